using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What a domain costs and how often.</summary>
public sealed class DomainBilling : HostUpModel
{
    /// <summary>What a period costs, in <see cref="CurrencyCode"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>How often: <c>annually</c>, <c>biennially</c> or <c>triennially</c>; null for periods of four to nine years.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>How many years a period has; null when HostUp does not say.</summary>
    public int? PeriodYears { get; init; }

    /// <summary>What the first period costs, in <see cref="CurrencyCode"/>, where that is something else.</summary>
    public decimal? InitialAmount { get; init; }

    /// <summary>Amount and cycle, as in <c>159.00 SEK annually</c>.</summary>
    public override string ToString() =>
        $"{Money.Format(Amount, CurrencyCode)} {BillingCycle ?? (PeriodYears is { } years ? $"{years} years" : null)}".TrimEnd();
}
