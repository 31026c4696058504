using System.Globalization;
using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>A period that a domain can be renewed for.</summary>
public sealed class DomainPeriodOption : HostUpModel
{
    /// <summary>How many years; null when HostUp does not say.</summary>
    public int? PeriodYears { get; init; }

    /// <summary>The period as a cycle: <c>annually</c>, <c>biennially</c> or <c>triennially</c>; null for four years and more.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>What a period costs, in <see cref="CurrencyCode"/>; null when HostUp does not say.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency; null when it is that of the list.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Years and amount, as in <c>2 years: 318.00 SEK</c>.</summary>
    public override string ToString() =>
        $"{PeriodYears?.ToString(CultureInfo.InvariantCulture) ?? "?"} {(PeriodYears == 1 ? "year" : "years")}: {Money.Format(Amount, CurrencyCode)}";
}
