using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Domains;

namespace HostUp.Client.Nameservers;

/// <summary>The nameservers of a domain, and whether they can be changed now (<c>GET /domains/{id}/nameservers</c>).</summary>
public sealed class DomainNameservers : HostUpModel
{
    /// <summary>The domain's name as people write it; its id when it was read by that and the name was not at hand.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The nameservers, in HostUp's order and as people write them.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<string> Nameservers => ShownNames.Of(WireNameservers);

    /// <summary>The lock at the registrar or the registry; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public DomainLock? RegistrarLock => WireRegistrarLock ?? WireRegistryLock;

    /// <summary>Whether a change pauses automatic DNSSEC, for 72 hours; null when HostUp does not say.</summary>
    public bool? DnssecAutoWillBeBlocked { get; init; }

    /// <summary>What can be done now.</summary>
    public NameserverActions? Actions { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("nameservers")]
    internal ItemList<string>? WireNameservers { get; init; }

    [JsonInclude]
    [JsonPropertyName("registrarLock")]
    internal DomainLock? WireRegistrarLock { get; init; }

    // What the pages on domains call the same lock.
    [JsonInclude]
    [JsonPropertyName("registryLock")]
    internal DomainLock? WireRegistryLock { get; init; }

    /// <summary>Whether the domain has these nameservers and no others, in any order and spelling.</summary>
    /// <param name="nameservers">The names.</param>
    /// <returns>True when nothing is to be changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameservers"/> is null.</exception>
    public bool AreSame(IEnumerable<string> nameservers) =>
        new HashSet<string>((nameservers ?? throw new ArgumentNullException(nameof(nameservers))).Select(DnsName.Zone), StringComparer.Ordinal)
            .SetEquals((WireNameservers ?? []).Select(DnsName.Zone));

    /// <summary>Domain and nameservers, as in <c>example.com: ns1.example.net, ns2.example.net</c>.</summary>
    public override string ToString() => Domain is null ? Nameservers.ToString() : $"{Domain}: {Nameservers}";

    internal DomainNameservers Of(string domainId, string? domain)
    {
        DomainId = domainId;
        Domain = domain is null ? domainId : ShownNames.Of(domain);
        return this;
    }
}
