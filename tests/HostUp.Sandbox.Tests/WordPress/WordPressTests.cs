using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.WordPress;

public sealed class WordPressTests
{
    private const string Path = "/shared-hosting/" + SandboxCaller.SampleId + "/wordpress";
    private const string SiteId = "wp_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Setup = """{"domain":"example.com","directory":"shop","siteName":"Butiken","adminUsername":"anna","adminPassword":"Tre-Blinda-Moss-1984","adminEmail":"anna@example.com"}""";

    [Fact]
    public async Task A_site_is_managed_and_another_is_not()
    {
        using var caller = new SandboxCaller();
        JsonNode list = (await caller.GetAsync(Path)).Expect(200).Json;
        Assert.Equal(["sites", "available", "reason"], list.AsObject().Select(member => member.Key));
        JsonNode site = Assert.Single(list["sites"]!.AsArray())!;
        Assert.Equal(["id", "url", "path", "domain", "version", "siteName", "database", "adminUsername", "installedAt"], site.AsObject().Select(member => member.Key));
        Assert.Equal(site.ToJsonString(), (await caller.GetAsync(Path + "/" + SiteId)).Expect(200).Text);
        JsonNode found = Assert.Single((await caller.GetAsync(Path + "/actions/scan")).Expect(200).Json["results"]!.AsArray())!;
        Assert.Equal(["path", "url", "domain", "version", "database", "installationKey"], found.AsObject().Select(member => member.Key));
        (await caller.GetAsync(Path + "/wp_nosuch")).Expect(404);
    }

    [Theory]
    [InlineData("""{"installationKeys":["public_html/blog"]}""")]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task An_import_without_names_is_one_of_everything(string? body)
    {
        using var caller = new SandboxCaller();
        Assert.Equal("""{"imported":true,"count":1}""", (await caller.SendAsync("POST", Path + "/import", body)).Expect(200).Text);
        Assert.Equal(2, (await caller.GetAsync(Path)).Json["sites"]!.AsArray().Count);
        Assert.Empty((await caller.GetAsync(Path + "/actions/scan")).Json["results"]!.AsArray());
    }

    [Fact]
    public async Task An_import_of_what_no_scan_gave_is_refused()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path + "/import", """{"installationKeys":["nosuch"]}""")).ExpectInvalid("/installationKeys invalid_value");
        (await caller.SendAsync("POST", Path + "/import", """{"installationKeys":[5]}""")).ExpectInvalid("/installationKeys/0 invalid_type");
        Assert.Single((await caller.GetAsync(Path)).Json["sites"]!.AsArray());
    }

    [Fact]
    public async Task A_batch_leaves_out_what_it_does_not_know()
    {
        using var caller = new SandboxCaller(SandboxScenario.Default, "read:hosting");
        JsonArray results = (await caller.SendAsync(
            "POST", "/shared-hosting/wordpress/batch", """{"accountIds":["acct_nosuch","acct_01hxd2q6s8t0v3w5x9y1z4a7b8","acct_01hxa3b4c5d6e7f8g9h0j1k2m3"]}""")).Expect(200).Json["results"]!.AsArray();
        Assert.Equal(["acct_01hxd2q6s8t0v3w5x9y1z4a7b8", SandboxCaller.SampleId], results.Select(result => (string?)result!["id"]));
        Assert.False((bool)results[0]!["available"]!);
        Assert.Equal(SiteId, (string?)results[1]!["installations"]![0]!["id"]);
    }

    [Fact]
    public async Task A_batch_has_at_most_fifty()
    {
        using var caller = new SandboxCaller();
        string ids = string.Join(",", Enumerable.Range(0, 51).Select(i => "\"acct_" + i + "\""));
        (await caller.SendAsync("POST", "/shared-hosting/wordpress/batch", "{\"accountIds\":[" + ids + "]}")).ExpectInvalid("/accountIds invalid_value");
        (await caller.SendAsync("POST", "/shared-hosting/wordpress/batch", "{\"accountIds\":[]}")).ExpectInvalid("/accountIds invalid_value");
        (await caller.SendAsync("POST", "/shared-hosting/wordpress/batch", "{}")).ExpectInvalid("/accountIds missing_required");
    }

    [Fact]
    public async Task An_installation_is_a_site_that_is_managed()
    {
        using var caller = new SandboxCaller();
        JsonNode made = (await caller.SendAsync("POST", Path, Setup)).Expect(201).Json;
        Assert.Equal(["id", "url"], made.AsObject().Select(member => member.Key));
        Assert.Equal("Butiken", (string?)(await caller.GetAsync(Path + "/" + (string?)made["id"])).Expect(200).Json["siteName"]);
        (await caller.SendAsync("POST", Path, Setup)).Expect(409);
        Assert.Equal("password_too_weak", (await caller.SendAsync("POST", Path, Setup.Replace("shop", "b", StringComparison.Ordinal).Replace("Tre-Blinda-Moss-1984", "aaaaaaaa1", StringComparison.Ordinal))).Expect(400).Code);
    }

    [Fact]
    public async Task An_installation_is_checked()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, """{"domain":"nosuch.example","directory":"../x","autoUpgrade":"yes","adminEmail":"x","y":1}""")).ExpectInvalid(
            "/domain invalid_value", "/directory invalid_value", "/siteName missing_required", "/adminUsername missing_required", "/adminPassword missing_required",
            "/adminEmail invalid_value", "/autoUpgrade invalid_type", "/y unknown_field");
    }

    [Fact]
    public async Task A_site_has_a_backup_and_a_login_link()
    {
        using var caller = new SandboxCaller();
        JsonNode backup = Assert.Single((await caller.GetAsync(Path + "/backups")).Expect(200).Json["backups"]!.AsArray())!;
        Assert.Equal(["installationId", "file", "sizeBytes", "createdAt"], backup.AsObject().Select(member => member.Key));
        JsonNode login = (await caller.SendAsync("POST", Path + "/" + SiteId + "/actions/sso")).Expect(200).Json;
        Assert.Equal(["loginUrl", "id", "expiresAt", "singleUse"], login.AsObject().Select(member => member.Key));
        Assert.StartsWith("https://example.com/wp-admin/?hostup_sso=", (string?)login["loginUrl"], StringComparison.Ordinal);
        (await caller.SendAsync("POST", Path + "/wp_nosuch/actions/sso")).Expect(404);
    }
}
