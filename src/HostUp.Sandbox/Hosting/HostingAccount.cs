using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>A shared-hosting account.</summary>
internal sealed class HostingAccount(string id, Plan plan)
{
    public string Id { get; } = id;

    public Plan Plan { get; private set; } = plan;

    public IReadOnlyList<string> Domains { get; set; } = [];

    public string? CustomName { get; set; }

    /// <summary>active, pending, suspended, cancelled, terminated, expired, fraud or unknown.</summary>
    public string ServiceStatus { get; set; } = "active";

    public decimal Amount { get; set; } = plan.Price(null);

    public string? BillingCycle { get; set; } = Hosting.BillingCycle.Annually;

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? NextDueAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public bool Pinned { get; set; }

    /// <summary>The account's user on its server; null until it has been set up, and with it everything about the server.</summary>
    public string? Username { get; set; }

    public string? ServerIp { get; set; }

    /// <summary>Null in the first edition of the details, which has no such member.</summary>
    public string? ServerName { get; set; }

    public bool FirstEdition { get; set; }

    /// <summary>Whether it is on HostUp's legacy panel, which the API does not reach. Nothing that the API shows of an account tells it.</summary>
    public bool IsLegacy { get; set; }

    public string? PrimaryDomain => Domains.FirstOrDefault();

    public void ChangeTo(Plan plan)
    {
        Plan = plan;
        Amount = plan.Price(BillingCycle);
    }

    /// <summary>What an invoice says that the account's next period makes.</summary>
    public InvoiceLine RenewalLine() => Line(Plan.EnglishName, Amount);

    /// <summary>What an invoice says of the account.</summary>
    public InvoiceLine Line(string description, decimal amount) => new("shared_hosting", Id, CustomName ?? PrimaryDomain, description, amount);

    public JsonObject ToListItem(bool allDomains, bool cycleOptions) => new()
    {
        ["id"] = Id,
        ["name"] = CustomName ?? PrimaryDomain,
        ["primaryDomain"] = PrimaryDomain,
        ["domains"] = new JsonArray(Domains.Take(allDomains ? int.MaxValue : 1).Select(domain => (JsonNode?)domain).ToArray()),
        ["customName"] = CustomName,
        ["serviceStatus"] = ServiceStatus,
        ["billing"] = Money.Price(Amount, BillingCycle),
        ["createdAt"] = Timestamp.Format(CreatedAt),
        ["nextDueAt"] = Timestamp.Format(NextDueAt),
        ["expiresAt"] = Timestamp.Format(ExpiresAt),
        ["pinned"] = Pinned,
        ["resources"] = Resources(),
        ["controlPanel"] = new JsonObject { ["type"] = "cpanel" },
        ["billingCycleState"] = cycleOptions ? new JsonObject { ["billingCycleOptions"] = Plan.CyclePrices() } : null,
    };

    /// <summary>The account's details, where <c>name</c> is the plan's.</summary>
    public JsonObject ToDetails() => new()
    {
        ["id"] = Id,
        ["name"] = Username is null ? null : Plan.SwedishName,
        ["primaryDomain"] = PrimaryDomain,
        ["serviceStatus"] = ServiceStatus,
        ["nextDueAt"] = Timestamp.Format(NextDueAt),
        ["billing"] = Money.Price(Amount, BillingCycle),
        ["access"] = FirstEdition ? new JsonObject { ["username"] = Username } : Access(),
        ["serverIp"] = ServerIp,
        ["resources"] = Resources(),
    };

    private JsonObject? Resources() => Username is null ? null : Plan.AccountResources();

    // The second edition of the page requires these four, each of which may be null. The members of emailClient and ftp are not published.
    private JsonObject Access() => new()
    {
        ["username"] = Username,
        ["serverHostname"] = ServerName,
        ["sshCommand"] = ServerName is null ? null : "ssh " + Username + "@" + ServerName,
        ["emailClient"] = ServerName is null ? null : new JsonObject
        {
            ["imapHost"] = ServerName,
            ["imapPort"] = 993,
            ["smtpHost"] = ServerName,
            ["smtpPort"] = 465,
        },
        ["ftp"] = ServerName is null ? null : new JsonObject { ["host"] = ServerName, ["port"] = 21 },
    };
}
