using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>A billing cycle one can choose, and its price.</summary>
public sealed class BillingCycleOption : HostUpModel
{
    /// <summary>The cycle, such as <c>annually</c>.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>Amount per cycle in <see cref="CurrencyCode"/>; null when not published.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Amount and cycle, as in <c>99.00 SEK annually</c>.</summary>
    public override string ToString() => $"{Money.Format(Amount, CurrencyCode)} {BillingCycle}".TrimEnd();
}
