using System;
using System.Threading.Tasks;
using HostUp.Client.Billing;

namespace HostUp.Client.Tests.Billing;

/// <summary>What each member of HostUp's answers is called here.</summary>
public sealed class BillingModelTests
{
    private const string Id = "inv_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static readonly DateTimeOffset Noon = new(2026, 4, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_link_tells_who_looked_at_it_and_which_were_before()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"hasActiveLink":true,"paymentUrl":"https://cloud.hostup.se/billing/pay/1","expiresAt":null,"viewCount":3,"lastViewedAt":"2026-04-27T12:00:00.000Z","previousLinks":[{"createdAt":null,"expired":false,"invalidatedAt":"2026-04-27T12:00:00.000Z","invalidationReason":"replaced","views":2}]}""");

        PaymentLink link = await api.Client.Invoices.ReadPaymentLinkAsync(Id);
        PreviousPaymentLink before = Assert.Single(link.PreviousLinks!);

        Assert.Equal((3, Noon), (link.ViewCount, link.LastViewedAt));
        Assert.Equal((null, false, Noon, "replaced", 2), (before.CreatedAt, before.Expired, before.InvalidatedAt, before.InvalidationReason, before.Views));
        Assert.Equal("invalidated", before.ToString());
        Assert.Empty(link.GetAdditionalData());
    }

    [Fact]
    public async Task A_mail_tells_how_far_it_is()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"emails":[{"to":"a@example.com","ccRecipients":[],"status":"sent","deliveryStatus":null,"sentAt":"2026-04-27T12:00:00.000Z","createdAt":"2026-04-27T12:00:00.000Z"}],"currentTargets":["a@example.com"]}""");

        InvoiceEmail email = Assert.Single((await api.Client.Invoices.ReadDeliveryAsync(Id)).Emails!);

        Assert.Equal(("sent", null, Noon, Noon), (email.Status, email.DeliveryStatus, email.SentAt, email.CreatedAt));
        Assert.Equal("a@example.com sent 2026-04-27", email.ToString());
        Assert.Empty(email.GetAdditionalData());
    }

    [Fact]
    public async Task A_line_has_its_own_text_and_the_portals()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"lineItems":[{"kind":"service","purpose":"renewal","description":"Hosting","displayDescription":"Hosting, one year","totalAmount":99,"currencyCode":"SEK","resource":{"type":"domain","id":"dom_1","displayName":"example.com"}}]}""");

        InvoiceLine line = Assert.Single((await api.Client.Invoices.ReadAsync(Id)).LineItems!);
        InvoiceResource resource = line.Resource!;

        Assert.Equal(("service", "renewal", "Hosting", "Hosting, one year", 99m), (line.Kind, line.Purpose, line.Description, line.DisplayDescription, line.TotalAmount));
        Assert.Equal(("domain", "dom_1", "example.com"), (resource.Type, resource.Id, resource.DisplayName));
        Assert.Equal("Hosting, one year: 99.00 SEK", line.ToString());
    }

    [Fact]
    public async Task A_card_tells_its_last_digits_and_its_end()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """[{"id":"card_1","brand":"visa","last4":4242,"expMonth":12,"expYear":2028,"cardholderName":"Anna Svensson","isPrimary":true,"addedAt":"2026-04-27T12:00:00.000Z"}]""");

        SavedCard card = Assert.Single(await api.Client.Billing.ListCardsAsync());

        Assert.Equal(("card_1", "visa", "4242", 12, 2028), (card.Id, card.Brand, card.Last4, card.ExpMonth, card.ExpYear));
        Assert.Equal(("Anna Svensson", true, Noon), (card.CardholderName, card.IsPrimary, card.AddedAt));
    }

    [Fact]
    public async Task An_entry_tells_how_it_was_paid()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"entries":[{"id":"txn_1","method":"swish","methodLabel":"Swish","invoiceId":"inv_1","createdAt":"2026-04-27T12:00:00.000Z"}],"hasMore":false}""");

        BillingActivity entry = Assert.Single((await api.Client.Billing.ReadActivityPages(BillingClient.Transactions).ReadAsync())!);

        Assert.Equal(("swish", "Swish", "inv_1", Noon), (entry.Method, entry.MethodLabel, entry.InvoiceId, entry.CreatedAt));
        Assert.Equal("-: ", entry.ToString());
    }

    [Fact]
    public async Task A_credit_invoice_says_how_its_link_is_made()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"invoice":{"id":"inv_1","number":"1","amount":100000,"currencyCode":"SEK","status":"unpaid"},"paymentLinkGeneratorUrl":"/api/v2/x"}""");

        CreditInvoice made = await api.Client.Billing.AddFundsAsync(BillingClient.LargestCredit);

        Assert.Equal("/api/v2/x", made.PaymentLinkGeneratorUrl);
        Assert.Equal("1: 100000.00 SEK, unpaid", made.ToString());
    }
}
