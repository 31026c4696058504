using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Nameservers;

public sealed class NameserverTests
{
    private const string Sample = "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Theory]
    [InlineData("""{"nameservers":["ns1.example.net"]}""", "/nameservers invalid_value")]
    [InlineData("""{"nameservers":["ns1.example.net","",""]}""", "/nameservers invalid_value")]
    [InlineData("""{"nameservers":["ns1.example.net","ns1.example.net"]}""", "/nameservers invalid_value")]
    [InlineData("""{"nameservers":["ns1.example.net","192.0.2.1"]}""", "/nameservers invalid_value")]
    [InlineData("""{"nameservers":["ns1.example.net","ns2.example.net"],"nsips":["203.0.113.1"]}""", "/nsips invalid_value")]
    [InlineData("""{"nameservers":["ns1.example.com","ns2.example.net"],"nsips":["10.0.0.1"]}""", "/nsips invalid_value")]
    [InlineData("""{"nameservers":["ns1.example.com","ns2.example.net"],"nsips":["203.0.113.1","",""]}""", "/nsips invalid_value")]
    [InlineData("""{"nameservers":"ns1.example.net"}""", "/nameservers invalid_type")]
    [InlineData("""{"force":true}""", "/nameservers missing_required", "/force unknown_field")]
    public async Task What_is_no_delegation_is_refused(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Sample + "/nameservers", json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task Empty_entries_are_left_out_and_addresses_stay_in_their_places()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Sample + "/nameservers", """{"nameservers":["","NS1.example.com","ns2.example.net"],"nsips":["","203.0.113.1"]}""")).Expect(200);
        Assert.Equal(["ns1.example.com", "ns2.example.net"], await Nameservers(caller, Sample));
    }

    [Fact]
    public async Task Hosts_below_the_domain_need_an_address_at_the_registry()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "butik.example");
        const string Json = """{"nameservers":["ns1.butik.example","ns2.example.net"]}""";
        Assert.Equal("nameserver_update_blocked", (await caller.SendAsync("POST", path + "/nameservers", Json)).Expect(409).Code);
        (await caller.SendAsync("POST", path + "/glue-records", """{"hostname":"ns1.butik.example","ips":["203.0.113.1"]}""")).Expect(201);
        (await caller.SendAsync("POST", path + "/nameservers", Json)).Expect(200);
        (await caller.SendAsync("DELETE", path + "/glue-records/ns1.butik.example")).Expect(409);
    }

    // One world: DNS, WHOIS and look-ups show what the registry has.
    [Fact]
    public async Task A_change_to_HostUps_own_is_a_job_and_is_seen_when_it_has_ended()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "forening.example");
        JsonNode operation = (await caller.SendAsync("POST", path + "/nameservers", """{"nameservers":["secondary.ns.hostup.se","primary.ns.hostup.se"]}""")).Expect(202).Json["operation"]!;
        Assert.Equal(["ns1.forening.example", "ns2.forening.example"], await Nameservers(caller, path));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await caller.SendSiteAsync("GET", (string)operation["pollUrl"]!)).Status);
        }

        Assert.Equal(["secondary.ns.hostup.se", "primary.ns.hostup.se"], await Nameservers(caller, path));
        Assert.Equal("secondary.ns.hostup.se", (string?)(await caller.GetAsync(path + "/dns")).Expect(200).Json["nameservers"]![0]);
        Assert.Equal("secondary.ns.hostup.se", (string?)(await caller.GetAsync("/whois?domain=forening.example")).Expect(200).Json["nameservers"]![0]);
        Assert.Equal("secondary.ns.hostup.se", (string?)(await caller.SendAsync("POST", "/domains/nameservers/lookup", """{"domain":"forening.example"}""")).Expect(200).Json["nameservers"]![0]);
    }

    [Fact]
    public async Task A_domain_that_is_not_active_cannot_be_changed()
    {
        using var caller = new SandboxCaller();
        await caller.SendAsync("POST", "/orders", """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}],"attemptKey":"a"}""");
        string path = await Path(caller, "ny-butik.com");
        Assert.False((bool)(await caller.GetAsync(path + "/nameservers")).Expect(200).Json["actions"]!["canChangeNameservers"]!["allowed"]!);
        Assert.Equal("nameserver_update_blocked", (await caller.SendAsync("POST", path + "/nameservers", """{"nameservers":["ns1.example.net","ns2.example.net"]}""")).Expect(409).Code);
    }

    [Theory]
    [InlineData("validate", """{"nameservers":[]}""", "/nameservers invalid_value")]
    [InlineData("validate", """{"nameservers":["x"],"domain":"y"}""", "/nameservers invalid_value", "/domain invalid_value")]
    [InlineData("validate", """{"names":[]}""", "/nameservers missing_required", "/names unknown_field")]
    [InlineData("lookup", """{"domain":"räksmörgås.se"}""", "/domain invalid_value")]
    [InlineData("lookup", """{"name":"example.com"}""", "/domain missing_required", "/name unknown_field")]
    public async Task What_cannot_be_asked_is_refused(string route, string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", "/domains/nameservers/" + route, json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task A_domain_without_nameservers_is_not_found()
    {
        using var caller = new SandboxCaller();
        Assert.Equal("not_found", (await caller.SendAsync("POST", "/domains/nameservers/lookup", """{"domain":"nosuch.se"}""")).Expect(404).Code);
        foreach (string path in new[] { "nameservers", "glue-records", "dnssec", "dnssec-auto" })
        {
            (await caller.GetAsync("/domains/dom_1/" + path)).Expect(404);
        }
    }

    private static async Task<string> Path(SandboxCaller caller, string name) =>
        "/domains/" + (await caller.GetAsync("/domains?name=" + name)).Expect(200).Json["data"]![0]!["id"];

    private static async Task<string[]> Nameservers(SandboxCaller caller, string path) =>
        (await caller.GetAsync(path + "/nameservers")).Expect(200).Json["nameservers"]!.AsArray().Select(static name => (string)name!).ToArray();
}
