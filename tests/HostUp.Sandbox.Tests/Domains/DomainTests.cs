using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Domains;

/// <summary>The rules of HostUp's pages on domains.</summary>
public sealed class DomainTests
{
    private const string Path = "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task The_first_is_that_of_the_published_example()
    {
        using var caller = new SandboxCaller();
        JsonNode listed = (await caller.GetAsync("/domains")).Expect(200).Json["data"]![0]!;
        Assert.Equal("2027-04-27T21:59:59.000Z", (string?)listed["expiresAt"]);
        Assert.Equal("""{"amount":159,"currencyCode":"SEK","billingCycle":"annually","periodYears":1}""", listed["billing"]!.ToJsonString());
        JsonNode one = (await caller.GetAsync(Path)).Expect(200).Json;
        Assert.Equal(listed["lifecycle"]!.ToJsonString(), one["lifecycle"]!.ToJsonString());
        Assert.Null(one["registryLock"]);
    }

    [Theory]
    [InlineData("""{}""", " missing_required")]
    [InlineData("""{"autoRenew":"yes"}""", "/autoRenew invalid_type")]
    [InlineData("""{"autoRenew":true,"whoisPrivacy":true}""", "/whoisPrivacy unknown_field")]
    [InlineData("""{"cancelPendingOrder":true}""", "/cancelPendingOrder invalid_value")]
    [InlineData("""{"cancelPendingOrder":true,"autoRenew":true}""", "/cancelPendingOrder invalid_value")]
    public async Task A_change_takes_four_members(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Path, json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task A_lock_of_the_registry_is_not_lifted_by_a_change()
    {
        using var caller = new SandboxCaller();
        string id = await IdAsync(caller, "example.se");
        (await caller.SendAsync("PATCH", "/domains/" + id, """{"registrarLock":false}""")).Expect(409);
        JsonNode one = (await caller.SendAsync("PATCH", "/domains/" + id, """{"registrarLock":true}""")).Expect(200).Json;
        Assert.True((bool)one["registryLock"]!["requiresManualUnlockFlow"]!);
        JsonNode older = (await caller.GetAsync("/domains/" + await IdAsync(caller, "example.nu"))).Expect(200).Json;
        Assert.True((bool)older["registrarLock"]!["requiresRegistryUnlockFlow"]!);
    }

    [Fact]
    public async Task A_renewal_is_an_order_with_its_invoice_and_blocks_what_would_change_it()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path + "/actions/renew", "{}")).Expect(400);
        JsonNode order = (await caller.SendAsync("POST", Path + "/actions/renew")).Expect(200).Json;
        Assert.Equal("renew", (string?)(await caller.GetAsync("/orders/" + order["orderId"])).Expect(200).Json["type"]);
        Assert.Equal("renewal", (string?)(await caller.GetAsync(Path)).Json["lifecycle"]!["type"]);
        Assert.Equal("pending_order", (string?)(await caller.SendAsync("POST", Path + "/actions/renew")).Expect(409).Json["extensions"]!["actions"]!["canRenewNow"]!["code"]);
        Assert.Equal("pending_order", (string?)(await caller.SendAsync("DELETE", Path)).Expect(409).Json["extensions"]!["actions"]!["canDelete"]!["code"]);
        Reply blocked = (await caller.SendAsync("POST", Path + "/billing-cycle", """{"billingCycle":"biennially"}""")).Expect(409);
        Assert.Equal("existing_invoice_blocking", blocked.Code);
        Assert.Equal((string?)order["orderId"], (string?)blocked.Json["extensions"]!["pendingRenewalOrder"]!["orderId"]);

        JsonNode declined = (await caller.SendAsync("POST", Path + "/actions/respond-to-renewal", """{"accept":false,"decision":"accept"}""")).Expect(200).Json;
        Assert.Equal(("declined", "cancelled"), ((string?)declined["decision"], (string?)declined["renewalInvoice"]!["status"]));
        Assert.Equal("cancelled", (string?)(await caller.GetAsync("/orders/" + order["orderId"])).Json["status"]);
        (await caller.SendAsync("POST", Path + "/actions/respond-to-renewal", """{"decision":"accept"}""")).Expect(409);
        (await caller.SendAsync("POST", Path + "/actions/respond-to-renewal", """{"decision":"maybe"}""")).ExpectInvalid("/decision invalid_value");
        (await caller.SendAsync("POST", Path + "/actions/respond-to-renewal", "{}")).ExpectInvalid(" missing_required");
        Assert.Equal(204, (await caller.SendAsync("DELETE", Path)).Status);
    }

    [Theory]
    [InlineData("""{}""", " missing_required")]
    [InlineData("""{"billingCycle":"monthly"}""", "/billingCycle invalid_value")]
    [InlineData("""{"periodYears":10}""", "/periodYears invalid_value")]
    [InlineData("""{"periodYears":"4"}""", "/periodYears invalid_value")]
    [InlineData("""{"periodYears":"two"}""", "/periodYears invalid_value")]
    [InlineData("""{"periodYears":2}""", "/periodYears invalid_value")]
    [InlineData("""{"billingCycle":"biennially","periodYears":3}""", "/periodYears invalid_value")]
    public async Task A_period_is_one_of_the_options(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path + "/billing-cycle", json)).ExpectInvalid(errors);
    }

    [Theory]
    [InlineData("""{"periodYears":5}""", 5)]
    [InlineData("""{"periodYears":"5"}""", 5)]
    [InlineData("""{"billingCycle":"biennially","periodYears":2}""", 2)]
    public async Task A_period_may_be_a_number_or_text(string json, int years)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path + "/billing-cycle", json)).Expect(200);
        Assert.Equal(years, (int)(await caller.GetAsync(Path + "/billing-cycle")).Json["currentPeriodYears"]!);
    }

    [Theory]
    [InlineData("""{}""", " missing_required")]
    [InlineData("""{"owner":{"email":"a@example.com"}}""", "/owner unknown_field")]
    [InlineData("""{"admin":{}}""", "/admin missing_required")]
    [InlineData("""{"admin":{"organisation":"x"}}""", "/admin/organisation unknown_field")]
    [InlineData("""{"admin":{"registrationIdentifier":{"type":"x"}}}""", "/admin/registrationIdentifier/value missing_required")]
    public async Task Contacts_are_changed_by_known_members(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path + "/contacts", json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task A_link_is_made_where_the_registry_asks_for_BankID()
    {
        using var caller = new SandboxCaller();
        string path = "/domains/" + await IdAsync(caller, "example.se") + "/verification";
        Assert.Equal("example.se", (string?)(await caller.SendAsync("POST", path)).Expect(200).Json["domainName"]);
        (await caller.SendAsync("POST", path, """{"contactType":"registrant"}""")).Expect(200);
        (await caller.SendAsync("POST", path, """{"contactType":"admin"}""")).ExpectInvalid("/contactType invalid_value");
        (await caller.SendAsync("POST", Path + "/verification")).Expect(409);
    }

    [Fact]
    public async Task A_deleted_domain_leaves_the_list_as_it_was_otherwise()
    {
        using var caller = new SandboxCaller();
        string[] before = await NamesAsync(caller);
        foreach (string name in new[] { "utgangen.example", "butik.example", "blogg.example" })
        {
            Assert.Equal(204, (await caller.SendAsync("DELETE", "/domains/" + await IdAsync(caller, name))).Status);
        }

        Assert.Equal(before.Except(["utgangen.example", "butik.example", "blogg.example"]), await NamesAsync(caller));
        Assert.Empty((await caller.GetAsync("/domains?name=butik.example")).Json["data"]!.AsArray());
        (await caller.GetAsync("/dns-zones?name=butik.example")).Expect(200);
    }

    [Fact]
    public async Task A_resellers_domains_are_as_many_as_his_accounts()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        JsonNode page = (await caller.GetAsync("/domains?limit=1000")).Expect(200).Json;
        Assert.Equal(1000, page["data"]!.AsArray().Count);
        Assert.Equal(250, page["data"]!.AsArray().Count(domain => (bool?)domain!["lifecycle"]!["autoRenewEnabled"] == true));
        Assert.True((bool)page["hasMore"]!);
    }

    private static async Task<string> IdAsync(SandboxCaller caller, string name) =>
        (string)(await caller.GetAsync("/domains?name=" + name)).Expect(200).Json["data"]![0]!["id"]!;

    private static async Task<string[]> NamesAsync(SandboxCaller caller) =>
        [.. (await caller.GetAsync("/domains")).Expect(200).Json["data"]!.AsArray().Select(static domain => (string)domain!["name"]!)];
}
