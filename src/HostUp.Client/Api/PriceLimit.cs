using System;

namespace HostUp.Client.Api;

/// <summary>The most that may be due now for one change.</summary>
/// <param name="maximum">The amount.</param>
/// <param name="currencyCode">ISO 4217 currency the amount is in; null for that of the account, in which HostUp states its prices.</param>
public sealed class PriceLimit(decimal maximum, string? currencyCode = null)
{
    /// <summary>The amount.</summary>
    public decimal Maximum { get; } = maximum;

    /// <summary>ISO 4217 currency the amount is in; null for that of the account.</summary>
    public string? CurrencyCode { get; } = currencyCode;

    /// <summary>Compares what is due now with the limit. What recurs is not part of it.</summary>
    /// <param name="price">The price; null when it is not known.</param>
    /// <returns>The verdict; a price without a currency, or in another one, is not known.</returns>
    public PriceVerdict Check(Price? price)
    {
        bool isComparable = price is { CurrencyCode.Length: > 0 }
            && (CurrencyCode is null || string.Equals(price.CurrencyCode, CurrencyCode, StringComparison.OrdinalIgnoreCase));
        return !isComparable ? PriceVerdict.Unknown : price!.Amount <= Maximum ? PriceVerdict.Within : PriceVerdict.Above;
    }

    /// <summary>The amount, as in <c>200.00 SEK</c>.</summary>
    public override string ToString() => Money.Format(Maximum, CurrencyCode);
}
