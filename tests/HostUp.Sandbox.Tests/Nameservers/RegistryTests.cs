using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Nameservers;

/// <summary>What the registry has of a domain: glue, keys, and HostUp's own DNSSEC.</summary>
public sealed class RegistryTests
{
    private const string Digest = "49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4ACC0FF";

    [Theory]
    [InlineData("""{"hostname":"ns1.example.net","ips":["203.0.113.1"]}""", "/hostname invalid_value")]
    [InlineData("""{"hostname":"butik.example","ips":["203.0.113.1"]}""", "/hostname invalid_value")]
    [InlineData("""{"hostname":"ns1.butik.example","ips":[]}""", "/ips invalid_value")]
    [InlineData("""{"hostname":"ns1.butik.example","ips":["192.168.0.1"]}""", "/ips invalid_value")]
    [InlineData("""{"hostname":"ns1.butik.example","ips":["fd00::1"]}""", "/ips invalid_value")]
    [InlineData("""{"hostname":"ns1.butik.example","ips":["203.0.113"]}""", "/ips invalid_value")]
    [InlineData("""{"hostname":"ns1.butik.example","ip":"203.0.113.1"}""", "/ips missing_required", "/ip unknown_field")]
    public async Task Glue_is_a_host_below_the_domain_with_public_addresses(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", await Path(caller, "butik.example") + "/glue-records", json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task There_are_thirteen_hosts_at_most_and_those_that_are_there_can_be_changed()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "butik.example") + "/glue-records";
        for (int i = 1; i <= 13; i++)
        {
            (await caller.SendAsync("POST", path, $$"""{"hostname":"ns{{i}}.butik.example","ips":["203.0.113.{{i}}"]}""")).Expect(201);
        }

        (await caller.SendAsync("POST", path, """{"hostname":"ns14.butik.example","ips":["203.0.113.14"]}""")).Expect(409);
        (await caller.SendAsync("POST", path, """{"hostname":"NS1.butik.example","ips":["203.0.113.99"]}""")).Expect(200);
        Reply list = (await caller.GetAsync(path)).Expect(200);
        Assert.True((bool)list.Json["registryLimit"]!["reached"]!);
        Assert.False((bool)list.Json["actions"]!["canCreateGlueRecord"]!["allowed"]!);
        Assert.Equal(204, (await caller.SendAsync("DELETE", path + "/ns1.butik.example")).Status);
        (await caller.SendAsync("DELETE", path + "/ns1.butik.example")).Expect(404);
    }

    [Fact]
    public async Task Other_registries_have_no_glue_here()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "example.com") + "/glue-records";
        Assert.Empty((await caller.GetAsync(path)).Expect(200).Json["glueRecords"]!.AsArray());
        (await caller.SendAsync("POST", path, """{"hostname":"ns1.example.com","ips":["203.0.113.1"]}""")).Expect(409);
    }

    [Theory]
    [InlineData("""{"type":"KEY","publicKey":"AwEA"}""", "/type invalid_value", "/keyTag missing_required", "/algorithm missing_required", "/digestType missing_required", "/digest missing_required", "/publicKey unknown_field")]
    [InlineData("""{"type":"DS","keyTag":2371,"algorithm":"13","digestType":"2","digest":"00"}""", "/keyTag invalid_type", "/digest invalid_value")]
    [InlineData($$"""{"type":"DS","keyTag":"65536","algorithm":"3","digestType":"3","digest":"{{Digest}}"}""", "/keyTag invalid_value", "/algorithm invalid_value", "/digestType invalid_value")]
    public async Task A_key_is_a_DS_record_in_strings(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", await Path(caller, "forening.example") + "/dnssec", json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task A_key_is_added_once_and_removed_by_its_id()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "forening.example") + "/dnssec";
        const string Key = $$"""{"type":"DS","keyTag":"1","algorithm":"13","digestType":"2","digest":"{{Digest}}"}""";
        Assert.Null((await caller.SendAsync("POST", path, Key)).Expect(201).Json["id"]);
        (await caller.SendAsync("POST", path, Key)).Expect(409);
        string id = (string)(await caller.GetAsync(path)).Expect(200).Json["dsRecords"]![1]!["id"]!;
        Assert.Equal(204, (await caller.SendAsync("DELETE", path + "/" + id)).Status);
        (await caller.SendAsync("DELETE", path + "/" + id)).Expect(404);
        Assert.Single((await caller.GetAsync(path)).Expect(200).Json["dsRecords"]!.AsArray());
        string other = await Path(caller, "butik.example") + "/dnssec";
        Assert.False((bool)(await caller.GetAsync(other)).Expect(200).Json["actions"]!["canAdd"]!["allowed"]!);
        (await caller.SendAsync("POST", other, Key)).Expect(409);
    }

    [Fact]
    public async Task A_change_of_nameservers_pauses_DNSSEC_for_72_hours()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "butik.example");
        Assert.True((bool)(await caller.GetAsync(path + "/nameservers")).Expect(200).Json["dnssecAutoWillBeBlocked"]!);
        (await caller.SendAsync("POST", path + "/nameservers", """{"nameservers":["ns1.example.net","ns2.example.net"]}""")).Expect(200);
        Assert.Equal("inactive", (string?)(await caller.GetAsync(path + "/dnssec-auto")).Expect(200).Json["status"]);
        string poll = (string)(await caller.SendAsync("POST", path + "/nameservers", """{"nameservers":["primary.ns.hostup.se","secondary.ns.hostup.se"]}""")).Expect(202).Json["operation"]!["pollUrl"]!;
        for (int i = 0; i < 3; i++)
        {
            await caller.SendSiteAsync("GET", poll);
        }

        Reply blocked = (await caller.SendAsync("POST", path + "/dnssec-auto", """{"action":"include"}""")).Expect(200);
        Assert.Equal(("blocked", true, true), ((string?)blocked.Json["status"], (bool)blocked.Json["isBlocked"]!, (bool)blocked.Json["isEnabled"]!));
        DateTimeOffset changed = DateTimeOffset.Parse((string)blocked.Json["nameserversChangedAt"]!, CultureInfo.InvariantCulture);
        Assert.Equal(TimeSpan.FromHours(72), DateTimeOffset.Parse((string)blocked.Json["blockedUntil"]!, CultureInfo.InvariantCulture) - changed);
        caller.Clock.Advance(TimeSpan.FromHours(72));
        Assert.Equal("active", (string?)(await caller.GetAsync(path + "/dnssec-auto")).Expect(200).Json["status"]);
    }

    [Fact]
    public async Task Members_that_HostUp_does_not_have_are_refused()
    {
        using var caller = new SandboxCaller();
        string path = await Path(caller, "butik.example") + "/dnssec-auto";
        (await caller.SendAsync("POST", path, """{"action":"include","force":true}""")).ExpectInvalid("/force unknown_field");
        (await caller.SendAsync("POST", path, """{"action":"on"}""")).ExpectInvalid("/action invalid_value");
        (await caller.SendAsync("POST", path, "{}")).ExpectInvalid("/action missing_required");
    }

    private static async Task<string> Path(SandboxCaller caller, string name) =>
        "/domains/" + (await caller.GetAsync("/domains?name=" + name)).Expect(200).Json["data"]!.AsArray().Select(static item => item!["id"]).Single();
}
