using System;
using System.Globalization;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>
/// A reseller's accounts, each worked out from its place in the list: the same place gives the same account. The first is
/// HostUp's published example.
/// </summary>
internal static class GeneratedAccounts
{
    public const int Count = 10_000;

    private static readonly PlacedId Ids = new("acct_");

    // Four of five accounts are active, as most are in life.
    private static readonly string[] Statuses = ["pending", "suspended", "cancelled", "terminated", "expired", "fraud", "unknown"];

    public static HostingAccount Make(int index)
    {
        if (index == 0)
        {
            return ExampleAccounts.Sample();
        }

        ulong dice = IdSource.Scramble((ulong)index);
        string number = index.ToString("D5", CultureInfo.InvariantCulture);
        string status = Roll(ref dice, 5) > 0 ? "active" : Statuses[Roll(ref dice, Statuses.Length)];
        Plan plan = PlanCatalogue.Plans[Roll(ref dice, PlanCatalogue.Plans.Count)];
        string? cycle = Cycle(Roll(ref dice, BillingCycle.Paid.Count + 2));
        bool setUp = status != "pending";
        string server = (1 + Roll(ref dice, 20)).ToString(CultureInfo.InvariantCulture);
        DateTimeOffset created = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(Roll(ref dice, 2000));

        return new HostingAccount(Ids.At(index), plan)
        {
            Domains = setUp ? [OwnedDomains.NameAt(index), "www." + OwnedDomains.NameAt(index)] : [],
            CustomName = Roll(ref dice, 7) == 0 ? "Kund " + number : null,
            ServiceStatus = status,
            BillingCycle = cycle,
            Amount = cycle == BillingCycle.Free ? 0m : plan.Price(cycle),
            CreatedAt = Roll(ref dice, 50) == 0 ? null : created,
            NextDueAt = setUp && cycle != BillingCycle.Free ? created.AddYears(7) : null,
            ExpiresAt = status is "cancelled" or "terminated" or "expired" ? created.AddYears(6) : null,
            Pinned = Roll(ref dice, 50) == 0,
            Username = setUp ? "kund" + number : null,
            ServerIp = setUp ? "198.51.100." + server : null,
            ServerName = setUp ? "srv" + server + ".hostup.invalid" : null,
        };
    }

    /// <summary>The place that an identifier claims, or -1. The account in that place may have another identifier.</summary>
    public static int IndexOf(string id) => id == HostingAccounts.SampleId ? 0 : Ids.IndexOf(id);

    private static string? Cycle(int choice) =>
        choice < BillingCycle.Paid.Count ? BillingCycle.Paid[choice] : choice == BillingCycle.Paid.Count ? BillingCycle.Free : null;

    private static int Roll(ref ulong dice, int sides)
    {
        dice = IdSource.Scramble(dice);
        return (int)(dice % (ulong)sides);
    }
}
