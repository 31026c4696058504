using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Domains;

/// <summary>A domain of the account (<c>GET /domains</c>). What is only in the answer for one domain is null in a list.</summary>
public sealed class Domain : HostUpModel
{
    /// <summary>The domain's name as people write it, such as <c>räksmörgås.se</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Name => WireName is null ? null : DnsName.ToUnicode(WireName);

    /// <summary>State: <c>active</c>, <c>pending</c>, <c>expired</c> … (an open set).</summary>
    public string? ServiceStatus { get; init; }

    /// <summary>When it expires, in UTC; null when HostUp does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the next payment is due, in UTC; null when HostUp does not say.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>When it came to HostUp, in UTC; null when HostUp does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What goes on with it: renewal, locks, a transfer.</summary>
    public DomainLifecycle? Lifecycle { get; init; }

    /// <summary>What it costs and how often.</summary>
    public DomainBilling? Billing { get; init; }

    /// <summary>The order it belongs to (<c>ord_…</c>); null when there is none.</summary>
    public string? OrderId { get; init; }

    /// <summary>The labels it was given in the portal.</summary>
    public ItemList<string>? Tags { get; init; }

    /// <summary>Whether it is kept at the top of the portal's list.</summary>
    public bool? Pinned { get; init; }

    /// <summary>The name servers it is delegated to; null in a list.</summary>
    public ItemList<string>? Nameservers { get; init; }

    /// <summary>The lock that the registry keeps on it, as .se and .nu have it; null in a list, and where the registry has none.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public DomainLock? RegistryLock => WireRegistryLock ?? WireRegistrarLock;

    /// <summary>Whether WHOIS hides who has it; null in a list.</summary>
    public DomainPrivacy? WhoisPrivacy { get; init; }

    /// <summary>The renewal that waits for its invoice to be paid; null in a list, and when there is none.</summary>
    public PendingRenewalOrder? PendingRenewalOrder { get; init; }

    /// <summary>What can be done with it; null in a list.</summary>
    public DomainActions? Actions { get; init; }

    /// <summary>Identifier: <c>dom_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    [JsonInclude]
    [JsonPropertyName("name")]
    internal string? WireName { get; init; }

    // Pages of HostUp's differ in what they call it.
    [JsonInclude]
    [JsonPropertyName("registryLock")]
    internal DomainLock? WireRegistryLock { get; init; }

    [JsonInclude]
    [JsonPropertyName("registrarLock")]
    internal DomainLock? WireRegistrarLock { get; init; }

    /// <summary>Name and identifier, as in <c>example.com (dom_…)</c>.</summary>
    public override string ToString() => Name is null ? Id ?? string.Empty : $"{Name} ({Id})";
}
