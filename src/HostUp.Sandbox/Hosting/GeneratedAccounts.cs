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

    private const string Prefix = "acct_01hx";
    private const int IndexLength = 4;

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

        return new HostingAccount(IdOf(index), plan)
        {
            Domains = setUp ? ["kund" + number + ".example", "www.kund" + number + ".example"] : [],
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
    public static int IndexOf(string id)
    {
        if (id == HostingAccounts.SampleId)
        {
            return 0;
        }

        return id.Length == IdOf(1).Length ? IdSource.Decode(id.Substring(id.Length - IndexLength)) : -1;
    }

    private static string IdOf(int index) =>
        Prefix + IdSource.Encode(IdSource.Scramble(~(ulong)index), 12) + IdSource.Encode(IdSource.Scramble((ulong)index), 6)
            + IdSource.Encode((ulong)index, IndexLength);

    private static string? Cycle(int choice) =>
        choice < BillingCycle.Paid.Count ? BillingCycle.Paid[choice] : choice == BillingCycle.Paid.Count ? BillingCycle.Free : null;

    private static int Roll(ref ulong dice, int sides)
    {
        dice = IdSource.Scramble(dice);
        return (int)(dice % (ulong)sides);
    }
}
