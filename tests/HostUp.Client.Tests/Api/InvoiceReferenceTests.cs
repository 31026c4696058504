using System;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Hosting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Api;

public sealed class InvoiceReferenceTests
{
    [Theory]
    [InlineData("/billing?invoice=202600001", "https://cloud.hostup.se/billing?invoice=202600001")]
    [InlineData("billing?invoice=202600001", "https://cloud.hostup.se/billing?invoice=202600001")]
    [InlineData("/billing?x=a%20b&y=%2F", "https://cloud.hostup.se/billing?x=a%20b&y=%2F")]
    [InlineData("https://pay.hostup.se/i/1", "https://pay.hostup.se/i/1")]
    [InlineData("", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("http://[", null)]
    public async Task The_payment_url_is_absolute_and_leads_to_a_web_page(string sent, string? expected)
    {
        using InMemoryApi api = InMemoryApi.Answering($$$"""{"upgraded":true,"paymentInvoice":{"paymentUrl":"{{{sent}}}"}}""");

        PlanChange change = await api.Client.PlanChanges.CommitAsync("acct_1", "webbhotell-business");

        Assert.Equal(expected, change.PaymentInvoice!.PaymentUrl?.AbsoluteUri);
        JsonCompare.Contains($$$"""{"paymentInvoice":{"paymentUrl":"{{{sent}}}"}}""", change.ToJson());
    }

    [Fact]
    public async Task The_payment_url_is_on_the_site_that_was_asked()
    {
        using var api = new InMemoryApi(
            static _ => InMemoryApi.Response(Samples.Read("upgrade-committed")),
            static options => options.BaseUri = new Uri("http://127.0.0.1:5000/api/v2"));

        PlanChange change = await api.Client.PlanChanges.CommitAsync("acct_1", "webbhotell-business");

        Assert.Equal("http://127.0.0.1:5000/billing?invoice=202600001", change.PaymentInvoice!.PaymentUrl!.AbsoluteUri);
    }

    [Fact]
    public async Task Every_member_is_read_and_a_number_may_be_a_number()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"upgraded":true,"renewalInvoice":{"id":"inv_1","number":202600001,"amount":-12.5,"currencyCode":"SEK","dueAt":"2026-05-27T02:00:00+02:00","status":"credited"}}""");

        InvoiceReference invoice = (await api.Client.PlanChanges.CommitAsync("acct_1", "webbhotell-business")).RenewalInvoice!;

        Assert.Equal("inv_1", invoice.Id);
        Assert.Equal("202600001", invoice.Number);
        Assert.Equal(-12.5m, invoice.Amount);
        Assert.Equal("SEK", invoice.CurrencyCode);
        Assert.Equal(new DateTimeOffset(2026, 5, 27, 0, 0, 0, TimeSpan.Zero), invoice.DueAt);
        Assert.Equal("credited", invoice.Status);
        Assert.Null(invoice.PaymentUrl);
        Assert.Equal("202600001: -12.50 SEK, credited, due 2026-05-27", invoice.ToString());
        Assert.Equal("inv_1: -, unpaid", new InvoiceReference { Id = "inv_1", Status = "unpaid" }.ToString());
    }
}
