using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>An amount of the catalogue of domains, without VAT.</summary>
public sealed class DomainAmount : HostUpModel
{
    /// <summary>The amount, in <see cref="CurrencyCode"/>; zero is free.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>; null when HostUp does not say.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Amount and currency, as in <c>99.00 SEK</c>.</summary>
    public override string ToString() => Money.Format(Amount, CurrencyCode);
}
