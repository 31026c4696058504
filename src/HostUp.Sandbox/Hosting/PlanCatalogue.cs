using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Sandbox.Hosting;

/// <summary>The plans on offer, smallest first.</summary>
internal static class PlanCatalogue
{
    public static readonly Plan Start = new("shprod_01hxa3b4c5d6e7f8g9h0j1k2m3", "webbhotell-start", "start", "Start", 9.90m, 28.50m, 54m, 99m, 189m, 279m)
    {
        CpuCores = 1,
        MemoryGb = 2,
        StorageGb = 20,
        BandwidthGb = 1024,
        EmailAccounts = 25,
        Databases = 10,
        FtpAccounts = 10,
        AddonDomains = 5,
        Subdomains = 50,
    };

    public static readonly Plan Business = new("shprod_01hxa3b4c5d6e7f8g9h0j1k2m4", "webbhotell-business", "business", "Business", 19.90m, 57m, 108m, 199m, 379m, 549m)
    {
        CpuCores = 2,
        MemoryGb = 4,
        StorageGb = 50,
        BandwidthGb = 4096,
        EmailAccounts = 100,
        Databases = 50,
        FtpAccounts = 50,
        AddonDomains = 25,
        Subdomains = 250,
    };

    public static readonly Plan Premium = new("shprod_01hxa3b4c5d6e7f8g9h0j1k2m5", "webbhotell-premium", "premium", "Premium", 39.90m, 114m, 216m, 399m, 759m, 1099m)
    {
        CpuCores = 4,
        MemoryGb = 8,
        StorageGb = 100,
        AddonDomains = 100,
    };

    public static readonly Plan Enterprise = new("shprod_01hxa3b4c5d6e7f8g9h0j1k2m6", "webbhotell-enterprise", "enterprise", "Enterprise", 79.90m, 228m, 432m, 799m, 1519m, 2199m)
    {
        Available = false,
        CpuCores = 8,
        MemoryGb = 16,
        StorageGb = 250,
    };

    public static readonly IReadOnlyList<Plan> Plans = [Start, Business, Premium, Enterprise];

    public static Plan? Find(string slug) => Plans.FirstOrDefault(plan => string.Equals(plan.Slug, slug, StringComparison.Ordinal));

    /// <summary>The rank of a plan: a change to a higher one is an upgrade.</summary>
    public static int Rank(Plan plan) => Plans.TakeWhile(other => other != plan).Count();
}
