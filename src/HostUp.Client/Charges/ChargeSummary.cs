using HostUp.Client.Api;

namespace HostUp.Client.Charges;

/// <summary>What falls due in a month, in one currency.</summary>
public sealed class ChargeSummary
{
    /// <summary>The month, as in <c>2026-12</c>; null for what is due nobody knows when.</summary>
    public string? Month { get; internal init; }

    /// <summary>
    /// The sum of the amounts that are known, in <see cref="CurrencyCode"/>, without what is not expected to be charged; null when charges are
    /// expected and the amount of none is known.
    /// </summary>
    public decimal? Amount { get; internal init; }

    /// <summary>ISO 4217 currency; null for charges of which HostUp does not say it.</summary>
    public string? CurrencyCode { get; internal init; }

    /// <summary>How many charges are expected, those of unknown amount included.</summary>
    public int Charges { get; internal init; }

    /// <summary>Of how many of them the amount is not known: the sum is without them.</summary>
    public int Unknown { get; internal init; }

    /// <summary>How many domains end that do not renew themselves: they are neither among the charges nor in the sum.</summary>
    public int NotRenewing { get; internal init; }

    /// <summary>The connection they were read over; null when nobody said.</summary>
    public string? ConnectionName { get; internal set; }

    /// <summary>Month and sum, as in <c>2026-12: 318.00 SEK</c>.</summary>
    public override string ToString() => $"{Month ?? "-"}: {Money.Format(Amount, CurrencyCode)}";
}
