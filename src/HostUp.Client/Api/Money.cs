using System.Globalization;

namespace HostUp.Client.Api;

/// <summary>How amounts are written for people.</summary>
public static class Money
{
    /// <summary>An amount and its currency, as in <c>199.00 SEK</c>, whatever the machine's culture.</summary>
    /// <param name="amount">The amount; null gives <c>-</c>.</param>
    /// <param name="currencyCode">ISO 4217 currency; null leaves it out.</param>
    /// <returns>The text; never null.</returns>
    public static string Format(decimal? amount, string? currencyCode) => amount is { } value
        ? $"{value.ToString("0.00", CultureInfo.InvariantCulture)} {currencyCode}".TrimEnd()
        : "-";
}
