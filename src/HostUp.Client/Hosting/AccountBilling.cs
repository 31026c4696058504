using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>What a hosting account costs and how often.</summary>
public sealed class AccountBilling : HostUpModel
{
    /// <summary>Recurring amount in <see cref="CurrencyCode"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>How often: <c>monthly</c>, <c>quarterly</c>, <c>semiannually</c>, <c>annually</c>, <c>biennially</c>, <c>triennially</c> or <c>free</c>; null when HostUp does not say.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>Amount and cycle, as in <c>99.00 SEK annually</c>.</summary>
    public override string ToString() => $"{Money.Format(Amount, CurrencyCode)} {BillingCycle}".TrimEnd();
}
