using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Registration;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>A domain of the customer's as answers show it.</summary>
internal static class DomainAnswer
{
    private const decimal UsualRenewal = 159m;

    private static readonly Dictionary<int, string> Cycles = new() { [1] = "annually", [2] = "biennially", [3] = "triennially" };

    /// <summary>The cycle of so many years; null for four and more.</summary>
    public static string? Cycle(int years) => Cycles.TryGetValue(years, out string? cycle) ? cycle : null;

    /// <summary>What so many years cost.</summary>
    public static decimal Price(OwnedDomain domain, int years) => years * (Tld.Of(domain.Name) is { } tld ? Registry.Renewal(domain.Name, tld) : UsualRenewal);

    public static JsonObject Billing(OwnedDomain domain) => Money.Price(Price(domain, domain.PeriodYears), Cycle(domain.PeriodYears));

    /// <summary>The members of a list.</summary>
    public static JsonObject ToListItem(OwnedDomain domain)
    {
        JsonObject billing = Billing(domain);
        billing["periodYears"] = domain.PeriodYears;
        return new JsonObject
        {
            ["id"] = domain.Id,
            ["name"] = domain.Name,
            ["serviceStatus"] = domain.ServiceStatus,
            ["lifecycle"] = new JsonObject
            {
                ["type"] = domain.IsTransfer ? "transfer" : domain.ServiceStatus == "pending" ? "registration" : domain.HasPendingRenewal ? "renewal" : "standard",
                ["autoRenewEnabled"] = domain.AutoRenew,
                ["registrarLockEnabled"] = domain.RegistrarLock,
                ["transferInProgress"] = domain.IsTransfer,
            },
            ["billing"] = billing,
            ["createdAt"] = Timestamp.Format(domain.CreatedAt),
            ["expiresAt"] = Timestamp.Format(domain.ExpiresAt),
            ["nextDueAt"] = Timestamp.Format(domain.ExpiresAt?.AddDays(-30)),
            ["tags"] = domain.Name == OwnedDomains.Sample ? new JsonArray("production") : new JsonArray(),
            ["pinned"] = false,
        };
    }

    /// <summary>The members of the answer for one domain, as far as pages name them.</summary>
    public static JsonObject ToDetail(OwnedDomain domain, Customer customer)
    {
        JsonObject json = ToListItem(domain);
        json["nameservers"] = new JsonArray(domain.Delegation.Nameservers.Select(static server => (JsonNode?)server).ToArray());
        json["whoisPrivacy"] = new JsonObject { ["enabled"] = domain.WhoisPrivacy };
        json["pendingRenewalOrder"] = PendingRenewal(domain);
        json["actions"] = new JsonObject { ["canDelete"] = CanDelete(domain).ToJson() };
        if (domain.RegistryLock is { } locked)
        {
            // The one page calls it so, the other so.
            bool isFirstEdition = domain.Name.EndsWith(".nu", StringComparison.Ordinal);
            json[isFirstEdition ? "registrarLock" : "registryLock"] = new JsonObject
            {
                ["enabled"] = locked,
                [isFirstEdition ? "requiresRegistryUnlockFlow" : "requiresManualUnlockFlow"] = true,
                ["unlockAction"] = locked ? new JsonObject { ["href"] = "/api/v2/domains/" + domain.Id + "/actions/request-unlock" } : null,
            };
        }

        return json;
    }

    public static JsonObject? PendingRenewal(OwnedDomain domain) => domain.HasPendingRenewal
        ? new JsonObject
        {
            ["orderId"] = domain.RenewalOrder!.Id,
            ["orderNumber"] = domain.RenewalOrder.Number,
            ["invoiceId"] = domain.RenewalInvoice!.Id,
            ["invoiceNumber"] = domain.RenewalInvoice.Number,
        }
        : null;

    public static Gate CanDelete(OwnedDomain domain) =>
        domain.HasPendingRenewal ? Gate.For("A renewal of the domain waits to be paid.", "pending_order")
            : domain.ServiceStatus == "pending" ? Gate.For("The domain is being registered or transferred.", "domain_pending")
            : Gate.Open;
}
