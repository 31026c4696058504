using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>An item of an order that was priced. Its amounts are without VAT.</summary>
public sealed class OrderPreviewItem : HostUpModel
{
    /// <summary>Kind of item, such as <c>domain</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The product's slug; null for a domain.</summary>
    public string? ProductSlug { get; init; }

    /// <summary>The domain, as it was sent; null when it is about none.</summary>
    public string? DomainName { get; init; }

    /// <summary>How often it renews, such as <c>annually</c>; null when that has no word.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>How many years the first period has; null when it is not counted in years.</summary>
    public int? PeriodYears { get; init; }

    /// <summary>How many of it.</summary>
    public int? Quantity { get; init; }

    /// <summary>What one costs in the first period.</summary>
    public decimal? UnitAmount { get; init; }

    /// <summary>What setting up costs.</summary>
    public decimal? SetupAmount { get; init; }

    /// <summary>What it costs now.</summary>
    public decimal? Subtotal { get; init; }

    /// <summary>What a year costs from then on.</summary>
    public decimal? RenewalAnnualAmount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    internal string? Name => DomainName is null ? ProductSlug ?? Type : Dns.DnsName.ToUnicode(DomainName);

    /// <summary>Name and price, as in <c>example.com 99.00 SEK</c>.</summary>
    public override string ToString() => $"{Name} {Money.Format(Subtotal, CurrencyCode)}";
}
