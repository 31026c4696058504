using System;

namespace HostUp.Sandbox.Hosting;

/// <summary>What a plan change costs now: the difference between the plans for what is left of the paid period.</summary>
internal static class Proration
{
    /// <returns>Kronor, to two decimals; below zero when the customer is owed.</returns>
    public static decimal DueNow(HostingAccount account, Plan plan, DateTimeOffset now)
    {
        decimal difference = plan.Price(account.BillingCycle) - account.Amount;
        return decimal.Round(difference * Remaining(account, now), 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Remaining(HostingAccount account, DateTimeOffset now)
    {
        if (account.NextDueAt is not { } dueAt)
        {
            return 1m;
        }

        int months = BillingCycle.Months(account.BillingCycle ?? BillingCycle.Annually);

        // The examples' dates pass with time. An active account counts as renewed each time, so that a change never becomes free.
        int periods = 0;

        while (dueAt.AddMonths(months * periods) <= now)
        {
            periods++;
        }

        DateTimeOffset end = dueAt.AddMonths(months * periods);
        DateTimeOffset start = dueAt.AddMonths(months * (periods - 1));
        decimal remaining = (decimal)(end - now).Ticks / (end - start).Ticks;
        return Math.Min(1m, remaining);
    }
}
