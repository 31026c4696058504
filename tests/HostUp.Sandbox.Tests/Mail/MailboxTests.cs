using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Mail;

public sealed class MailboxTests
{
    private const string Path = "/shared-hosting/" + SandboxCaller.SampleId + "/email-accounts";
    private const string Body = """{"localPart":"ny","domain":"example.com","password":"Hav7-Bergen-Tak"}""";

    [Fact]
    public async Task The_list_begins_with_HostUps_example_and_has_one_that_is_nearly_full()
    {
        using var caller = new SandboxCaller();
        JsonNode list = (await caller.GetAsync(Path)).Expect(200).Json;
        Assert.Equal(
            """{"id":"mail_01hxa3b4c5d6e7f8g9h0j1k2m3","email":"hello@example.com","domain":"example.com","quota":{"usedGb":0.125,"limitGb":32,"usagePercent":0.39,"exceeded":false}}""",
            Reply.Compact(list["emailAccounts"]![0]!.ToJsonString()));
        Assert.InRange((decimal)list["emailAccounts"]![1]!["quota"]!["usagePercent"]!, 90, 100);
        Assert.Equal("""{"used":2,"limit":25,"remaining":23}""", list["quota"]!.ToJsonString());
        Assert.Equal("""{"canCreate":{"allowed":true,"reason":null}}""", list["actions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_domain_narrows_the_list_and_must_be_on_the_account()
    {
        using var caller = new SandboxCaller();
        const string Other = "/shared-hosting/acct_01hxc9p3r5s7t1v4w8x2y6z0a5/email-accounts";
        Assert.Equal(2, (await caller.GetAsync(Other)).Expect(200).Json["emailAccounts"]!.AsArray().Count);
        JsonNode one = Assert.Single((await caller.GetAsync(Other + "?domain=xn--rksmrgs-5wao1o.example")).Expect(200).Json["emailAccounts"]!.AsArray())!;
        Assert.Null(one["quota"]!["limitGb"]);
        (await caller.GetAsync(Other + "?domain=example.com")).ExpectInvalid("/query/domain invalid_value");
    }

    [Fact]
    public async Task One_is_made_with_megabytes_and_told_in_gigabytes()
    {
        using var caller = new SandboxCaller();
        Reply made = (await caller.SendAsync("POST", Path, Body.Replace("}", ",\"quotaMb\":1024}", System.StringComparison.Ordinal))).Expect(201);
        Assert.Equal("ny@example.com", (string?)made.Json["email"]);
        Assert.Equal(1m, (decimal)made.Json["quota"]!["limitGb"]!);
        Assert.DoesNotContain("Hav7", made.Text, System.StringComparison.Ordinal);
        Assert.Equal("conflict", (await caller.SendAsync("POST", Path, Body)).Expect(409).Code);
        Assert.Equal(3, (await caller.GetAsync(Path)).Json["emailAccounts"]!.AsArray().Count);
    }

    [Fact]
    public async Task Without_a_quota_it_holds_32_GB()
    {
        using var caller = new SandboxCaller();
        Assert.Equal(32m, (decimal)(await caller.SendAsync("POST", Path, Body)).Expect(201).Json["quota"]!["limitGb"]!);
    }

    [Theory]
    [InlineData("{}", "/localPart missing_required", "/domain missing_required", "/password missing_required")]
    [InlineData("""{"localPart":"a@b","domain":"example.com","password":"Hav7-Bergen-Tak"}""", "/localPart invalid_value")]
    [InlineData("""{"localPart":"åsa","domain":"example.com","password":"Hav7-Bergen-Tak"}""", "/localPart invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.org","password":"Hav7-Bergen-Tak"}""", "/domain invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.com","password":"Kort1a"}""", "/password invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.com","password":"Hav7-Bergen-Tak","quotaMb":1048577}""", "/quotaMb invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.com","password":"Hav7-Bergen-Tak","quotaGb":1}""", "/quotaGb unknown_field")]
    public async Task What_is_wrong_with_a_new_one_is_told(string body, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, body)).ExpectInvalid(errors);
    }

    [Theory]
    [InlineData("bara-gemener-1")]
    [InlineData("BARA-VERSALER-1")]
    [InlineData("Inga-Siffror-Alls")]
    [InlineData("Password-1234")]
    [InlineData("Support-12345")]
    public async Task A_weak_password_is_refused(string password)
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("PUT", Path + "/support%40example.com/password", $$"""{"newPassword":"{{password}}"}""")).Expect(400);
        Assert.Equal("password_too_weak", reply.Code);
        Assert.DoesNotContain(password, reply.Text, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support%40example.com")]
    [InlineData("SUPPORT@example.com")]
    [InlineData("mail_01hxa3b4c5d6e7f8g9h0j1k2m3")]
    public async Task One_is_found_by_address_or_id(string address)
    {
        using var caller = new SandboxCaller();
        Reply quota = (await caller.SendAsync("PUT", Path + "/" + address + "/quota", """{"quotaMb":2048}""")).Expect(200);
        Assert.Equal(["email", "quota"], quota.Json.AsObject().Select(member => member.Key));
        Assert.Equal(2m, (decimal)quota.Json["quota"]!["limitGb"]!);
        Assert.Equal(["email"], (await caller.SendAsync("PUT", Path + "/" + address + "/password", """{"newPassword":"Hav7-Bergen-Tak"}""")).Expect(200).Json.AsObject().Select(member => member.Key));
        Assert.Equal(204, (await caller.SendAsync("DELETE", Path + "/" + address)).Status);
        (await caller.SendAsync("DELETE", Path + "/" + address)).Expect(404);
    }

    [Fact]
    public async Task Zero_is_no_limit_and_a_full_one_is_over_it()
    {
        using var caller = new SandboxCaller();
        JsonNode endless = (await caller.SendAsync("PUT", Path + "/support@example.com/quota", """{"quotaMb":0}""")).Expect(200).Json["quota"]!;
        Assert.Null(endless["limitGb"]);
        Assert.Null(endless["usagePercent"]);
        Assert.True((bool)(await caller.SendAsync("PUT", Path + "/support@example.com/quota", """{"quotaMb":1024}""")).Expect(200).Json["quota"]!["exceeded"]!);
        (await caller.SendAsync("PUT", Path + "/support@example.com/quota", "{}")).ExpectInvalid("/quotaMb missing_required");
        (await caller.SendAsync("PUT", Path + "/nobody@example.com/quota", """{"quotaMb":1}""")).Expect(404);
    }

    [Fact]
    public async Task A_plan_that_is_full_closes_the_gate()
    {
        using var caller = new SandboxCaller();
        for (int i = 0; i < 23; i++)
        {
            (await caller.SendAsync("POST", Path, Body.Replace("ny", "ny" + i, System.StringComparison.Ordinal))).Expect(201);
        }

        Assert.Equal("conflict", (await caller.SendAsync("POST", Path, Body)).Expect(409).Code);
        JsonNode list = (await caller.GetAsync(Path)).Json;
        Assert.Equal("""{"used":25,"limit":25,"remaining":0}""", list["quota"]!.ToJsonString());
        Assert.False((bool)list["actions"]!["canCreate"]!["allowed"]!);
    }

    [Theory]
    [InlineData("acct_01hxd2q6s8t0v3w5x9y1z4a7b8", 409, "account_not_eligible_cpanel")]
    [InlineData("acct_01hxe5r9t1v4w6x8y2z3a5b0c1", 409, "conflict")]
    [InlineData("acct_nobody", 404, "not_found")]
    [InlineData("example.com", 404, "not_found")]
    public async Task Who_has_no_panel_is_refused_before_anything_else(string account, int status, string code)
    {
        using var caller = new SandboxCaller();
        foreach ((string method, string path, string? body) in new[]
        {
            ("GET", "email-accounts", null), ("POST", "email-accounts", "{}"), ("PUT", "email-accounts/a@b/quota", "{}"), ("DELETE", "email-accounts/a@b", null),
            ("GET", "email-forwarders", null), ("POST", "email-forwarders", "{}"), ("DELETE", "email-forwarders/a@b", (string?)"{}"),
            ("GET", "databases", null), ("GET", "database-users", null), ("POST", "database-users", "{}"), ("DELETE", "database-users/a", null),
            ("POST", "database-users/a/privileges", "{}"),
        })
        {
            Assert.Equal(code, (await caller.SendAsync(method, "/shared-hosting/" + account + "/" + path, body)).Expect(status).Code);
        }
    }

    [Fact]
    public async Task Each_of_many_accounts_has_its_own()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        JsonArray accounts = (await caller.GetAsync("/shared-hosting?limit=20")).Json["data"]!.AsArray();
        foreach (JsonNode? account in accounts.Where(account => (string?)account!["serviceStatus"] == "active"))
        {
            JsonArray boxes = (await caller.GetAsync("/shared-hosting/" + account!["id"] + "/email-accounts")).Expect(200).Json["emailAccounts"]!.AsArray();
            Assert.All(boxes, box => Assert.Equal((string?)account["primaryDomain"], (string?)box!["domain"]));
            Assert.NotEmpty(boxes);
        }
    }
}
