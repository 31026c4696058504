using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Hosting;

public sealed class PanelTests
{
    private const string Account = "/shared-hosting/" + SandboxCaller.SampleId;
    private const string Legacy = "/shared-hosting/acct_01hxd2q6s8t0v3w5x9y1z4a7b8";
    private const string Pending = "/shared-hosting/acct_01hxe5r9t1v4w6x8y2z3a5b0c1";
    private const string Line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f anna@laptop";

    [Fact]
    public async Task A_disk_is_as_full_as_HostUps_example_says()
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Account + "/disk-quota")).Expect(200).Json;
        Assert.Equal("""{"usedBytes":4294967296,"limitBytes":21474836480,"usedGb":4,"limitGb":20,"usagePercent":20,"exceeded":false}""", json["bytes"]!.ToJsonString());
        Assert.Equal(["bytes", "inodes", "underQuota"], json.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("GET", "/disk-quota", null)]
    [InlineData("GET", "/ssh-keys", null)]
    [InlineData("GET", "/wordpress", null)]
    [InlineData("GET", "/wordpress/actions/scan", null)]
    [InlineData("GET", "/wordpress/backups", null)]
    [InlineData("POST", "/domains", """{"domain":"a.example"}""")]
    [InlineData("POST", "/actions/reset-password", """{"newPassword":"Tre-Blinda-Moss-1984"}""")]
    public async Task The_legacy_panel_is_out_of_reach(string method, string path, string? body)
    {
        using var caller = new SandboxCaller();
        Assert.Equal("account_not_eligible_cpanel", (await caller.SendAsync(method, Legacy + path, body)).Expect(409).Code);
        (await caller.SendAsync(method, Pending + path, body)).Expect(409);
    }

    [Fact]
    public async Task The_legacy_panel_shows_itself_in_its_domains_and_can_be_logged_in_to()
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Legacy + "/domains")).Expect(200).Json;
        Assert.Single(json["domains"]!.AsArray());
        Assert.False((bool)json["actions"]!["canAddAddon"]!["allowed"]!);
        Assert.Contains("legacy panel", (string)json["actions"]!["canAddAddon"]!["reason"]!, StringComparison.Ordinal);
        (await caller.SendAsync("POST", Legacy + "/actions/sso")).Expect(200);
    }

    [Fact]
    public async Task A_password_is_checked_and_not_repeated()
    {
        using var caller = new SandboxCaller();
        const string Path = Account + "/actions/reset-password";
        Reply reply = (await caller.SendAsync("POST", Path, """{"newPassword":"Tre-Blinda-Moss-1984"}""")).Expect(200);
        Assert.DoesNotContain("Blinda", reply.Text, StringComparison.Ordinal);
        Assert.Equal("exampleuser", (string?)reply.Json["username"]);
        Assert.Equal("password_too_weak", (await caller.SendAsync("POST", Path, """{"newPassword":"aaaaaaaa1"}""")).Expect(400).Code);
        Assert.Equal("password_too_weak", (await caller.SendAsync("POST", Path, """{"newPassword":"MyPassword1"}""")).Expect(400).Code);
        (await caller.SendAsync("POST", Path, """{"newPassword":"Aa1"}""")).ExpectInvalid("/newPassword invalid_value");
        (await caller.SendAsync("POST", Path, """{"password":"Tre-Blinda-Moss-1984"}""")).ExpectInvalid("/newPassword missing_required", "/password unknown_field");
    }

    [Fact]
    public async Task Each_login_link_is_another()
    {
        using var caller = new SandboxCaller();
        JsonNode first = (await caller.SendAsync("POST", Account + "/actions/sso")).Expect(200).Json;
        JsonNode second = (await caller.SendAsync("POST", Account + "/actions/sso")).Expect(200).Json;
        Assert.Equal(["loginUrl", "expiresAt", "singleUse"], first.AsObject().Select(member => member.Key));
        Assert.NotEqual((string?)first["loginUrl"], (string?)second["loginUrl"]);
        Assert.Equal("""{"available":true,"reason":null}""", (await caller.GetAsync(Account + "/actions/sso")).Expect(200).Text);
        Assert.False((bool)(await caller.GetAsync(Pending + "/actions/sso")).Expect(200).Json["available"]!);
    }

    [Fact]
    public async Task A_domain_is_added_once_and_counts()
    {
        using var caller = new SandboxCaller();
        Reply added = (await caller.SendAsync("POST", Account + "/domains", """{"domain":"shop.example.com","dir":"public_html/shop"}""")).Expect(201);
        Assert.Equal("""{"domain":"shop.example.com","kind":"addon","documentRoot":"/home/exampleuser/public_html/shop"}""", added.Text);
        Assert.Equal("""{"used":1,"limit":5,"remaining":4}""", (await caller.GetAsync(Account + "/domains")).Json["quota"]!["addon"]!.ToJsonString());
        (await caller.SendAsync("POST", Account + "/domains", """{"domain":"SHOP.example.com"}""")).Expect(409);
    }

    [Fact]
    public async Task A_plan_has_so_many_domains_and_no_more()
    {
        using var caller = new SandboxCaller();
        foreach (int i in Enumerable.Range(1, 5))
        {
            (await caller.SendAsync("POST", Account + "/domains", "{\"domain\":\"a" + i + ".example\"}")).Expect(201);
        }

        (await caller.SendAsync("POST", Account + "/domains", """{"domain":"a6.example"}""")).Expect(409);
        Assert.False((bool)(await caller.GetAsync(Account + "/domains")).Json["actions"]!["canAddAddon"]!["allowed"]!);
    }

    [Fact]
    public async Task A_domain_that_has_its_site_elsewhere_asks_for_the_choice()
    {
        using var caller = new SandboxCaller();
        Reply asked = (await caller.SendAsync("POST", Account + "/domains", """{"domain":"elsewhere.example","force":true}""")).Expect(409);
        Assert.Equal("dns_setup_choice_required", asked.Code);
        Assert.Equal(["full", "email-only", "website-only", "none"], asked.Json["extensions"]!["dnsSetup"]!["options"]!.AsArray().Select(option => (string?)option));
        Assert.NotNull(asked.Json["extensions"]!["recovery"]!["suggestedBody"]);
        (await caller.SendAsync("POST", Account + "/domains", """{"domain":"elsewhere.example","dnsSetupPreference":"none"}""")).Expect(201);
        Assert.Equal("domain_not_ready", (await caller.SendAsync("POST", Account + "/domains", """{"domain":"brandnew.example"}""")).Expect(409).Code);
    }

    [Fact]
    public async Task A_domain_is_checked()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Account + "/domains", """{"domain":"räksmörgås.example"}""")).ExpectInvalid("/domain invalid_value");
        (await caller.SendAsync("POST", Account + "/domains", """{"domain":"a.example","dir":"/x"}""")).ExpectInvalid("/dir invalid_value");
        (await caller.SendAsync("POST", Account + "/domains", """{"domain":"a.example","dir":"a/../b"}""")).ExpectInvalid("/dir invalid_value");
        (await caller.SendAsync("POST", Account + "/domains", """{"subdomain":"a","dnsSetupPreference":"all"}""")).ExpectInvalid(
            "/domain missing_required", "/subdomain unknown_field", "/dnsSetupPreference invalid_value");
    }

    [Fact]
    public async Task A_key_is_added_listed_and_authorized_by_its_escaped_fingerprint()
    {
        using var caller = new SandboxCaller();
        JsonNode old = (await caller.GetAsync(Account + "/ssh-keys")).Expect(200).Json["sshKeys"]![0]!;
        Assert.Equal(["id", "name", "fingerprint", "type", "bits", "comment", "publicKey"], old.AsObject().Select(member => member.Key));
        string print = (string)old["fingerprint"]!;
        Assert.Contains('/', print);
        Assert.Contains('+', print);
        Reply done = (await caller.SendAsync("POST", Account + "/ssh-keys/" + Uri.EscapeDataString(print) + "/actions/authorize")).Expect(200);
        Assert.True((bool)done.Json["authorized"]!);
        (await caller.SendAsync("POST", Account + "/ssh-keys/SHA256%3Anosuch/actions/authorize")).Expect(404);

        JsonNode added = (await caller.SendAsync("POST", Account + "/ssh-keys", "{\"name\":\"laptop\",\"publicKey\":\"" + Line + "\"}")).Expect(201).Json;
        Assert.Equal(["id", "name", "fingerprint", "imported", "authorized"], added.AsObject().Select(member => member.Key));
        (await caller.SendAsync("POST", Account + "/ssh-keys", "{\"name\":\"laptop\",\"publicKey\":\"" + Line + "\"}")).Expect(409);
        (await caller.SendAsync("POST", Account + "/ssh-keys", """{"name":"","publicKey":"-----BEGIN OPENSSH PRIVATE KEY-----"}""")).ExpectInvalid(
            "/name invalid_value", "/publicKey invalid_value");
    }
}
