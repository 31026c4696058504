using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>A nameserver below a domain, and the addresses that the registry has of it.</summary>
public sealed class GlueRecord : HostUpModel
{
    /// <summary>The domain's name as people write it; its id when HostUp names no domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The nameserver's name, whole and as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Hostname => WireHostname is null ? null : ShownNames.Of(WireHostname);

    /// <summary>Its addresses.</summary>
    public ItemList<string>? Ips { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("hostname")]
    internal string? WireHostname { get; init; }

    /// <summary>Name and addresses, as in <c>ns1.example.se: 192.0.2.53</c>.</summary>
    public override string ToString() => $"{Hostname}: {Ips}";

    /// <summary>Whether the registry has these addresses and no others.</summary>
    internal bool Has(IEnumerable<string> addresses) =>
        new HashSet<string>(addresses).SetEquals((Ips ?? []).Select(static address => PublicAddress.Canonical(address) ?? address));

    internal static GlueRecord Create(string hostname, IEnumerable<string> addresses, string domainId, string? domain)
    {
        var ips = new ItemList<string>();
        foreach (string address in addresses)
        {
            ips.Add(address);
        }

        return new GlueRecord { WireHostname = hostname, Ips = ips }.Of(domainId, domain);
    }

    internal GlueRecord Of(string domainId, string? domain)
    {
        DomainId = domainId;
        Domain = domain is null ? domainId : ShownNames.Of(domain);
        return this;
    }
}
