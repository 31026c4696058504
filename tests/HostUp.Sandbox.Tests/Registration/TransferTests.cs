using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Registration;

public sealed class TransferTests
{
    private const string Sample = "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/";

    [Fact]
    public async Task A_code_is_recent_for_a_day_and_another_when_it_is_wanted()
    {
        using var caller = new SandboxCaller();
        JsonNode fresh = (await caller.SendAsync("POST", Sample + "request-epp")).Expect(200).Json;
        Assert.Equal(("fresh_request", true, "registry_console"), ((string?)fresh["codeSource"], (bool)fresh["requestSubmitted"]!, (string?)fresh["deliveryMethod"]));
        Assert.False(fresh.AsObject().ContainsKey("generatedAt"));
        caller.Clock.Advance(TimeSpan.FromHours(23));
        JsonNode recent = (await caller.SendAsync("POST", Sample + "request-epp", "{}")).Expect(200).Json;
        Assert.Equal(("recent_request", false), ((string?)recent["codeSource"], (bool)recent["requestSubmitted"]!));
        Assert.Equal("2026-04-27T12:34:56.000Z", (string?)recent["generatedAt"]);
        Assert.Equal((string?)fresh["eppCode"], (string?)recent["eppCode"]);
        JsonNode forced = (await caller.SendAsync("POST", Sample + "request-epp", """{"forceNew":true}""")).Expect(200).Json;
        Assert.Equal("fresh_request", (string?)forced["codeSource"]);
        Assert.NotEqual((string?)fresh["eppCode"], (string?)forced["eppCode"]);
        caller.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("fresh_request", (string?)(await caller.SendAsync("POST", Sample + "request-epp")).Json["codeSource"]);
    }

