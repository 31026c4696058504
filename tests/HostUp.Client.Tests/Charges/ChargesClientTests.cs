using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Charges;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Charges;

/// <summary>What is read for a forecast, and what becomes of what HostUp sends. Whether it counts right for anyone is <see cref="ChargePropertyTests"/>.</summary>
public sealed class ChargesClientTests
{
    private const string Sample = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static readonly string[] Lists = ["/api/v2/billing/invoices", "/api/v2/domains", "/api/v2/orders", "/api/v2/shared-hosting"];

    [Fact]
    public async Task Each_list_is_asked_for_once_in_long_pages()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        ChargeForecast forecast = await sandbox.Client.Charges.ReadAsync(60);

        Assert.Equal(
            ["GET /api/v2/billing/invoices?limit=100", "GET /api/v2/cancellations", "GET /api/v2/domains?limit=1000", "GET /api/v2/orders?limit=100", "GET /api/v2/shared-hosting?limit=100"],
            sandbox.Requests.Select(static request => request.ToString()).Order(StringComparer.Ordinal));
        Assert.NotEmpty(forecast.Charges);
    }

    [Fact]
    public async Task Cancellations_are_not_asked_for_when_no_account_is_due()
    {
        using InMemoryApi api = Api([]);
        ChargeForecast forecast = await api.Client.Charges.ReadAsync(3650);
        Assert.Empty(forecast.Charges);
        Assert.Empty(forecast.Summarize());
        Assert.Equal(Lists, api.Requests.Select(static request => request.Target.Split('?')[0]).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Client.Charges.ReadAsync(-1));
        Assert.Equal(4, api.Requests.Count);
    }

    [Theory]
    [InlineData("/api/v2/billing/invoices")]
    [InlineData("/api/v2/orders")]
    [InlineData("/api/v2/domains")]
    [InlineData("/api/v2/shared-hosting")]
    [InlineData("/api/v2/cancellations")]
    public async Task A_list_that_cannot_be_read_fails_the_whole_and_is_named(string path)
    {
        using InMemoryApi api = Api(new()
        {
            ["/api/v2/shared-hosting"] = Account("2026-12-01T00:00:00.000Z", "99"),
            [path] = null,
        });
        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Charges.ReadAsync(3650));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.EndsWith(refused.Path!, path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_its_invoice_and_the_renewal_are_one_charge()
    {
        using InMemoryApi api = Api(new()
        {
            ["/api/v2/shared-hosting"] = Account("2026-12-01T00:00:00.000Z", "99"),
            ["/api/v2/orders"] = """{"id":"ord_1","number":"O-1","status":"pending","type":"renew","invoiceId":"inv_1","billing":{"amount":99,"currencyCode":"SEK","billingCycle":"annually"}}""",
            ["/api/v2/billing/invoices"] = """
                {"id":"inv_1","number":"7","status":"unpaid","dates":{"dueAt":"2026-11-30T00:00:00.000Z"},"totals":{"currencyCode":"SEK","total":123.75,"outstanding":100},
                 "lineItems":[{"description":"Web Hosting","resource":{"type":"shared_hosting","id":"acct_01hxa3b4c5d6e7f8g9h0j1k2m3","displayName":"example.com"}}]}
                """,
        });

        UpcomingCharge charge = Assert.Single((await ReadAsync(api, 300)).Charges);

        Assert.Equal((UpcomingCharge.OfInvoice, "example.com", 100m, "SEK", "annually"), (charge.Kind, charge.Name, charge.Amount, charge.CurrencyCode, charge.BillingCycle));
        Assert.Equal(("inv_1", "7", "ord_1", Sample, null), (charge.InvoiceId, charge.InvoiceNumber, charge.OrderId, charge.AccountId, charge.DomainId));
        Assert.True(charge.Expected);
        Assert.Null(charge.AutoRenew);
        Assert.Null(charge.ConnectionName);
        Assert.Equal("example.com: 100.00 SEK, due 2026-11-30", charge.ToString());
    }

    [Fact]
    public async Task A_month_ends_where_its_days_are_shown()
    {
        using InMemoryApi api = Api(new() { ["/api/v2/shared-hosting"] = Account("2026-11-30T23:30:00.000Z", "99") });
        ChargeForecast forecast = await ReadAsync(api, 30);

        ChargeSummary utc = Assert.Single(forecast.Summarize(TimeZoneInfo.Utc));
        ChargeSummary stockholm = Assert.Single(forecast.Summarize(TimeZoneInfo.CreateCustomTimeZone("CET", TimeSpan.FromHours(1), "CET", "CET")));

        Assert.Equal(("2026-11", "2026-12"), (utc.Month, stockholm.Month));
        Assert.Equal((99m, "SEK", 1, 0, 0, null), (utc.Amount, utc.CurrencyCode, utc.Charges, utc.Unknown, utc.NotRenewing, utc.ConnectionName));
        Assert.Equal("2026-11: 99.00 SEK", utc.ToString());
    }

    [Fact]
    public async Task A_sum_of_unknown_amounts_is_none()
    {
        using InMemoryApi api = Api(new() { ["/api/v2/shared-hosting"] = Account("2026-12-01T00:00:00.000Z", "null") });
        ChargeSummary sum = Assert.Single((await ReadAsync(api, 30)).Summarize(TimeZoneInfo.Utc));
        Assert.Equal((null, 1, 1), (sum.Amount, sum.Charges, sum.Unknown));
    }

    // The 31st is the last day of a short month, and the 31st again after it.
    [Fact]
    public async Task Each_date_of_a_monthly_service_is_a_charge()
    {
        using InMemoryApi api = Api(new() { ["/api/v2/shared-hosting"] = Account("2026-12-31T00:00:00.000Z", "10", "monthly") });
        IReadOnlyList<UpcomingCharge> charges = (await ReadAsync(api, 150)).Charges;
        Assert.Equal([(12, 31), (1, 31), (2, 28), (3, 31)], charges.Select(static charge => (charge.DueAt!.Value.Month, charge.DueAt.Value.Day)));
        Assert.All(charges, static charge => Assert.Equal(UpcomingCharge.OfAccount, charge.Kind));
    }

    [Fact]
    public async Task A_domain_of_many_years_is_charged_at_its_date_for_all_of_them()
    {
        using InMemoryApi api = Api(new()
        {
            ["/api/v2/domains"] = """
                {"id":"dom_1","name":"xn--rksmrgs-5wao1o.example","serviceStatus":"active","lifecycle":{"autoRenewEnabled":true},"nextDueAt":"2027-01-10T00:00:00.000Z",
                 "billing":{"amount":1590,"currencyCode":"SEK","billingCycle":null,"periodYears":9}},
                {"id":"dom_2","name":"a.example","serviceStatus":"active","nextDueAt":"9999-12-31T23:00:00.000Z","billing":{"amount":1,"currencyCode":"SEK","periodYears":2000000000}}
                """,
        });
        UpcomingCharge charge = Assert.Single((await ReadAsync(api, 3000)).Charges);
        Assert.Equal((UpcomingCharge.OfDomain, "räksmörgås.example", 1590m, "dom_1"), (charge.Kind, charge.Name, charge.Amount, charge.DomainId));
    }

    [Fact]
    public async Task A_cancelled_account_owes_its_invoice_and_no_more()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        Assert.Contains((await sandbox.Client.Charges.ReadAsync(3650)).Charges, static charge => charge.AccountId == Sample);
        await sandbox.Client.HostingCancellations.CancelAsync(Sample, "No longer needed", "end_of_period");
        Assert.DoesNotContain((await sandbox.Client.Charges.ReadAsync(3650)).Charges, static charge => charge.AccountId == Sample);
    }

    private static Task<ChargeForecast> ReadAsync(InMemoryApi api, int days) => api.Client.Charges.ReadAsync(days);

    private static string Account(string nextDueAt, string amount, string cycle = "annually") =>
        $$$"""{"id":"{{{Sample}}}","name":"example.com","serviceStatus":"active","nextDueAt":"{{{nextDueAt}}}","billing":{"amount":{{{amount}}},"currencyCode":"SEK","billingCycle":"{{{cycle}}}"}}""";

    // Each list by its path; null is refused, and what is not given is empty.
    private static InMemoryApi Api(Dictionary<string, string?> lists) => new(
        request =>
        {
            string path = request.Target.Split('?')[0];
            bool isGiven = lists.TryGetValue(path, out string? items);
            return isGiven && items is null
                ? InMemoryApi.Response("""{"status":403,"code":"insufficient_scope","detail":"The key lacks a scope."}""", 403, "application/problem+json")
                : InMemoryApi.Response(path.EndsWith("/cancellations", StringComparison.Ordinal)
                    ? """{"cancellations":[]}""" : $$"""{"data":[{{items}}],"hasMore":false,"nextCursor":null}""");
        },
        static options => options.TimeProvider = new ManualTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));
}
