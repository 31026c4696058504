using System.Collections.Generic;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Hosting;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Hosting;

/// <summary>The catalogue over real sockets.</summary>
public sealed class HostingProductsClientTests
{
    [Fact]
    public async Task The_catalogue_is_read_without_the_key()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        var products = new List<HostingProduct>();
        await foreach (HostingProduct product in sandbox.Client.HostingProducts.ListAsync())
        {
            products.Add(product);
        }

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("GET /api/v2/products/shared-hosting", request.ToString());
        Assert.False(request.Headers.ContainsKey("Authorization"));
        HostingProduct start = products.Find(static product => product.Slug == "webbhotell-start")!;
        Assert.StartsWith("shprod_", start.Id, System.StringComparison.Ordinal);
        Assert.Equal("webbhotell-start", start.ProductSlug);
        Assert.NotNull(start.Tier);
        Assert.NotNull(start.Name);
        Assert.True(start.Available);
        Assert.Equal("annually", start.Billing!.BillingCycle);
        Assert.NotEmpty(start.BillingCycles!);
        Assert.NotNull(start.Resources!.StorageGb);
        Assert.Equal($"{start.Name} ({start.Billing})", start.ToString());
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("sv", null, "?locale=sv")]
    [InlineData("en", 2, "?limit=2&locale=en")]
    [InlineData("sv&limit=1", null, "?locale=sv%26limit%3D1")]
    public async Task Locale_and_limit_are_sent_when_given(string? locale, int? size, string query)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        await sandbox.Client.HostingProducts.ReadPages(locale, size).ReadAsync();

        Assert.Equal("/api/v2/products/shared-hosting" + query, sandbox.LastRequest.PathAndQuery);
    }

    [Fact]
    public async Task The_locale_stays_from_page_to_page()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        PageReader<HostingProduct> pages = sandbox.Client.HostingProducts.ReadPages("sv", 1);

        while (await pages.ReadAsync() is { } page)
        {
            Assert.Single(page);
        }

        Assert.True(sandbox.Requests.Count > 1);
        Assert.All(sandbox.Requests, static request => Assert.Contains("limit=1&locale=sv", request.PathAndQuery, System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_resource_is_read_and_null_means_unlimited()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"data":[{"slug":"x","tier":3,"resources":{"cpuCores":1.5,"memoryGb":"2","storageGb":20,"bandwidthGb":null,"emailAccountLimit":25.0}}],"hasMore":false,"nextCursor":null}""");

        HostingProduct product = Assert.Single((await api.Client.HostingProducts.ReadPages().ReadAsync())!);

        Assert.Equal("3", product.Tier);
        Assert.Equal(1.5m, product.Resources!.CpuCores);
        Assert.Equal(2m, product.Resources.MemoryGb);
        Assert.Equal(20m, product.Resources.StorageGb);
        Assert.Null(product.Resources.BandwidthGb);
        Assert.Equal(25L, product.Resources.EmailAccountLimit);
        Assert.Equal("x", product.ToString());
        Assert.Equal("20 GB disk, 2 GB memory", product.Resources.ToString());
        Assert.Equal(string.Empty, new ProductResources().ToString());
    }
}
