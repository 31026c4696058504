using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>A shared-hosting plan that can be ordered. Names are HostUp's, limits and prices are invented.</summary>
internal sealed class Plan
{
    private readonly Dictionary<string, decimal> _prices;

    public Plan(string productId, string slug, string tier, string name, params decimal[] prices)
    {
        ProductId = productId;
        Slug = slug;
        Tier = tier;
        Name = name;
        _prices = BillingCycle.Paid.Zip(prices, (cycle, price) => (cycle, price)).ToDictionary(pair => pair.cycle, pair => pair.price);
    }

    public string ProductId { get; }

    public string Slug { get; }

    public string Tier { get; }

    /// <summary>The short name, which plan changes use: "Business".</summary>
    public string Name { get; }

    /// <summary>The name of an account's plan, whatever the language: "Webbhotell Business".</summary>
    public string SwedishName => "Webbhotell " + Name;

    public string EnglishName => "Web Hosting " + Name;

    public bool Available { get; set; } = true;

    public int CpuCores { get; set; }

    public int MemoryGb { get; set; }

    public int StorageGb { get; set; }

    /// <summary>Null means without limit, here and below.</summary>
    public int? BandwidthGb { get; set; }

    public int? EmailAccounts { get; set; }

    public int? Databases { get; set; }

    public int? FtpAccounts { get; set; }

    public int? AddonDomains { get; set; }

    public int? Subdomains { get; set; }

    /// <summary>The price for a cycle. An account without one, or with a free one, would pay by the year.</summary>
    public decimal Price(string? billingCycle) =>
        _prices.TryGetValue(billingCycle ?? BillingCycle.Annually, out decimal price) ? price : _prices[BillingCycle.Annually];

    public JsonObject ToReference() => new() { ["slug"] = Slug, ["name"] = Name };

    /// <summary>The limits under the names that hosting accounts use; the catalogue has others.</summary>
    public JsonObject AccountResources() => new()
    {
        ["diskLimitGb"] = StorageGb,
        ["memoryGb"] = MemoryGb,
        ["bandwidthLimitGb"] = BandwidthGb,
        ["emailAccountLimit"] = EmailAccounts,
        ["databaseLimit"] = Databases,
        ["ftpAccountLimit"] = FtpAccounts,
        ["addonDomainLimit"] = AddonDomains,
        ["subdomainLimit"] = Subdomains,
    };

    /// <summary>The limits under the names that the catalogue uses.</summary>
    public JsonObject CatalogueResources() => new()
    {
        ["cpuCores"] = CpuCores,
        ["memoryGb"] = MemoryGb,
        ["storageGb"] = StorageGb,
        ["bandwidthGb"] = BandwidthGb,
        ["emailAccountLimit"] = EmailAccounts,
        ["databaseLimit"] = Databases,
    };

    public JsonArray CyclePrices() => new(BillingCycle.Paid
        .Select(cycle => (JsonNode?)new JsonObject
        {
            ["billingCycle"] = cycle,
            ["amount"] = Money.Number(Price(cycle)),
            ["currencyCode"] = Money.Currency,
        })
        .ToArray());
}
