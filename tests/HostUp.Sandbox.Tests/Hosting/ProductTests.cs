using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Hosting;

public sealed class ProductTests
{
    private const string Path = "/products/shared-hosting";

    [Fact]
    public async Task The_catalogue_needs_no_key()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("GET", Path, null, request => request.Headers.Authorization = null)).Expect(200);
        JsonArray data = reply.Json["data"]!.AsArray();
        Assert.Equal(
            ["webbhotell-start", "webbhotell-business", "webbhotell-premium", "webbhotell-enterprise"],
            data.Select(item => (string?)item!["slug"]));
        Assert.All(data, item => Assert.Equal(
            ["id", "slug", "tier", "name", "resources", "billing", "billingCycles", "available"],
            item!.AsObject().Select(member => member.Key)));
        Assert.All(data, item => Assert.Matches("^shprod_[0-9a-z]{26}$", (string?)item!["id"]));
        Assert.Equal([true, true, true, false], data.Select(item => (bool)item!["available"]!));
        Assert.Contains(data, item => item!["resources"]!["bandwidthGb"] is null);
        Assert.Equal("""{"amount":99,"currencyCode":"SEK","billingCycle":"annually"}""", data[0]!["billing"]!.ToJsonString());
        Assert.Equal(
            ["monthly", "quarterly", "semiannually", "annually", "biennially", "triennially"],
            data[0]!["billingCycles"]!.AsArray().Select(cycle => (string?)cycle!["billingCycle"]));
    }

    [Theory]
    [InlineData("", "Web Hosting Start")]
    [InlineData("?locale=en", "Web Hosting Start")]
    [InlineData("?locale=de", "Web Hosting Start")]
    [InlineData("?locale=sv", "Webbhotell Start")]
    public async Task Names_follow_the_locale(string query, string name)
    {
        using var caller = new SandboxCaller();
        Assert.Equal(name, (string?)(await caller.GetAsync(Path + query)).Expect(200).Json["data"]![0]!["name"]);
    }

    [Fact]
    public async Task The_catalogue_is_paged()
    {
        using var caller = new SandboxCaller();
        Reply first = (await caller.GetAsync(Path + "?limit=3")).Expect(200);
        Assert.Equal(3, first.Json["data"]!.AsArray().Count);
        string cursor = Uri.EscapeDataString((string)first.Json["nextCursor"]!);
        Reply second = (await caller.GetAsync(Path + "?limit=3&cursor=" + cursor)).Expect(200);
        Assert.Single(second.Json["data"]!.AsArray());
        Assert.False((bool)second.Json["hasMore"]!);
        (await caller.GetAsync(Path + "?locale=sv&locale=en&limit")).ExpectInvalid("/query/locale invalid_value", "/query/limit invalid_value");
        (await caller.GetAsync(Path + "?include=domains")).ExpectInvalid("/query/include unknown_field");
    }
}
