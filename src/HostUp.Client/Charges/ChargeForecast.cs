using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HostUp.Client.Charges;

/// <summary>What falls due until a day, each thing once.</summary>
public sealed class ChargeForecast
{
    internal ChargeForecast(IReadOnlyList<UpcomingCharge> charges) => Charges = charges;

    /// <summary>The charges, the most urgent first; those come before the others of which nobody says when they are due.</summary>
    public IReadOnlyList<UpcomingCharge> Charges { get; }

    /// <summary>Sums them up by month and currency. Two currencies are never added.</summary>
    /// <param name="zone">Where a month begins and ends; null for this machine's time zone, in which days are shown.</param>
    /// <returns>The sums, by month and currency.</returns>
    public IReadOnlyList<ChargeSummary> Summarize(TimeZoneInfo? zone = null) => Charges
        .GroupBy(charge => (Month: MonthOf(charge, zone ?? TimeZoneInfo.Local), charge.CurrencyCode))
        .OrderBy(static group => group.Key.Month, StringComparer.Ordinal)
        .ThenBy(static group => group.Key.CurrencyCode, StringComparer.Ordinal)
        .Select(static group => Sum(group.Key.Month, group.Key.CurrencyCode, [.. group.Where(static charge => charge.Expected)], group.Count()))
        .ToArray();

    private static ChargeSummary Sum(string? month, string? currency, UpcomingCharge[] expected, int all)
    {
        decimal[] known = [.. expected.Select(static charge => charge.Amount).OfType<decimal>()];
        return new ChargeSummary
        {
            Month = month,
            CurrencyCode = currency,
            Amount = known.Length == 0 && expected.Length > 0 ? null : known.Sum(),
            Charges = expected.Length,
            Unknown = expected.Length - known.Length,
            NotRenewing = all - expected.Length,
        };
    }

    private static string? MonthOf(UpcomingCharge charge, TimeZoneInfo zone) =>
        charge.DueAt is { } due ? TimeZoneInfo.ConvertTime(due, zone).ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
}
