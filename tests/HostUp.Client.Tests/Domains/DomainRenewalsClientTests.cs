using System;
using System.Threading.Tasks;
using HostUp.Client.Domains;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Domains;

/// <summary>Renewals and periods over real sockets.</summary>
public sealed class DomainRenewalsClientTests
{
    private const string Id = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task A_renewal_is_read_ordered_and_declined()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DomainRenewalsClient client = sandbox.Client.DomainRenewals;

        DomainRenewal before = await client.ReadAsync(Id, "example.com");
        Assert.Equal(("example.com", Id, false, true), (before.Domain, before.DomainId, before.HasPendingOrder, before.AutoRenew));
        Assert.Equal("159.00 SEK now, then 159.00 SEK annually", before.GetPrice()!.ToString());
        Assert.Equal("12 months", before.RenewsFor!.ToString());
        Assert.Equal("renew: allowed, auto-renew: The domain renews itself.", before.Actions!.ToString());
        Assert.NotNull(before.Actions.CanEnableAutoRenew);
        Assert.Equal(365, before.DaysUntilExpiry);
        Assert.False(before.HasUpcomingRenewal);
        Assert.Null(before.OrderId ?? before.OrderNumber ?? before.InvoiceId ?? before.InvoiceNumber ?? before.ProformaId ?? before.InvoiceStatus);
        Assert.Null(before.CreatedAt);

        DomainRenewalOrder order = await client.RenewAsync(Id, "example.com");
        Assert.Null(sandbox.LastRequest.Body);
        Assert.Equal(("example.com", Id, true, false), (order.Domain, order.DomainId, order.RenewalScheduled, order.InvoiceLookupPending));
        Assert.Null(order.NewExpiresAt);
        Assert.Equal("annually", order.RenewsFor!.BillingCycle);
        Assert.Equal(159m, order.Billing!.Amount);
        Assert.Equal("http", order.RenewalInvoice!.PaymentUrl!.Scheme);
        Assert.StartsWith("example.com, 202600001: 159.00 SEK, unpaid", order.ToString(), StringComparison.Ordinal);

        DomainRenewal pending = await client.ReadAsync(Id);
        Assert.Equal((true, order.OrderId, "202600001", "unpaid"), (pending.HasPendingOrder, pending.OrderId, pending.InvoiceNumber, pending.InvoiceStatus));
        Assert.Null(pending.Domain);

        DomainRenewalResponse response = await client.RespondAsync(Id, accept: false, "example.com");
        JsonCompare.Same("""{"decision":"decline"}""", sandbox.LastRequest.Body);
        Assert.Equal(("example.com", Id, "declined"), (response.Domain, response.DomainId, response.Decision));
        Assert.Null(response.NewExpiresAt);
        Assert.Equal("cancelled", response.RenewalInvoice!.Status);
    }

    [Fact]
    public void A_price_that_is_not_known_is_none()
    {
        Assert.Null(new DomainRenewal { Billing = new DomainBilling { CurrencyCode = "SEK" } }.GetPrice());
        Assert.Null(new DomainRenewal().GetPrice());
    }

    [Theory]
    [InlineData("""{"renewalScheduled":true}""", true)]
    [InlineData("""{"orderId":"ord_1"}""", true)]
    [InlineData("""{"renewalScheduled":false,"orderId":"ord_1"}""", false)]
    [InlineData("""{"domainId":"dom_1"}""", false)]
    public async Task An_answer_that_says_of_no_order_is_no_success(string body, bool isSuccess)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        Exception? error = await Record.ExceptionAsync(() => api.Client.DomainRenewals.RenewAsync("dom_1"));

        Assert.Equal(isSuccess, error is null);
        Assert.True(isSuccess || error is HostUpApiException { Failure: ApiFailure.OutcomeUnknown });
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_period_is_chosen_out_of_those_there_are()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DomainRenewalsClient client = sandbox.Client.DomainRenewals;

        DomainBillingCycle cycle = await client.ReadBillingCycleAsync(Id, "example.com");
        Assert.Equal((1, "annually", "SEK", false), (cycle.CurrentPeriodYears, cycle.CurrentBillingCycle, cycle.CurrencyCode, cycle.Locked));
        Assert.Equal("allowed", cycle.Actions!.ToString());
        Assert.True(cycle.Actions.CanChangeBillingCycle!.Allowed);
        Assert.Null(cycle.Find(4));
        Assert.Equal("5 years: 795.00", cycle.Find(5)!.ToString());
        Assert.Equal("1 year: 159.00", cycle.Find(1)!.ToString());

        DomainBillingCycle changed = await client.SetBillingCycleAsync(Id, cycle.Find(5)!, "example.com");
        JsonCompare.Same("""{"periodYears":5}""", sandbox.LastRequest.Body);
        Assert.Equal((5, null, "SEK", "example.com: 5 years"), (changed.CurrentPeriodYears, changed.CurrentBillingCycle, changed.CurrencyCode, changed.ToString()));

        await client.SetBillingCycleAsync(Id, cycle.Find(3)!);
        JsonCompare.Same("""{"billingCycle":"triennially"}""", sandbox.LastRequest.Body);
        Assert.Equal(36, (await client.ReadAsync(Id)).RenewsFor!.Months);
    }

    [Fact]
    public async Task What_is_no_choice_sends_nothing()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.DomainRenewals.SetBillingCycleAsync(Id, new DomainPeriodOption()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.DomainRenewals.SetBillingCycleAsync(Id, null!));
        Assert.Empty(api.Requests);
        HostUpApiException unexpected = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DomainRenewals.ReadBillingCycleAsync(Id));
        Assert.Equal(ApiFailure.UnexpectedResponse, unexpected.Failure);
    }
}
