using System;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>The five accounts of an ordinary customer. Domains and addresses are reserved for examples (RFC 2606, RFC 5737).</summary>
internal static class ExampleAccounts
{
    private static readonly string[] Ids =
    [
        HostingAccounts.SampleId,
        "acct_01hxb7n2q4r8s1t5v9w3x6y0z2",
        "acct_01hxc9p3r5s7t1v4w8x2y6z0a5",
        "acct_01hxd2q6s8t0v3w5x9y1z4a7b8",
        "acct_01hxe5r9t1v4w6x8y2z3a5b0c1",
    ];

    public static int Count => Ids.Length;

    public static int IndexOf(string id) => Array.IndexOf(Ids, id);

    public static HostingAccount Make(int index) => index switch
    {
        0 => Sample(),
        1 => Named(),
        2 => SeveralDomains(),
        3 => Suspended(),
        _ => Pending(),
    };

    /// <summary>HostUp's published example, in the first edition of its details.</summary>
    public static HostingAccount Sample() => new(Ids[0], PlanCatalogue.Start)
    {
        Domains = [OwnedDomains.Sample],
        Amount = 99m,
        CreatedAt = Day(2025, 5, 27),
        NextDueAt = Day(2026, 5, 27),
        Username = "exampleuser",
        ServerIp = "203.0.113.10",
        FirstEdition = true,
    };

    private static HostingAccount Named() => new(Ids[1], PlanCatalogue.Business)
    {
        Domains = ["example.org", "www.example.org"],
        CustomName = "Kundportalen",
        BillingCycle = BillingCycle.Monthly,
        Amount = PlanCatalogue.Business.Price(BillingCycle.Monthly),
        CreatedAt = Day(2024, 2, 29),
        NextDueAt = Day(2026, 6, 29),
        Pinned = true,
        Username = "kundport",
        ServerIp = "203.0.113.11",
        ServerName = "srv11.hostup.invalid",
    };

    // The second domain is räksmörgås.example, as DNS and the API spell it.
    private static HostingAccount SeveralDomains() => new(Ids[2], PlanCatalogue.Premium)
    {
        Domains = ["smorgasbord.example", "xn--rksmrgs-5wao1o.example", "butik.example", "blogg.example"],
        BillingCycle = BillingCycle.Biennially,
        Amount = PlanCatalogue.Premium.Price(BillingCycle.Biennially),
        CreatedAt = Day(2023, 11, 1),
        NextDueAt = Day(2027, 11, 1),
        Username = "smorgas",
        ServerIp = "203.0.113.12",
        ServerName = "srv12.hostup.invalid",
    };

    // The oldest, and never moved to cPanel.
    private static HostingAccount Suspended() => new(Ids[3], PlanCatalogue.Start)
    {
        IsLegacy = true,
        Domains = ["forening.example"],
        ServiceStatus = "suspended",
        BillingCycle = BillingCycle.Quarterly,
        Amount = PlanCatalogue.Start.Price(BillingCycle.Quarterly),
        CreatedAt = Day(2022, 8, 15),
        NextDueAt = Day(2026, 2, 15),
        ExpiresAt = Day(2026, 3, 15),
        Username = "forening",
        ServerIp = "203.0.113.11",
        ServerName = "srv11.hostup.invalid",
    };

    // Ordered and not set up: everything that the API lets be null is null.
    private static HostingAccount Pending() => new(Ids[4], PlanCatalogue.Start)
    {
        CustomName = "Ny webbplats",
        ServiceStatus = "pending",
        BillingCycle = null,
        CreatedAt = Day(2026, 4, 26),
    };

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
