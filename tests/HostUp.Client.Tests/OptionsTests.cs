using System;
using System.Net.Http;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests;

/// <summary>A client goes by what its options were when it was made.</summary>
public sealed class OptionsTests
{
    [Fact]
    public async Task Later_changes_have_no_effect()
    {
        HostUpClientOptions? kept = null;
        using var api = new InMemoryApi(static _ => InMemoryApi.Response("{}", 503), options => kept = options);

        kept!.BaseUri = new Uri("http://elsewhere.example");
        kept.MaxRetryCount = 5;
        kept.UserAgent = "Other/1";
        kept.Proxy = new Uri("http://proxy.example:8080");
        kept.PrimaryHandler = static () => throw new InvalidOperationException();
        kept.ApiKey!.Dispose();
        kept.ApiKey = null;
        await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Preferences.GetAsync());

        RecordedRequest request = Assert.Single(api.Requests);
        Assert.StartsWith("https://cloud.hostup.se/api/v2/", request.Uri, StringComparison.Ordinal);
        Assert.StartsWith("HostUp.Client/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("Bearer " + InMemoryApi.Key, request.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_client_that_was_closed_says_so_whatever_the_call()
    {
        InMemoryApi api = InMemoryApi.Answering("{}");
        HostUpClient watching = api.Client.WithObserver(new Observed());
        api.Dispose();

        foreach (HostUpClient client in new[] { api.Client, watching })
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Preferences.GetAsync());
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Api.SendAsync(HttpMethod.Post, "domains"));
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.PlanChanges.CommitAsync("acct_1", "webbhotell-business"));
        }

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("proxy.example:8080", "http://proxy.example:8080/")]
    [InlineData("http://proxy.example:8080", "http://proxy.example:8080/")]
    [InlineData(" https://proxy.example ", "https://proxy.example/")]
    [InlineData("10.0.0.1:3128", "http://10.0.0.1:3128/")]
    [InlineData("[::1]:3128", "http://[::1]:3128/")]
    [InlineData("socks5://proxy.example:1080", "socks5://proxy.example:1080")]
    public void A_proxy_is_read_as_people_write_it(string text, string expected)
    {
        Uri proxy = ProxyAddress.Parse(text);

        Assert.Equal(expected.TrimEnd('/'), proxy.AbsoluteUri.TrimEnd('/'));
        new HostUpClientOptions { Proxy = proxy }.Validate();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("proxy example")]
    [InlineData("ftp://proxy.example")]
    [InlineData("proxy.example:port")]
    [InlineData("proxy.example/path")]
    [InlineData("user:secret@proxy.example:8080")]
    public void What_is_no_proxy_is_refused(string? text)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ProxyAddress.Parse(text!));

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_NET_takes_for_a_scheme_is_refused() =>
        Assert.Throws<ArgumentException>(() => new HostUpClientOptions { Proxy = new Uri("proxy.example:8080") }.Validate());
}
