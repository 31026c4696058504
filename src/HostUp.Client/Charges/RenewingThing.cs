using System;
using System.Collections.Generic;
using HostUp.Client.Domains;
using HostUp.Client.Hosting;

namespace HostUp.Client.Charges;

/// <summary>A hosting account or a domain, as far as its renewals go.</summary>
internal sealed class RenewingThing
{
    private const int MonthsOfYear = 12;

    // HostUp has ten years at most: more is taken for a mistake.
    private const int LongestPeriod = 100;

    // Not set up yet: what is to be paid is its order's or its invoice's. Ended: nothing is. The states of domains are an open set.
    private static readonly HashSet<string> WithoutRenewal = new(StringComparer.OrdinalIgnoreCase)
    {
        "pending", "cancelled", "terminated", "expired", "fraud", "deleted", "transferred", "transferred_away",
    };

    private RenewingThing()
    {
    }

    public string Kind { get; private init; } = UpcomingCharge.OfAccount;

    public string? Id { get; private init; }

    public string? Name { get; private init; }

    /// <summary>When the next payment is due; null when none is.</summary>
    public DateTimeOffset? NextDueAt { get; private init; }

    public decimal? Amount { get; private init; }

    public string? CurrencyCode { get; private init; }

    public string? BillingCycle { get; private init; }

    /// <summary>The months of a period; null when they are not known.</summary>
    public int? Months { get; private init; }

    /// <summary>Whether it renews itself; null when that is not known.</summary>
    public bool? AutoRenew { get; private init; }

    /// <summary>Orders that it is known to belong to.</summary>
    public IReadOnlyList<string?> OrderIds { get; private init; } = [];

    /// <summary>The invoice of its pending renewal.</summary>
    public string? InvoiceId { get; private init; }

    private string? ServiceStatus { get; init; }

    /// <summary>Whether its renewals cost something: it is in use, has a date, and is not free.</summary>
    public bool IsPaidFor => NextDueAt is not null
        && !WithoutRenewal.Contains(ServiceStatus ?? string.Empty)
        && !string.Equals(BillingCycle, "free", StringComparison.OrdinalIgnoreCase)
        && Amount is not <= 0;

    public static RenewingThing Of(HostingAccount account) => new()
    {
        Id = account.Id,
        Name = account.Name ?? account.PrimaryDomain,
        ServiceStatus = account.ServiceStatus,
        NextDueAt = account.NextDueAt,
        Amount = account.Billing?.Amount,
        CurrencyCode = account.Billing?.CurrencyCode,
        BillingCycle = account.Billing?.BillingCycle,
        Months = MonthsOf(account.Billing?.BillingCycle),
    };

    public static RenewingThing Of(Domain domain) => new()
    {
        Kind = UpcomingCharge.OfDomain,
        Id = domain.Id,
        Name = domain.Name,
        ServiceStatus = domain.ServiceStatus,
        NextDueAt = domain.NextDueAt ?? domain.ExpiresAt,
        Amount = domain.Billing?.Amount,
        CurrencyCode = domain.Billing?.CurrencyCode,
        BillingCycle = domain.Billing?.BillingCycle,
        Months = domain.Billing?.PeriodYears is { } years and > 0 and <= LongestPeriod ? years * MonthsOfYear : MonthsOf(domain.Billing?.BillingCycle),
        AutoRenew = domain.Lifecycle?.AutoRenewEnabled,
        OrderIds = [domain.PendingRenewalOrder?.OrderId, domain.OrderId],
        InvoiceId = domain.PendingRenewalOrder?.InvoiceId,
    };

    /// <summary>
    /// When it falls due until a day: on the date that HostUp has, in the past or not, and then once a period. That what is long overdue was due
    /// once a period since is not assumed.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="until">The last time.</param>
    /// <param name="skipped">How many of the first dates are left out.</param>
    public IEnumerable<DateTimeOffset> Dates(DateTimeOffset now, DateTimeOffset until, int skipped)
    {
        if (NextDueAt is not { } first)
        {
            yield break;
        }

        // From the first date on and not from each to the next: the 31st stays one.
        DateTimeOffset date = first;
        for (int i = 0; date <= until; date = first.AddMonths(i * Months!.Value))
        {
            if (i >= skipped && (i == 0 || date >= now))
            {
                yield return date;
            }

            // What does not renew itself ends on the first; and how often the others come is not always known.
            i++;
            if (AutoRenew == false || Months is null)
            {
                yield break;
            }
        }
    }

    private static int? MonthsOf(string? cycle) => cycle?.ToLowerInvariant() switch
    {
        "monthly" => 1,
        "quarterly" => 3,
        "semiannually" => 6,
        "annually" => MonthsOfYear,
        "biennially" => 2 * MonthsOfYear,
        "triennially" => 3 * MonthsOfYear,
        _ => null,
    };
}
