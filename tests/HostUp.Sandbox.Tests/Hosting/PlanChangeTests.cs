using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Hosting;

public sealed class PlanChangeTests
{
    private const string Account = "/shared-hosting/" + SandboxCaller.SampleId;
    private const string Upgrade = Account + "/actions/upgrade";
    private const string Details = Account + "/account-details";

    [Fact]
    public async Task Options_are_the_other_plans_at_the_accounts_own_cycle()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync(Upgrade)).Expect(200);
        Assert.Equal(
            ["accountId", "domain", "currencyCode", "actions", "currentPackage", "availableOptions"],
            reply.Json.AsObject().Select(member => member.Key));
        Assert.Equal("""{"allowed":true,"reason":null,"code":null}""", reply.Json["actions"]!["canUpgrade"]!.ToJsonString());
        Assert.Equal("""{"slug":"webbhotell-start","name":"Start"}""", reply.Json["currentPackage"]!.ToJsonString());
        JsonArray options = reply.Json["availableOptions"]!.AsArray();
        Assert.Equal(["webbhotell-business", "webbhotell-premium", "webbhotell-enterprise"], options.Select(option => (string?)option!["productSlug"]));
        Assert.Equal("""{"amount":199,"currencyCode":"SEK","billingCycle":"annually"}""", options[0]!["billing"]!.ToJsonString());
        Assert.Equal("upgrade", (string?)options[0]!["type"]);
        Assert.Null(options[0]!["reason"]);
        Assert.False((bool)options[2]!["available"]!);
        Assert.NotNull(options[2]!["reason"]);
    }

    [Fact]
    public async Task A_larger_plan_has_a_downgrade_among_its_options()
    {
        using var caller = new SandboxCaller();
        string id = (string)(await caller.GetAsync("/shared-hosting")).Json["data"]![1]!["id"]!;
        JsonArray options = (await caller.GetAsync("/shared-hosting/" + id + "/actions/upgrade")).Expect(200).Json["availableOptions"]!.AsArray();
        Assert.Equal(["downgrade", "upgrade", "upgrade"], options.Select(option => (string?)option!["type"]));
    }

    [Fact]
    public async Task A_dry_run_shows_the_prorated_price_and_changes_nothing()
    {
        using var caller = new SandboxCaller();
        string before = (await caller.GetAsync(Details)).Text;
        Reply reply = (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business","dryRun":true}""")).Expect(200);

        // 29 d 11 h 25 min 4 s of 365 days are left: 100 kr * 0.08076 = 8.08 kr.
        Assert.Equal(
            """{"preview":true,"currentProduct":{"slug":"webbhotell-start","name":"Start"},"newProduct":{"slug":"webbhotell-business","name":"Business"},"priceChange":{"amount":8.08,"recurringAmount":199,"currencyCode":"SEK","billingCycle":"annually"}}""",
            reply.Text);
        Assert.Equal(before, (await caller.GetAsync(Details)).Text);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business","dryRun":true}""")).Expect(200);
    }

    [Fact]
    public async Task A_commit_answers_like_the_published_example_and_changes_the_plan()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(200);
        JsonNode sample = JsonNode.Parse(Samples.Read("upgrade-committed"))!;
        Assert.Equal(Shape(sample), Shape(reply.Json));
        Assert.Equal(sample["currentProduct"]!.ToJsonString(), reply.Json["currentProduct"]!.ToJsonString());
        Assert.Equal(sample["newProduct"]!.ToJsonString(), reply.Json["newProduct"]!.ToJsonString());
        Assert.Matches("^ord_[0-9a-hjkmnp-tv-z]{26}$", (string?)reply.Json["orderId"]);
        JsonNode invoice = reply.Json["paymentInvoice"]!;
        Assert.Equal("202600001", (string?)invoice["number"]);
        Assert.Equal("/billing?invoice=202600001", (string?)invoice["paymentUrl"]);
        Assert.Equal("2026-05-27T00:00:00.000Z", (string?)invoice["dueAt"]);
        Assert.Equal(8.08m, (decimal)invoice["amount"]!);

        JsonNode details = (await caller.GetAsync(Details)).Json;
        Assert.Equal("Webbhotell Business", (string?)details["name"]);
        Assert.Equal(199m, (decimal)details["billing"]!["amount"]!);
        Assert.Equal(50, (int)details["resources"]!["diskLimitGb"]!);
        JsonNode options = (await caller.GetAsync(Upgrade)).Json;
        Assert.Equal("webbhotell-business", (string?)options["currentPackage"]!["slug"]);
        Assert.Equal("downgrade", (string?)options["availableOptions"]![0]!["type"]);
        Assert.Equal("pending_order", (string?)options["actions"]!["canUpgrade"]!["code"]);
    }

    [Fact]
    public async Task The_whole_difference_is_due_at_the_start_of_a_period()
    {
        using var caller = new SandboxCaller();

        // The sample's due date passes: the account counts as renewed for another year.
        caller.Clock.Advance(new DateTimeOffset(2026, 5, 27, 0, 0, 0, TimeSpan.Zero) - caller.Clock.GetUtcNow());
        Reply reply = await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""");
        Assert.Equal(100m, (decimal)reply.Expect(200).Json["paymentInvoice"]!["amount"]!);
    }

    [Fact]
    public async Task An_unpaid_invoice_blocks_the_next_change_until_it_is_cancelled()
    {
        using var caller = new SandboxCaller();
        Reply first = (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(200);
        Reply blocked = (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-premium"}""")).Expect(409);
        Assert.Equal("existing_invoice_blocking", blocked.Code);
        Assert.Equal(first.Json["paymentInvoice"]!.ToJsonString(), blocked.Json["extensions"]!["invoice"]!.ToJsonString());
        Assert.Equal("Webbhotell Business", (string?)(await caller.GetAsync(Details)).Json["name"]);

        // The price can still be asked for.
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-premium","dryRun":true}""")).Expect(200);

        Reply cancelled = await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-premium","cancelExistingInvoice":true}""");
        Assert.Equal("202600002", (string?)cancelled.Expect(200).Json["paymentInvoice"]!["number"]);
        Assert.Equal("Webbhotell Premium", (string?)(await caller.GetAsync(Details)).Json["name"]);
    }

    [Fact]
    public async Task The_unpaid_invoice_scenario_blocks_the_first_change()
    {
        using var caller = new SandboxCaller(SandboxScenario.UnpaidInvoice);
        Reply blocked = (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(409);
        Assert.Equal("202600001", (string?)blocked.Json["extensions"]!["invoice"]!["number"]);

        // A dry run cancels nothing, even when it is told to.
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business","dryRun":true,"cancelExistingInvoice":true}""")).Expect(200);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(409);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business","cancelExistingInvoice":true}""")).Expect(200);
    }

    [Fact]
    public async Task A_downgrade_is_a_credit_without_an_invoice()
    {
        using var caller = new SandboxCaller();
        string id = (string)(await caller.GetAsync("/shared-hosting")).Json["data"]![2]!["id"]!;
        string path = "/shared-hosting/" + id + "/actions/upgrade";
        Reply preview = (await caller.SendAsync("POST", path, """{"productSlug":"webbhotell-start","dryRun":true}""")).Expect(200);
        Assert.True((decimal)preview.Json["priceChange"]!["amount"]! < 0);
        Assert.Equal("biennially", (string?)preview.Json["priceChange"]!["billingCycle"]);
        Reply committed = (await caller.SendAsync("POST", path, """{"productSlug":"webbhotell-start"}""")).Expect(200);
        Assert.Null(committed.Json["paymentInvoice"]);

        // Nothing unpaid, so nothing in the way.
        (await caller.SendAsync("POST", path, """{"productSlug":"webbhotell-business"}""")).Expect(200);
    }

    [Theory]
    [InlineData("""{"productSlug":"webbhotell-start"}""")]
    [InlineData("""{"productSlug":"webbhotell-start","dryRun":true}""")]
    public async Task The_same_plan_needs_no_change(string body)
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("POST", Upgrade, body)).Expect(409);
        Assert.Equal("same_product_plan", reply.Code);
        Assert.Equal("Plan change not needed", (string?)reply.Json["title"]);
    }

    [Theory]
    [InlineData("{}", "/productSlug missing_required")]
    [InlineData("""{"productSlug":""}""", "/productSlug invalid_value")]
    [InlineData("""{"productSlug":"webbhotell-gigantic"}""", "/productSlug invalid_value")]
    [InlineData("""{"productSlug":"Webbhotell-Business"}""", "/productSlug invalid_value")]
    [InlineData("""{"productSlug":"webbhotell-enterprise"}""", "/productSlug invalid_value")]
    [InlineData("""{"productSlug":5}""", "/productSlug invalid_type")]
    [InlineData("""{"productSlug":"webbhotell-business","dryRun":"true"}""", "/dryRun invalid_type")]
    [InlineData("""{"productSlug":"webbhotell-business","dryRun":null}""", "/dryRun invalid_type")]
    [InlineData("""{"productSlug":"webbhotell-business","dryrun":true}""", "/dryrun unknown_field")]
    [InlineData("""{"productSlug":"webbhotell-business","billingCycle":"monthly"}""", "/billingCycle unknown_field")]
    public async Task A_wrong_body_changes_nothing(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Upgrade, body)).ExpectInvalid(error);
        Assert.Equal(Reply.Compact(Samples.Read("account-details")), (await caller.GetAsync(Details)).Text);
    }

    [Fact]
    public async Task An_inactive_accounts_plan_cannot_be_changed()
    {
        using var caller = new SandboxCaller();
        JsonArray data = (await caller.GetAsync("/shared-hosting")).Json["data"]!.AsArray();

        foreach (JsonNode? account in data.Where(item => (string?)item!["serviceStatus"] != "active"))
        {
            string path = "/shared-hosting/" + account!["id"] + "/actions/upgrade";
            JsonNode gate = (await caller.GetAsync(path)).Expect(200).Json["actions"]!["canUpgrade"]!;
            Assert.False((bool)gate["allowed"]!);
            Reply reply = (await caller.SendAsync("POST", path, """{"productSlug":"webbhotell-business"}""")).Expect(409);
            Assert.Equal("conflict", reply.Code);
            Assert.Equal((string?)gate["reason"], (string?)reply.Json["detail"]);
        }
    }

    [Fact]
    public async Task The_billing_scope_is_needed_for_a_dry_run_as_well()
    {
        using var caller = new SandboxCaller(SandboxScenario.ReadOnlyKey);
        (await caller.GetAsync(Upgrade)).Expect(200);
        Reply reply = (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business","dryRun":true}""")).Expect(403);
        Assert.Contains("write:billing", (string?)reply.Json["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_account_would_pay_by_the_year()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        JsonNode free = (await caller.GetAsync("/shared-hosting?limit=100")).Json["data"]!.AsArray()
            .First(item => (string?)item!["billing"]!["billingCycle"] == "free" && (string?)item["serviceStatus"] == "active")!;
        string path = "/shared-hosting/" + free["id"] + "/actions/upgrade";
        JsonNode option = (await caller.GetAsync(path)).Expect(200).Json["availableOptions"]!.AsArray().First(item => (bool)item!["available"]!)!;
        Reply preview = await caller.SendAsync("POST", path, $$"""{"productSlug":"{{option["productSlug"]}}","dryRun":true}""");
        Assert.Equal("annually", (string?)preview.Expect(200).Json["priceChange"]!["billingCycle"]);
    }

    [Fact]
    public async Task An_unknown_account_is_not_found_and_a_wrong_body_is_told_first()
    {
        using var caller = new SandboxCaller();
        const string Path = "/shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m4/actions/upgrade";
        (await caller.SendAsync("POST", Path, """{"productSlug":"webbhotell-business"}""")).Expect(404);
        (await caller.SendAsync("POST", Path, "{}")).ExpectInvalid("/productSlug missing_required");
    }

    [Fact]
    public async Task Every_cycle_is_prorated_within_its_own_price()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        JsonNode[] accounts = (await caller.GetAsync("/shared-hosting?limit=100")).Json["data"]!.AsArray()
            .Where(item => (string?)item!["serviceStatus"] == "active")
            .Select(item => item!)
            .ToArray();
        var cycles = accounts.Select(item => (string?)item["billing"]!["billingCycle"]).Distinct().ToArray();
        Assert.Equal(8, cycles.Length);

        foreach (JsonNode account in cycles.Select(cycle => accounts.First(item => (string?)item["billing"]!["billingCycle"] == cycle)))
        {
            string path = "/shared-hosting/" + account["id"] + "/actions/upgrade";
            JsonNode option = (await caller.GetAsync(path)).Json["availableOptions"]!.AsArray().First(item => (bool)item!["available"]!)!;
            Reply preview = await caller.SendAsync("POST", path, $$"""{"productSlug":"{{option["productSlug"]}}","dryRun":true}""");
            JsonNode change = preview.Expect(200).Json["priceChange"]!;
            Assert.Equal(option["billing"]!["billingCycle"]!.ToJsonString(), change["billingCycle"]!.ToJsonString());
            Assert.Equal(option["billing"]!["amount"]!.ToJsonString(), change["recurringAmount"]!.ToJsonString());
            decimal difference = (decimal)change["recurringAmount"]! - (decimal)account["billing"]!["amount"]!;
            Assert.Equal(Math.Sign(difference), Math.Sign((decimal)change["amount"]!));
            Assert.True(Math.Abs((decimal)change["amount"]!) <= Math.Abs(difference));
        }
    }

    private static string Shape(JsonNode node) => node switch
    {
        JsonObject json => "{" + string.Join(",", json.Select(member => member.Key + ":" + (member.Value is null ? "null" : Shape(member.Value)))) + "}",
        _ => node.GetValueKind().ToString(),
    };
}
