using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Hosting;

/// <summary>Plan options, dry runs and changes over real sockets.</summary>
public sealed class PlanChangesClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/shared-hosting/" + Account + "/actions/upgrade";

    [Fact]
    public async Task Options_carry_what_they_belong_to()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PlanOptions options = await sandbox.Client.PlanChanges.GetOptionsAsync(Account);

        Assert.Equal("GET " + Path, Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(Account, options.AccountId);
        Assert.Equal("example.com", options.Domain);
        Assert.Equal("SEK", options.CurrencyCode);
        Assert.True(options.Actions!.CanUpgrade!.Allowed);
        Assert.Equal("webbhotell-start", options.CurrentPackage!.Slug);
        PlanOption business = options.AvailableOptions!.Single(static option => option.ProductSlug == "webbhotell-business");
        Assert.Equal("upgrade", business.Type);
        Assert.True(business.Available);
        Assert.Null(business.Reason);
        Assert.NotNull(business.Billing!.Amount);
        Assert.Equal(Account, business.AccountId);
        Assert.Equal("example.com", business.Domain);
        Assert.Same(options.CurrentPackage, business.CurrentProduct);
        Assert.Equal($"{business.Name} ({business.Billing})", business.ToString());
        Assert.Contains(options.AvailableOptions!, static option => option.Available == false && option.Reason is not null);
    }

    [Theory]
    [InlineData("""{"availableOptions":null}""")]
    [InlineData("{}")]
    public async Task Options_may_be_missing(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        Assert.Null((await api.Client.PlanChanges.GetOptionsAsync("acct_1")).AvailableOptions);
    }

    [Fact]
    public async Task An_option_of_an_answer_that_does_not_say_whose_belongs_to_the_account_asked_about()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"availableOptions":[{"productSlug":"x"}]}""");

        PlanOption option = Assert.Single((await api.Client.PlanChanges.GetOptionsAsync("acct_1")).AvailableOptions!);

        Assert.Equal("acct_1", option.AccountId);
        Assert.Equal("x (-)", new PlanOption { ProductSlug = "x", Billing = new AccountBilling() }.ToString());
    }

    [Fact]
    public async Task An_option_that_is_null_is_no_answer_of_HostUps()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"availableOptions":[{"productSlug":"x"},null]}""");

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.PlanChanges.GetOptionsAsync("acct_1"));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Fact]
    public async Task A_dry_run_says_so_and_changes_nothing()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PlanChangeAnswer answer = await sandbox.Client.PlanChanges.PreviewAsync(Account, "webbhotell-business");

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("POST " + Path, request.ToString());
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonCompare.Same("""{"productSlug":"webbhotell-business","dryRun":true}""", request.Body);
        Assert.True(answer.IsDryRunConfirmed);
        Assert.Null(answer.Change);
        PlanChangePreview preview = answer.Preview!;
        Assert.True(preview.Preview);
        Assert.Equal(Account, preview.AccountId);
        Assert.Equal("webbhotell-business", preview.ProductSlug);
        Assert.Equal("webbhotell-start", preview.CurrentProduct!.Slug);
        Assert.Equal("webbhotell-business", preview.NewProduct!.Slug);
        Assert.True(preview.PriceChange!.Amount > 0);
        Assert.True(preview.PriceChange.RecurringAmount > 0);
        Assert.Equal("SEK", preview.PriceChange.CurrencyCode);
        Assert.Equal("annually", preview.PriceChange.BillingCycle);
        Assert.Equal($"{preview.CurrentProduct} to {preview.NewProduct}: {preview.PriceChange}", preview.ToString());
        Assert.Equal("webbhotell-start", (await sandbox.Client.PlanChanges.GetOptionsAsync(Account)).CurrentPackage!.Slug);
    }

    [Fact]
    public async Task A_commit_has_no_dryRun_at_all()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PlanChange change = await sandbox.Client.PlanChanges.CommitAsync(Account, "webbhotell-business");

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("POST " + Path, request.ToString());
        JsonCompare.Same("""{"productSlug":"webbhotell-business"}""", request.Body);
        Assert.True(change.Upgraded);
        Assert.Equal(Account, change.AccountId);
        Assert.Equal("webbhotell-business", change.ProductSlug);
        Assert.Equal("webbhotell-start", change.CurrentProduct!.Slug);
        Assert.Equal("webbhotell-business", change.NewProduct!.Slug);
        Assert.StartsWith("ord_", change.OrderId, StringComparison.Ordinal);
        Assert.Equal("unpaid", change.PaymentInvoice!.Status);
        Assert.True(change.PaymentInvoice.PaymentUrl!.IsAbsoluteUri);
        Assert.Null(change.RenewalInvoice);
        Assert.Equal($"{change.CurrentProduct} to {change.NewProduct}, invoice {change.PaymentInvoice}", change.ToString());
    }

    [Theory]
    [InlineData(true, """{"productSlug":"webbhotell-business","dryRun":true,"cancelExistingInvoice":true}""")]
    [InlineData(false, """{"productSlug":"webbhotell-business","cancelExistingInvoice":true}""")]
    public async Task CancelExistingInvoice_is_sent_when_it_is_set(bool dryRun, string body)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.UnpaidInvoice);

        if (dryRun)
        {
            await sandbox.Client.PlanChanges.PreviewAsync(Account, "webbhotell-business", cancelExistingInvoice: true);
        }
        else
        {
            await sandbox.Client.PlanChanges.CommitAsync(Account, "webbhotell-business", cancelExistingInvoice: true);
        }

        JsonCompare.Same(body, Assert.Single(sandbox.Requests).Body);
    }

    [Fact]
    public async Task An_unpaid_invoice_blocks_and_is_named()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.UnpaidInvoice);

        HostUpApiException blocked = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.PlanChanges.CommitAsync(Account, "webbhotell-business"));

        Assert.Equal("existing_invoice_blocking", blocked.ErrorId);
        Assert.Equal(HttpStatusCode.Conflict, blocked.StatusCode);
        Assert.True(blocked.IsSettled);
        Assert.Equal(99m, blocked.BlockingInvoice!.Amount);
        Assert.StartsWith("inv_", blocked.BlockingInvoice.Id, StringComparison.Ordinal);
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public async Task The_plan_one_has_keeps_its_code()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.PlanChanges.CommitAsync(Account, "webbhotell-start"));

        Assert.Equal("same_product_plan", refused.ErrorId);
        Assert.Null(refused.BlockingInvoice);
    }

    // HostUp's documented example answers a dry run with the shape of a change that was made.
    [Fact]
    public async Task A_dry_run_answered_with_a_change_is_not_confirmed()
    {
        using InMemoryApi api = InMemoryApi.Answering(Samples.Read("upgrade-committed"));

        PlanChangeAnswer answer = await api.Client.PlanChanges.PreviewAsync("acct_1", "webbhotell-business");

        Assert.False(answer.IsDryRunConfirmed);
        Assert.Null(answer.Preview);
        Assert.True(answer.Change!.Upgraded);
        JsonCompare.Contains(Samples.Read("upgrade-committed"), answer.Change.ToJson());
        HostUpApiException error = answer.NotConfirmed("acct_1");
        Assert.Equal("DryRunNotConfirmed", error.ErrorId);
        Assert.Contains("answers that the change was made", error.Message, StringComparison.Ordinal);
        Assert.Equal("/shared-hosting/acct_1/actions/upgrade", error.Path);
        Assert.False(error.IsSettled);
    }

    [Theory]
    [InlineData("""{"priceChange":{"amount":1}}""", false)]
    [InlineData("""{"preview":null,"priceChange":{"amount":1}}""", false)]
    [InlineData("""{"preview":false,"priceChange":{"amount":1}}""", false)]
    [InlineData("{}", false)]
    [InlineData("""{"preview":true,"currentProduct":null,"newProduct":null,"priceChange":{"amount":-645.43,"recurringAmount":0,"currencyCode":"SEK","billingCycle":"annually"}}""", true)]
    [InlineData("""{"preview":true,"upgraded":false}""", true)]
    public async Task Only_preview_true_confirms_a_dry_run(string body, bool confirmed)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        PlanChangeAnswer answer = await api.Client.PlanChanges.PreviewAsync("acct_1", "webbhotell-business");

        Assert.Equal(confirmed, answer.IsDryRunConfirmed);
        Assert.NotNull(answer.Preview);
        JsonCompare.Contains(body.Replace(",\"upgraded\":false", string.Empty, StringComparison.Ordinal), answer.Preview.ToJson());
        if (!confirmed)
        {
            Assert.Contains("does not say that it was one", answer.NotConfirmed("acct_1").Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"upgraded":true,"preview":true}""")]
    [InlineData("""{"upgraded":true,"preview":false,"priceChange":{"amount":100,"recurringAmount":199}}""")]
    [InlineData("""{"orderId":"ord_1"}""")]
    [InlineData("""{"paymentInvoice":{"id":"inv_1"}}""")]
    [InlineData("""{"renewalInvoice":{"id":"inv_1"}}""")]
    [InlineData("""{"upgraded":false}""")]
    public async Task What_says_that_it_was_done_is_a_change_and_loses_no_member(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        PlanChangeAnswer answer = await api.Client.PlanChanges.PreviewAsync("acct_1", "webbhotell-business");

        Assert.False(answer.IsDryRunConfirmed);
        JsonCompare.Contains(body, answer.Change!.ToJson());
    }

    [Fact]
    public async Task A_preview_loses_no_member_of_the_other_shape()
    {
        const string Body = """{"preview":true,"upgraded":false,"orderId":"ord_1"}""";
        using InMemoryApi api = InMemoryApi.Answering(Body);

        PlanChangePreview preview = (await api.Client.PlanChanges.PreviewAsync("acct_1", "webbhotell-business")).Preview!;

        JsonCompare.Contains(Body, preview.ToJson());
        Assert.Equal("ord_1", preview.GetAdditionalData()["orderId"]);
    }

    [Fact]
    public async Task A_commit_answered_with_a_preview_has_an_unknown_outcome()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"preview":true,"priceChange":{"amount":1}}""");

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.PlanChanges.CommitAsync("acct_1", "webbhotell-business"));

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.Contains("acct_1", error.Message, StringComparison.Ordinal);
        Assert.Contains("webbhotell-business", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upstream_renewal_regeneration_failed", true)]
    [InlineData("upstream_invoice_shape_invalid", true)]
    [InlineData("upstream_unavailable", false)]
    public async Task Some_server_errors_settle_a_commit(string code, bool committed)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"code":"{{code}}","status":502}""", 502);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.PlanChanges.CommitAsync("acct_1", "webbhotell-business"));

        Assert.Equal(committed ? code : "OutcomeUnknown", error.ErrorId);
        Assert.Equal(committed, error.IsMade);
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("webbhotell business")]
    [InlineData("webbhotell/business")]
    [InlineData("webbhotell-business\n")]
    [InlineData("webbhotell-business\",\"dryRun\":false,\"x\":\"")]
    [InlineData("räksmörgås")]
    public async Task What_is_no_slug_is_refused_and_nothing_is_sent(string? slug)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.PlanChanges.PreviewAsync("acct_1", slug!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.PlanChanges.CommitAsync("acct_1", slug!));

        Assert.False(ProductSlug.IsWellFormed(slug));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public void A_slug_has_at_most_100_characters()
    {
        Assert.True(ProductSlug.IsWellFormed(new string('a', 100)));
        Assert.False(ProductSlug.IsWellFormed(new string('a', 101)));
        Assert.True(ProductSlug.IsWellFormed("Web_hotell-2.0"));
    }

    [Fact]
    public void Models_read_well()
    {
        var change = new PlanChange { CurrentProduct = new ProductReference { Slug = "a" }, NewProduct = new ProductReference { Slug = "b", Name = "B" } };
        Assert.Equal("a to B", change.ToString());
        Assert.Equal(string.Empty, new ProductReference().ToString());
        Assert.Equal(
            "-645.43 SEK now, then 0.00 SEK annually",
            new PriceChange { Amount = -645.43m, RecurringAmount = 0, CurrencyCode = "SEK", BillingCycle = "annually" }.ToString());
        Assert.Equal("allowed", new ActionGate { Allowed = true, Reason = "no" }.ToString());
        Assert.Equal("why", new ActionGate { Allowed = false, Reason = "why", Code = "pending_order" }.ToString());
        Assert.Equal("pending_order", new ActionGate { Allowed = false, Code = "pending_order" }.ToString());
        Assert.Equal("not allowed", new ActionGate { Allowed = false }.ToString());
        Assert.Equal("unpaid", new InvoiceReference { Status = "unpaid" }.Status);
    }

    [Fact]
    public async Task A_gate_that_says_nothing_is_neither_open_nor_closed()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"actions":{"canUpgrade":{"allowed":null,"reason":null}}}""");

        ActionGate gate = (await api.Client.PlanChanges.GetOptionsAsync("acct_1")).Actions!.CanUpgrade!;

        Assert.Null(gate.Allowed);
        JsonCompare.Contains("""{"allowed":null,"reason":null}""", gate.ToJson());
    }
}
