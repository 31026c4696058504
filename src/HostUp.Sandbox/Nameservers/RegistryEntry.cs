using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>What the registry has of a domain beside its nameservers, and whether HostUp signs it.</summary>
internal sealed class RegistryEntry(OwnedDomain domain)
{
    private static readonly TimeSpan Cooldown = TimeSpan.FromHours(72);

    // Those that the pages name; the sandbox's own domains are below .example, which stands for .se here.
    private static readonly string[] Managed = ["se", "nu", "test", "example"];

    public OwnedDomain Domain { get; } = domain;

    /// <summary>Addresses of nameservers below the domain, by their names.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Glue { get; } = new(StringComparer.Ordinal);

    public List<RegistryKey> Keys { get; } = [];

    /// <summary>Whether the customer has taken the domain out of automatic DNSSEC.</summary>
    public bool IsExcluded { get; set; }

    /// <summary>Whether HostUp manages addresses and signs, at this registry.</summary>
    public bool IsManaged => Managed.Contains(Domain.Name.Substring(Domain.Name.LastIndexOf('.') + 1));

    /// <summary>Whether HostUp is to sign it.</summary>
    public bool IsSigned => IsManaged && !IsExcluded && Domain.Delegation.IsAtHostUp;

    /// <summary>As GET and POST /domains/{id}/dnssec-auto have it.</summary>
    public JsonObject ToDnssecState(DateTimeOffset now)
    {
        DateTimeOffset? until = Domain.Delegation.ChangedAt + Cooldown;
        bool isBlocked = IsSigned && until > now;
        string? reason = !IsManaged ? "Automatic DNSSEC is available for .se, .nu and .test."
            : IsExcluded ? "The domain is excluded from automatic DNSSEC."
            : !Domain.Delegation.IsAtHostUp ? "The domain does not use HostUp's nameservers."
            : isBlocked ? "Nameservers changed recently; automatic DNSSEC is paused until the cooldown period ends." : null;
        return new JsonObject
        {
            ["domainName"] = Domain.Name,
            ["status"] = isBlocked ? "blocked" : IsSigned ? "active" : IsManaged && IsExcluded ? "excluded" : "inactive",
            ["reason"] = reason,
            ["isEnabled"] = IsSigned,
            ["isBlocked"] = isBlocked,
            ["blockedUntil"] = isBlocked ? Timestamp.Format(until) : null,
            ["blockReason"] = isBlocked ? reason : null,
            ["nameserversChangedAt"] = Timestamp.Format(Domain.Delegation.ChangedAt),
        };
    }
}
