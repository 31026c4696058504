using System.Linq;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Dns;

public sealed class ZoneTests
{
    private const string Sample = "/dns-zones/zone_01hxa3b4c5d6e7f8g9h0j1k2m3";

    internal static async Task<string> PathAsync(SandboxCaller caller, string name) =>
        "/dns-zones/" + (string)(await caller.GetAsync("/dns-zones?name=" + name)).Expect(200).Json["data"]![0]!["id"]!;

    [Fact]
    public async Task Zones_are_listed_and_found_by_name()
    {
        using var caller = new SandboxCaller();
        Reply all = (await caller.GetAsync("/dns-zones?limit=1000")).Expect(200);
        Assert.Equal(7, all.Json["data"]!.AsArray().Count);
        Assert.Equal("zone_01hxa3b4c5d6e7f8g9h0j1k2m3", (string?)all.Json["data"]![0]!["id"]);
        Assert.Equal(["linked", "dns_only"], all.Json["data"]!.AsArray().Select(zone => (string)zone!["kind"]!).Distinct());

        Assert.Empty((await caller.GetAsync("/dns-zones?name=example")).Expect(200).Json["data"]!.AsArray());
        Assert.Single((await caller.GetAsync("/dns-zones?name=xn--rksmrgs-5wao1o.example")).Expect(200).Json["data"]!.AsArray());
        Assert.Empty((await caller.GetAsync("/dns-zones?name=forening.example")).Expect(200).Json["data"]!.AsArray());
        (await caller.GetAsync("/dns-zones?limit=1001")).ExpectInvalid("/query/limit invalid_value");
        (await caller.GetAsync("/dns-zones/zone_1")).Expect(404);
    }

    [Fact]
    public async Task Every_type_is_somewhere_and_both_editions_are()
    {
        using var caller = new SandboxCaller();
        Reply second = (await caller.GetAsync(Sample)).Expect(200);
        Assert.Equal("active", (string?)second.Json["zone"]!["status"]);
        Assert.Null(second.Json["zone"]!["zoneStatus"]);
        Assert.Equal(
            ["A", "AAAA", "CAA", "CNAME", "MX", "NS", "SRV", "TLSA", "TXT"],
            second.Json["records"]!.AsArray().Select(record => (string)record!["type"]!).Distinct().Order());
        Assert.DoesNotContain(second.Json["records"]!.AsArray(), record => (string?)record!["type"] == "NS" && (string?)record["name"] == "example.com");

        Reply first = (await caller.GetAsync(await PathAsync(caller, "example.org") + "/records")).Expect(200);
        Assert.Equal("active", (string?)first.Json["zone"]!["zoneStatus"]);
        Assert.True(first.Json["records"]![0]!.AsObject().ContainsKey("weight"));
        Assert.False(first.Json["records"]![0]!.AsObject().ContainsKey("proxied"));

        Reply alias = (await caller.GetAsync(await PathAsync(caller, "butik.example") + "?type=ALIAS")).Expect(200);
        Assert.Single(alias.Json["records"]!.AsArray());
    }

    [Theory]
    [InlineData("name=@&type=MX", 2, 16)]
    [InlineData("name=www", 1, 16)]
    [InlineData("name=WWW.example.com", 1, 16)]
    [InlineData("name=nothing", 0, 16)]
    public async Task Records_are_filtered_by_name_and_type(string query, int shown, int all)
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync(Sample + "?" + query)).Expect(200);
        Assert.Equal(shown, reply.Json["records"]!.AsArray().Count);
        Assert.Equal(shown, (int)reply.Json["zone"]!["recordCount"]!);
        Assert.Equal(all, (int)reply.Json["zone"]!["totalRecordCount"]!);
    }

    [Fact]
    public async Task A_type_that_no_zone_has_is_refused()
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync(Sample + "?type=SPF")).ExpectInvalid("/query/type invalid_value");
    }

    [Fact]
    public async Task A_reseller_has_ten_thousand()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        Reply page = (await caller.GetAsync("/dns-zones?limit=1000")).Expect(200);
        Assert.Equal(1000, page.Json["data"]!.AsArray().Count);
        Assert.True((bool)page.Json["hasMore"]!);
        Assert.Equal(5, (await caller.GetAsync(await PathAsync(caller, "kund09999.example"))).Expect(200).Json["records"]!.AsArray().Count);
    }

    [Fact]
    public async Task Domains_are_listed_and_found_by_name()
    {
        using var caller = new SandboxCaller();
        Assert.Equal(11, (await caller.GetAsync("/domains?limit=1000")).Expect(200).Json["data"]!.AsArray().Count);
        Assert.Equal("dom_01hxa3b4c5d6e7f8g9h0j1k2m3", (string?)(await caller.GetAsync("/domains?name=example.com")).Expect(200).Json["data"]![0]!["id"]);
        Assert.Empty((await caller.GetAsync("/domains?name=example.net")).Expect(200).Json["data"]!.AsArray());
        (await caller.GetAsync("/domains?include=everything")).ExpectInvalid("/query/include invalid_value");
    }
}
