using System;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Hosting;

/// <summary>Quotas, billing cycles, renewals and extra disk space: what is sent, and how answers are read.</summary>
public sealed class HostingBillingClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/shared-hosting/" + Account;

    [Fact]
    public async Task A_quota_has_bytes_and_files()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingQuota quota = await sandbox.Client.HostingAccounts.GetQuotaAsync(Account, "example.com");

        Assert.Equal("GET " + Path + "/disk-quota", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal((Account, "example.com", true), (quota.AccountId, quota.AccountName, quota.UnderQuota));
        Assert.Equal((4294967296L, 21474836480L, 4m, 20m, 20m, false), (quota.Bytes!.UsedBytes, quota.Bytes.LimitBytes, quota.Bytes.UsedGb, quota.Bytes.LimitGb, quota.Bytes.UsagePercent, quota.Bytes.Exceeded));
        Assert.Equal((50000L, 250000L, 200000L, 20m, false), (quota.Inodes!.Used, quota.Inodes.Limit, quota.Inodes.Remaining, quota.Inodes.UsagePercent, quota.Inodes.Exceeded));
        Assert.Equal("example.com: 4 of 20 GB, 50000 of 250000 files", quota.ToString());
    }

    [Fact]
    public async Task A_quota_without_limits_is_read()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"bytes":{"usedBytes":null,"limitBytes":null,"usedGb":1.5,"limitGb":null,"usagePercent":null,"exceeded":false},"inodes":null,"underQuota":true}""");

        HostingQuota quota = await api.Client.HostingAccounts.GetQuotaAsync("acct_1");

        Assert.Null(quota.Bytes!.LimitGb);
        Assert.Equal("acct_1: 1.5 GB", quota.ToString());
        Assert.Equal("3 files", new InodeUsage { Used = 3 }.ToString());
    }

    [Fact]
    public async Task Cycles_carry_their_account_and_the_invoice_in_the_way()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.UnpaidInvoice);

        HostingBillingCycles cycles = await sandbox.Client.HostingBilling.ReadCyclesAsync(Account, "example.com");

        Assert.Equal("GET " + Path + "/actions/billing-cycle", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal("annually", cycles.CurrentBillingCycle);
        HostingBillingCycle current = Assert.Single(cycles.Cycles!, static cycle => cycle.IsCurrent == true);
        Assert.Equal("annually", current.BillingCycle);
        Assert.All(cycles.Cycles!, static cycle => Assert.Equal((Account, "example.com"), (cycle.AccountId, cycle.AccountName)));
        Assert.True(cycles.Actions!.CanChangeBillingCycle!.Allowed);
        Assert.True(Assert.Single(cycles.BlockingInvoices!).PaymentUrl!.IsAbsoluteUri);
        Assert.Contains("189.00 SEK biennially", cycles.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cycles":null}""")]
    [InlineData("""{"cycles":[null]}""")]
    [InlineData("""{"cycles":[],"blockingInvoices":[null]}""")]
    public async Task Cycles_that_are_none_are_no_answer_of_HostUps(string json)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        Assert.Equal("UnexpectedResponse", (await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.HostingBilling.ReadCyclesAsync("acct_1"))).ErrorId);
    }

    [Theory]
    [InlineData(true, false, """{"billingCycle":"biennially","dryRun":true}""")]
    [InlineData(true, true, """{"billingCycle":"biennially","dryRun":true,"cancelExistingInvoice":true}""")]
    [InlineData(false, false, """{"billingCycle":"biennially"}""")]
    [InlineData(false, true, """{"billingCycle":"biennially","cancelExistingInvoice":true}""")]
    public async Task A_change_of_cycle_sends_what_it_says(bool dryRun, bool cancels, string body)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        BillingCycleChange change = dryRun
            ? await sandbox.Client.HostingBilling.PreviewCycleAsync(Account, "biennially", cancels, "example.com")
            : await sandbox.Client.HostingBilling.ChangeCycleAsync(Account, "biennially", cancels, "example.com");

        Assert.Equal("POST " + Path + "/actions/billing-cycle", Assert.Single(sandbox.Requests).ToString());
        JsonCompare.Same(body, sandbox.LastRequest.Body);
        Assert.Equal(dryRun, change.IsDryRunConfirmed());
        Assert.Equal((!dryRun, dryRun, false), (change.Changed, change.DryRun, change.WouldBlock));
        Assert.Equal((189m, 189m, "biennially", "SEK"), (change.GetPrice()!.Amount, change.GetPrice()!.RecurringAmount, change.GetPrice()!.BillingCycle, change.GetPrice()!.CurrencyCode));
        Assert.Equal("annually to biennially: 189.00 SEK", change.ToString());
    }

    [Theory]
    [InlineData("{}", "does not say that it was one")]
    [InlineData("""{"dryRun":false,"changed":false}""", "does not say that it was one")]
    [InlineData("""{"dryRun":true,"changed":true}""", "answers that the change was made")]
    [InlineData("""{"changed":true}""", "answers that the change was made")]
    public async Task Only_a_dry_run_that_changed_nothing_is_one(string json, string says)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        BillingCycleChange change = await api.Client.HostingBilling.PreviewCycleAsync("acct_1", "annually");

        Assert.False(change.IsDryRunConfirmed());
        Assert.Null(change.GetPrice());
        HostUpApiException error = change.NotConfirmed();
        Assert.Equal(("DryRunNotConfirmed", false, "/shared-hosting/acct_1/actions/billing-cycle"), (error.ErrorId, error.IsSettled, error.Path));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cycle_one_has_is_no_failure()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"dryRun":false,"changed":false,"currentBillingCycle":"annually","targetBillingCycle":"annually"}""");

        Assert.False((await api.Client.HostingBilling.ChangeCycleAsync("acct_1", "annually")).Changed);
    }

    [Fact]
    public async Task A_renewal_has_no_body_unless_add_ons_are_named()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingRenewal renewal = await sandbox.Client.HostingRenewals.RenewAsync(Account, accountName: "example.com");

        Assert.Equal("POST " + Path + "/actions/renew", Assert.Single(sandbox.Requests).ToString());
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
        Assert.Equal((true, Account, 99m), (renewal.RenewalScheduled, renewal.AccountId, renewal.Billing!.Amount));
        Assert.True(renewal.RenewalInvoice!.PaymentUrl!.IsAbsoluteUri);
        Assert.NotNull(renewal.NewExpiresAt);
        Assert.StartsWith("example.com, invoice 202600001: 99.00 SEK", renewal.ToString(), StringComparison.Ordinal);

        using InMemoryApi api = InMemoryApi.Answering("""{"renewalScheduled":true,"renewalInvoice":{"id":"inv_1"}}""");
        Assert.Equal("acct_1", (await api.Client.HostingRenewals.RenewAsync("acct_1", ["addon_a", "addon_b"])).AccountId);
        JsonCompare.Same("""{"addonIds":["addon_a","addon_b"]}""", Assert.Single(api.Requests).Body!);
    }

    [Fact]
    public async Task An_invoice_that_comes_late_is_looked_up()
    {
        const string Other = "acct_01hxb7n2q4r8s1t5v9w3x6y0z2";
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingRenewal renewal = await sandbox.Client.HostingRenewals.RenewAsync(Other);

        Assert.Equal(2, sandbox.Requests.Count);
        Assert.Equal("GET /api/v2/shared-hosting/" + Other + "/actions/billing-cycle", sandbox.LastRequest.ToString());
        Assert.True(renewal.InvoiceLookupPending);
        Assert.Equal("202600001", renewal.RenewalInvoice!.Number);
    }

    [Theory]
    [InlineData("""{"cycles":[],"blockingInvoices":[]}""", 200, 5)]
    [InlineData("""{"cycles":[],"blockingInvoices":[{"id":"inv_1"},{"id":"inv_2"}]}""", 200, 5)]
    [InlineData("""{"code":"forbidden"}""", 403, 2)]
    public async Task A_renewal_whose_invoice_is_not_found_is_one_all_the_same(string cycles, int status, int requests)
    {
        var clock = new ManualTimeProvider();
        using var api = new InMemoryApi(
            request => request.Method == "POST"
                ? InMemoryApi.Response("""{"renewalScheduled":true,"renewalInvoice":null,"invoiceLookupPending":true}""")
                : InMemoryApi.Response(cycles, status),
            options => options.TimeProvider = new SkippingClock(clock, TimeSpan.FromSeconds(20)));

        HostingRenewal renewal = await api.Client.HostingRenewals.RenewAsync("acct_1");

        Assert.True(renewal.InvoiceLookupPending);
        Assert.Null(renewal.RenewalInvoice);
        Assert.Equal(requests, api.Requests.Count);
        Assert.Single(api.Requests, static request => request.Method == "POST");
    }

    [Fact]
    public async Task A_renewals_price_is_the_accounts()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingRenewalPreview preview = await sandbox.Client.HostingRenewals.PreviewAsync(Account);

        Assert.Equal("GET " + Path + "/account-details", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal((99m, "SEK", "annually"), (preview.GetPrice()!.Amount, preview.GetPrice()!.CurrencyCode, preview.GetPrice()!.BillingCycle));
        Assert.Equal(("example.com", Account), (preview.PrimaryDomain, preview.AccountId));
        Assert.NotNull(preview.NextDueAt);
        Assert.Equal("example.com: 99.00 SEK annually", preview.ToString());

        preview = await sandbox.Client.HostingRenewals.PreviewAsync(Account, ["addon_a"]);
        Assert.Null(preview.GetPrice());
        Assert.Equal("addon_a", preview.Addons!.ToString());
    }

    [Fact]
    public async Task Too_many_add_ons_are_refused_and_nothing_is_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingRenewals.RenewAsync("acct_1", [.. Enumerable.Repeat("a", 21)]));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingRenewals.RenewAsync("acct_1", [" "]));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.StorageAddons.OrderAsync("acct_1", " "));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingBilling.ChangeCycleAsync("../x", "annually"));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task Extra_disk_space_is_listed_and_ordered()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        StorageAddons addons = await sandbox.Client.StorageAddons.ReadAsync(Account);
        StorageAddonOrder order = await sandbox.Client.StorageAddons.OrderAsync(Account, "storage-10gb", "invoice", "example.com");

        StorageAddon tier = addons.Tiers![0];
        Assert.Equal(("storage-10gb", "10 GB", 10m, 49m, "SEK", "annually", true), (tier.Id, tier.Name, tier.SizeGb, tier.Price, tier.CurrencyCode, tier.BillingCycle, tier.Available));
        Assert.Equal((Account, "example.com"), (tier.AccountId, tier.AccountName));
        Assert.Equal((49m, "annually"), (tier.GetPrice()!.Amount, tier.GetPrice()!.BillingCycle));
        Assert.Equal("10 GB (49.00 SEK annually)", tier.ToString());
        Assert.NotEmpty(tier.Description!);
        Assert.NotNull(addons.Tiers[2].Reason);
        Assert.True(addons.Actions!.CanAddStorage!.Allowed);
        Assert.Equal("example.com (" + Account + ")", addons.Account!.ToString());
        Assert.Equal("annually", addons.Account.Billing!.BillingCycle);
        JsonCompare.Same("""{"addonId":"storage-10gb","paymentMethod":"invoice"}""", sandbox.LastRequest.Body);
        Assert.StartsWith("inv_", order.InvoiceId, StringComparison.Ordinal);
        Assert.StartsWith("ord_", order.OrderId, StringComparison.Ordinal);
        Assert.True(order.RedirectUrl!.IsAbsoluteUri);
        Assert.Equal((Account, "example.com", "storage-10gb"), (order.AccountId, order.AccountName, order.Addon));
        Assert.StartsWith("storage-10gb: http", order.ToString(), StringComparison.Ordinal);
    }

    // The ids of HostUp's two lists contradict each other: a number is one as well.
    [Fact]
    public async Task An_id_that_is_a_number_is_read()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"tiers":[{"id":7}]}""");

        StorageAddon tier = Assert.Single((await api.Client.StorageAddons.ReadAsync("acct_1")).Tiers!);

        Assert.Equal("7", tier.Id);
        Assert.Null(tier.GetPrice());
    }

    [Fact]
    public async Task An_address_that_is_no_web_page_is_none()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"orderId":"ord_1","redirectUrl":"javascript:alert(1)"}""");

        Assert.Null((await api.Client.StorageAddons.OrderAsync("acct_1", "7")).RedirectUrl);
    }
}