    [Theory]
    [InlineData("request-epp", """{"forceNew":"yes"}""", "/forceNew invalid_type")]
    [InlineData("request-epp", """{"force":true}""", "/force unknown_field")]
    [InlineData("update-epp", "{}", "/eppCode missing_required")]
    [InlineData("update-epp", """{"eppCode":""}""", "/eppCode invalid_value")]
    [InlineData("update-epp", """{"eppCode":null}""", "/eppCode invalid_type")]
    [InlineData("retry-transfer", """{"eppCode":1}""", "/eppCode invalid_type")]
    [InlineData("retry-transfer", """{"code":"x"}""", "/code unknown_field")]
    [InlineData("retry-registration", """{"recoveryValues":[]}""", "/recoveryValues invalid_type")]
    [InlineData("retry-registration", """{"profileUpdated":1}""", "/profileUpdated invalid_type")]
    [InlineData("retry-registration", """{"values":{}}""", "/values unknown_field")]
    [InlineData("request-unlock", """{"forceRequest":1}""", "/forceRequest invalid_type")]
    [InlineData("request-unlock", """{"forceRequest":true}""", "/forceRequest invalid_value")]
    [InlineData("request-unlock", """{"force":true}""", "/force unknown_field")]
    public async Task A_wrong_body_is_refused(string action, string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Sample + action, body)).ExpectInvalid(error);
    }

    [Theory]
    [InlineData("request-epp")]
    [InlineData("update-epp")]
    [InlineData("retry-transfer")]
    [InlineData("retry-registration")]
    [InlineData("request-unlock")]
    public async Task A_domain_that_is_not_the_customers_is_not_found(string action)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2zz/actions/" + action, """{"eppCode":"x"}""")).Expect(404);
    }

    [Theory]
    [InlineData("update-epp")]
    [InlineData("retry-transfer")]
    [InlineData("retry-registration")]
    [InlineData("request-unlock")]
    public async Task What_a_domain_is_not_in_the_middle_of_cannot_be_tried_again(string action)
    {
        using var caller = new SandboxCaller();
        string? body = action == "update-epp" ? """{"eppCode":"x"}""" : null;
        Assert.Equal("domain_not_eligible", (await caller.SendAsync("POST", Sample + action, body)).Expect(409).Code);
    }

    [Fact]
    public async Task There_is_no_code_for_a_domain_that_is_not_there_yet()
    {
        using var caller = new SandboxCaller();
        string path = await OrderAsync(caller, """{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}""");
        Assert.Equal("epp_code_unavailable", (await caller.SendAsync("POST", path + "request-epp")).Expect(409).Code);
    }

    [Fact]
    public async Task A_transfer_waits_for_its_payment_its_code_and_the_registry()
    {
        using var caller = new SandboxCaller();
        string paid = await OrderAsync(caller, """{"type":"domain","action":"transfer","domainName":"iis.se","years":1,"eppCode":"wrong-1"}""");
        JsonNode failed = (await caller.SendAsync("POST", paid + "retry-transfer")).Expect(200).Json;
        Assert.Equal("transfer_failed_at_registry", (string?)failed["transferStatus"]);
        Assert.True((bool)failed["preRetryCleanup"]!["failedRegistryRecordDeleted"]!);
        JsonNode stored = (await caller.SendAsync("POST", paid + "update-epp", """{"eppCode":"right"}""")).Expect(200).Json;
        Assert.Equal((true, "2026-04-27T12:34:56.000Z"), ((bool)stored["eppCodePersisted"]!, (string?)stored["updatedAt"]));
        JsonNode going = (await caller.SendAsync("POST", paid + "retry-transfer", "{}")).Expect(200).Json;
        Assert.Equal("pending_transfer_in_progress", (string?)going["transferStatus"]);
        Assert.False((bool)going["actions"]!["canRetryTransfer"]!["allowed"]!);
        string unpaid = await OrderAsync(caller, """{"type":"domain","action":"transfer","domainName":"example.net","years":1,"eppCode":"right"}""");
        Assert.Equal("awaiting_payment", (string?)(await caller.SendAsync("POST", unpaid + "retry-transfer", """{"eppCode":"other"}""")).Json["transferStatus"]);
        Assert.Equal("domain_not_eligible", (await caller.SendAsync("POST", unpaid + "retry-registration")).Expect(409).Code);
    }

    [Fact]
    public async Task A_registration_waits_for_its_payment_or_goes_on_when_it_is_tried_again()
    {
        using var caller = new SandboxCaller();
        string unpaid = await OrderAsync(caller, Registration("ny-butik.com"));
        Assert.Equal("queued", (string?)(await caller.SendAsync("POST", unpaid + "retry-registration")).Expect(200).Json["registrationStatus"]);
        Assert.Equal("domain_not_eligible", (await caller.SendAsync("POST", unpaid + "retry-transfer")).Expect(409).Code);
        string rejected = await OrderAsync(caller, Registration("rejected-1.com"));
        Assert.Equal("failed", (string?)(await caller.SendAsync("POST", rejected + "retry-registration", """{"profileUpdated":false}""")).Json["registrationStatus"]);
        Assert.Equal("submitted", (string?)(await caller.SendAsync("POST", rejected + "retry-registration", """{"recoveryValues":{"a":"b"}}""")).Json["registrationStatus"]);
        string hanging = await OrderAsync(caller, Registration("hanging-1.com"));
        JsonNode going = (await caller.SendAsync("POST", hanging + "retry-registration")).Expect(200).Json;
        string pollUrl = (string)going["operation"]!["pollUrl"]!;
        Assert.Equal(("submitted", "in_progress", "/api/jobs/" + going["operation"]!["jobId"]), ((string?)going["registrationStatus"], (string?)going["operation"]!["status"], pollUrl));
        for (int i = 0; i < 3; i++)
        {
            await caller.SendSiteAsync("GET", pollUrl);
        }

        Assert.Equal("completed", (string?)(await caller.SendAsync("POST", hanging + "retry-registration")).Json["registrationStatus"]);
        JsonNode listed = (await caller.GetAsync("/domains?name=hanging-1.com")).Json["data"]![0]!;
        Assert.Equal("active", (string?)listed["serviceStatus"]);
    }

    [Fact]
    public async Task A_registry_lifts_its_lock_in_some_days()
    {
        using var caller = new SandboxCaller();
        string path = await OrderAsync(caller, Registration("ny-butik.se"));
        Assert.Equal("submitted", (string?)(await caller.SendAsync("POST", path + "request-unlock")).Expect(200).Json["status"]);
        caller.Clock.Advance(TimeSpan.FromHours(50));
        JsonNode again = (await caller.SendAsync("POST", path + "request-unlock", "{}")).Json;
        Assert.Equal(("already_requested", 2), ((string?)again["status"], (int)again["daysSinceRequest"]!));
        caller.Clock.Advance(TimeSpan.FromHours(22));
        Assert.Equal("already_unlocked", (string?)(await caller.SendAsync("POST", path + "request-unlock")).Json["status"]);
    }

    [Theory]
    [InlineData("bankid-1.se", "bankid_required", false)]
    [InlineData("unverified-1.nu", "verification_failed", true)]
    [InlineData("foreign-1.se", "verification_failed", false)]
    public async Task A_lock_is_not_lifted_for_everyone(string name, string status, bool confirms)
    {
        using var caller = new SandboxCaller();
        string path = await OrderAsync(caller, Registration(name));
        JsonNode json = (await caller.SendAsync("POST", path + "request-unlock")).Expect(200).Json;
        Assert.Equal((status, confirms, name), ((string?)json["status"], (bool)json["requiresConfirmation"]!, (string?)json["domainName"]));
        Reply forced = await caller.SendAsync("POST", path + "request-unlock", """{"forceRequest":true}""");
        Assert.Equal(confirms ? 200 : 400, forced.Status);
        if (confirms)
        {
            Assert.Equal("submitted", (string?)forced.Json["status"]);
        }
    }

    [Fact]
    public async Task What_costs_nothing_leaves_no_invoice()
    {
        using var caller = new SandboxCaller();
        JsonNode order = (await caller.SendAsync("POST", "/orders", """{"items":[{"type":"domain","action":"transfer","domainName":"iis.se","years":1,"eppCode":"x"}]}""")).Expect(201).Json;
        Assert.Equal(("completed", 0m), ((string?)order["status"], (decimal)order["billing"]!["amount"]!));
        Assert.Null(order["invoice"]);
        Assert.Null(order["checkoutUrl"]);
    }

    private static string Registration(string name) =>
        "{\"type\":\"domain\",\"action\":\"register\",\"domainName\":\"" + name + "\",\"years\":1,\"acceptedTerms\":[\"se_registration_terms\",\"nu_registration_terms\"]}";

    private static async Task<string> OrderAsync(SandboxCaller caller, string item)
    {
        (await caller.SendAsync("POST", "/orders", "{\"items\":[" + item + "]}")).Expect(201);
        string name = (string)JsonNode.Parse(item)!["domainName"]!;
        return "/domains/" + (string)(await caller.GetAsync("/domains?name=" + name)).Json["data"]![0]!["id"]! + "/actions/";
    }
}
