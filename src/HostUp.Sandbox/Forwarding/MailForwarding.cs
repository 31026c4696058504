using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Forwarding;

/// <summary>How the mail of a domain is forwarded. Whether it is, is the zone's: then the root's MX are HostUp's.</summary>
internal sealed class MailForwarding(OwnedDomain domain, Zone? zone)
{
    public const int MostRules = 200;

    // Nobody has a mailbox there (RFC 2606), so that nobody opens the link that HostUp sends.
    private const string Unreachable = ".invalid";

    private readonly List<ForwardingRule> _rules = [];
    private readonly List<Destination> _destinations = [];

    public OwnedDomain Domain { get; } = domain;

    public Zone? Zone { get; } = zone;

    public bool IsOn => Zone?.ForwardsMail == true;

    public IReadOnlyList<ForwardingRule> Rules => _rules;

    /// <summary>Why it cannot be switched on; null when it can.</summary>
    public string? Ineligible => Zone is null ? "The domain does not use HostUp's name servers." : null;

    /// <summary>The MX records that say where mail goes while it is not forwarded.</summary>
    public ZoneRecord[] ForeignMx => Zone is null || IsOn ? [] : Zone.Set(Zone.Root, "MX").ToArray();

    /// <summary>What becomes of mail to other addresses: forward, drop or disabled.</summary>
    public string CatchAll { get; set; } = "disabled";

    public string? CatchAllDestination { get; set; }

    public void SwitchOn(Customer customer)
    {
        ZoneRecord[] foreign = ForeignMx;
        if (foreign.Length > 0)
        {
            Zone!.History.Note(Zone, customer, Zone.Root, "MX", "delete", () => Array.ForEach(foreign, Zone.Remove));
        }

        Zone!.ForwardsMail = true;
    }

    // Whether the rules are kept is not documented.
    public void SwitchOff() => Zone!.ForwardsMail = false;

    /// <summary>Adds a rule. It is made when its destination can be confirmed: until then HostUp makes none.</summary>
    /// <returns>The rule; null while the destination has to be confirmed first.</returns>
    public ForwardingRule? Add(string email, string target, Customer customer, string? ruleId = null, string? destinationId = null)
    {
        Destination? destination = _destinations.Find(known => IsSame(known.Email, target));
        if (destination is null)
        {
            destination = new Destination(destinationId ?? customer.Ids.Next("efd_"), target);
            _destinations.Add(destination);
        }

        if (target.EndsWith(Unreachable, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rule = new ForwardingRule(ruleId ?? customer.Ids.Next("ef_"), email, target);
        _rules.Add(rule);
        destination.IsVerified |= ruleId is not null;
        return rule;
    }

    public bool Has(string email, string target) => _rules.Exists(rule => IsSame(rule.Email, email) && IsSame(rule.Target, target));

    public bool Remove(string ruleId) => _rules.RemoveAll(rule => rule.Id == ruleId) > 0;

    public JsonObject ToJson() => new()
    {
        ["enabled"] = IsOn,
        ["integrationStatus"] = Ineligible is not null ? "unavailable" : IsOn ? "enabled" : "disabled",
        ["reason"] = Ineligible ?? (IsOn ? null : "Email forwarding is not enabled for the domain."),
        ["maxRules"] = MostRules,
        ["ruleCount"] = _rules.Count,
        ["rules"] = new JsonArray(_rules.Select(static rule => (JsonNode?)rule.ToJson()).ToArray()),
        ["destinations"] = new JsonArray(_destinations.Select(static known => (JsonNode?)known.ToJson()).ToArray()),
        ["existingMxRecords"] = IsOn ? null : MxToJson(),
    };

    // The member is documented, and what is in it is not.
    public JsonArray MxToJson() => new(ForeignMx
        .Select(static record => (JsonNode?)new JsonObject { ["value"] = record.Value, ["priority"] = record.Priority, ["ttl"] = record.Ttl })
        .ToArray());

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private sealed class Destination(string id, string email)
    {
        public string Email { get; } = email;

        public bool IsVerified { get; set; }

        public JsonObject ToJson() => new()
        {
            ["id"] = id,
            ["email"] = Email,
            ["verificationStatus"] = IsVerified ? "verified" : "pending",
        };
    }
}
