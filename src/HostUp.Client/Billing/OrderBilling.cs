using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>What an order costs and how often.</summary>
public sealed class OrderBilling : HostUpModel
{
    /// <summary>What is to be paid for it, in <see cref="CurrencyCode"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>How often what was ordered renews, such as <c>annually</c>; null when that differs between items, or has no word.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>Whether it is a Cloud VPS that is paid as it is used; it has a cycle all the same.</summary>
    public bool? IsPayg { get; init; }

    /// <summary>Amount and cycle, as in <c>123.75 SEK annually</c>.</summary>
    public override string ToString() => $"{Money.Format(Amount, CurrencyCode)} {BillingCycle}".TrimEnd();
}
