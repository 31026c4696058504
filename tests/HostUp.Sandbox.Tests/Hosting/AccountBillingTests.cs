using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Hosting;

public sealed class AccountBillingTests
{
    private const string Account = "/shared-hosting/" + SandboxCaller.SampleId;
    private const string Cycle = Account + "/actions/billing-cycle";
    private const string Renew = Account + "/actions/renew";
    private const string Storage = Account + "/addons/storage";

    [Fact]
    public async Task Cycles_have_prices_and_one_is_current()
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Cycle)).Expect(200).Json;
        Assert.Equal(["currentBillingCycle", "cycles", "blockingInvoices", "actions"], json.AsObject().Select(member => member.Key));
        Assert.Equal("annually", (string?)Assert.Single(json["cycles"]!.AsArray(), cycle => (bool)cycle!["isCurrent"]!)!["billingCycle"]);
        Assert.Equal("""{"allowed":true,"reason":null}""", json["actions"]!["canChangeBillingCycle"]!.ToJsonString());
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_a_commit_does()
    {
        using var caller = new SandboxCaller();
        Reply dry = (await caller.SendAsync("POST", Cycle, """{"billingCycle":"biennially","dryRun":true}""")).Expect(200);
        Assert.Equal(
            """{"dryRun":true,"changed":false,"currentBillingCycle":"annually","targetBillingCycle":"biennially","targetAmount":189,"currencyCode":"SEK","wouldBlock":false}""",
            dry.Text);
        Assert.Equal("annually", (string?)(await caller.GetAsync(Cycle)).Json["currentBillingCycle"]);

        Reply made = (await caller.SendAsync("POST", Cycle, """{"billingCycle":"biennially"}""")).Expect(200);
        Assert.True((bool)made.Json["changed"]!);
        Assert.Equal(189m, (decimal)(await caller.GetAsync(Account + "/account-details")).Json["billing"]!["amount"]!);
        Assert.False((bool)(await caller.SendAsync("POST", Cycle, """{"billingCycle":"biennially"}""")).Expect(200).Json["changed"]!);
    }

    [Fact]
    public async Task An_unpaid_invoice_blocks_a_change_until_it_may_be_cancelled()
    {
        using var caller = new SandboxCaller(SandboxScenario.UnpaidInvoice);
        Assert.True((bool)(await caller.SendAsync("POST", Cycle, """{"billingCycle":"monthly","dryRun":true}""")).Expect(200).Json["wouldBlock"]!);
        Reply blocked = (await caller.SendAsync("POST", Cycle, """{"billingCycle":"monthly"}""")).Expect(409);
        Assert.Equal("existing_invoice_blocking", blocked.Code);
        Assert.Equal("202600001", (string?)blocked.Json["extensions"]!["invoice"]!["number"]);
        (await caller.SendAsync("POST", Cycle, """{"billingCycle":"monthly","cancelExistingInvoice":true}""")).Expect(200);
        Assert.Empty((await caller.GetAsync(Cycle)).Json["blockingInvoices"]!.AsArray());
    }

    [Fact]
    public async Task A_cycle_is_checked()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Cycle, "{}")).ExpectInvalid("/billingCycle missing_required");
        (await caller.SendAsync("POST", Cycle, """{"billingCycle":"weekly","x":1}""")).ExpectInvalid("/billingCycle invalid_value", "/x unknown_field");
        (await caller.SendAsync("POST", Cycle, """{"billingCycle":"free"}""")).ExpectInvalid("/billingCycle invalid_value");
        (await caller.SendAsync("POST", Cycle, """{"billingCycle":"monthly","dryRun":"true"}""")).ExpectInvalid("/dryRun invalid_type");
    }

    [Fact]
    public async Task A_renewal_leaves_an_invoice_that_blocks_the_next()
    {
        using var caller = new SandboxCaller();
        JsonNode renewal = (await caller.SendAsync("POST", Renew)).Expect(200).Json;
        Assert.Equal(
            ["accountId", "renewalScheduled", "newExpiresAt", "billing", "renewalInvoice", "invoiceLookupPending"], renewal.AsObject().Select(member => member.Key));
        Assert.Equal("2027-05-27T00:00:00.000Z", (string?)renewal["newExpiresAt"]);
        Assert.Equal("unpaid", (string?)renewal["renewalInvoice"]!["status"]);
        Assert.Equal("renew", (string?)(await caller.GetAsync("/orders")).Json["data"]![0]!["type"]);
        Reply blocked = (await caller.SendAsync("POST", Renew)).Expect(409);
        Assert.Equal("existing_invoice_blocking", blocked.Code);
        Assert.DoesNotContain("cancelExistingInvoice", blocked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_accounts_invoice_is_found_a_moment_later()
    {
        using var caller = new SandboxCaller();
        JsonNode renewal = (await caller.SendAsync("POST", "/shared-hosting/acct_01hxb7n2q4r8s1t5v9w3x6y0z2/actions/renew")).Expect(200).Json;
        Assert.Null(renewal["renewalInvoice"]);
        Assert.True((bool)renewal["invoiceLookupPending"]!);
        Assert.Single((await caller.GetAsync("/shared-hosting/acct_01hxb7n2q4r8s1t5v9w3x6y0z2/actions/billing-cycle")).Json["blockingInvoices"]!.AsArray());
    }

    [Fact]
    public async Task Add_ons_of_a_renewal_are_at_most_twenty()
    {
        using var caller = new SandboxCaller();
        string ids = string.Join(",", Enumerable.Repeat("\"a\"", 21));
        (await caller.SendAsync("POST", Renew, "{\"addonIds\":[" + ids + "]}")).ExpectInvalid("/addonIds invalid_value");
        (await caller.SendAsync("POST", Renew, """{"addonIds":["addon_extra_storage"]}""")).Expect(200);
        (await caller.SendAsync("POST", "/shared-hosting/acct_01hxd2q6s8t0v3w5x9y1z4a7b8/actions/renew")).Expect(409);
        (await caller.SendAsync("POST", "/shared-hosting/acct_nosuch/actions/renew")).Expect(404);
    }

    [Fact]
    public async Task Disk_space_is_listed_and_ordered_with_an_invoice()
    {
        using var caller = new SandboxCaller();
        JsonNode list = (await caller.GetAsync(Storage)).Expect(200).Json;
        Assert.Equal(["tiers", "actions", "account"], list.AsObject().Select(member => member.Key));
        Assert.Equal("""{"billingCycle":"annually"}""", list["account"]!["billing"]!.ToJsonString());
        JsonNode order = (await caller.SendAsync("POST", Storage, """{"addonId":"storage-25gb","paymentMethod":"card"}""")).Expect(201).Json;
        Assert.Equal("/billing?invoice=" + (string?)order["invoiceId"], (string?)order["redirectUrl"]);
        Assert.Equal((string?)order["orderId"], (string?)(await caller.GetAsync("/orders")).Json["data"]![0]!["id"]);
        (await caller.SendAsync("POST", Storage, "{}")).ExpectInvalid("/addonId missing_required");
        (await caller.SendAsync("POST", Storage, """{"addonId":"storage-100gb","paymentMethod":"swish"}""")).ExpectInvalid("/addonId invalid_value", "/paymentMethod invalid_value");
    }
}
