using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Billing;

/// <summary>Payments, the saved card and credit.</summary>
public sealed class BillingClientTests
{
    [Fact]
    public async Task Payments_and_refunds_are_paged_by_number_from_0()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.ManyAccounts);
        PageReader<BillingActivity> pages = sandbox.Client.Billing.ReadActivityPages();
        var all = new List<BillingActivity>();
        while (await pages.ReadAsync() is { } page)
        {
            all.AddRange(page);
        }

        Assert.Equal(245, all.Count);
        Assert.Equal(245, all.Select(static entry => entry.Id).Distinct().Count());
        Assert.Equal(13, sandbox.Requests.Count);
        Assert.EndsWith("?kind=transaction&page=0", sandbox.Requests[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("?kind=transaction&page=12", sandbox.LastRequest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_is_negative()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        IReadOnlyList<BillingActivity> entries = (await sandbox.Client.Billing.ReadActivityPages().ReadAsync())!;

        BillingActivity refund = Assert.Single(entries, static entry => entry.Amount < 0);
        Assert.Equal(("202500105", "card", "SEK"), (refund.InvoiceNumber, refund.Method, refund.CurrencyCode));
        Assert.Equal(5, entries.Count);
    }

    [Fact]
    public async Task The_credit_is_asked_for_without_a_page_and_shown_as_it_comes()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"kind":"credit","entries":[{"id":"crd_1","amount":50,"balanceAfter":150}]}""");

        PageReader<BillingActivity> pages = api.Client.Billing.ReadActivityPages(BillingClient.Credit);
        BillingActivity entry = Assert.Single((await pages.ReadAsync())!);

        Assert.Equal(150L, entry.GetAdditionalData()["balanceAfter"]);
        Assert.Null(await pages.ReadAsync());
        Assert.EndsWith("?kind=credit", Assert.Single(api.Requests).Target, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => api.Client.Billing.ReadActivityPages("all"));
    }

    [Theory]
    [InlineData("""[{"id":"card_1","brand":"visa","last4":"4242","expMonth":3,"expYear":2028,"isPrimary":true}]""", "visa 4242, 03/2028")]
    [InlineData("""[{"id":"card_1","brand":"visa","last4":"4242","expMonth":null,"expYear":null}]""", "visa 4242")]
    [InlineData("[]", null)]
    [InlineData("", null)]
    public async Task The_card_is_in_a_bare_array_or_in_nothing_at_all(string body, string? text)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        Assert.Equal(text, (await api.Client.Billing.ListCardsAsync()).SingleOrDefault()?.ToString());
    }

    [Fact]
    public async Task An_array_with_a_hole_is_no_list_of_cards()
    {
        using InMemoryApi api = InMemoryApi.Answering("[null]");

        await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Billing.ListCardsAsync());
    }

    [Fact]
    public async Task A_credit_invoice_is_unpaid()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        CreditInvoice made = await sandbox.Client.Billing.AddFundsAsync(250.5m);

        JsonCompare.Same("""{"amount":250.5}""", sandbox.LastRequest.Body);
        Assert.Equal((250.5m, "unpaid", null), (made.Invoice!.Amount, made.Invoice.Status, made.Invoice.PaymentUrl));
        Assert.Equal(made.Invoice.Id, (await sandbox.Client.Invoices.ReadAsync(made.Invoice.Id!)).Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100000.01)]
    public async Task An_amount_that_HostUp_does_not_take_is_never_sent(double amount)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Client.Billing.AddFundsAsync((decimal)amount));

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData(500, """{"code":"internal_error"}""")]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>")]
    public async Task What_does_not_settle_it_is_not_sent_again(int status, string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body, status);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Billing.AddFundsAsync(10));

        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        Assert.Single(api.Requests);
    }
}
