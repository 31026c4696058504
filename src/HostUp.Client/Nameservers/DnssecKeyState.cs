using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The keys that the registry has of a domain, and whether there can be more (<c>GET /domains/{id}/dnssec</c>).</summary>
public sealed class DnssecKeyState : HostUpModel
{
    /// <summary>The domain's name as people write it; null when HostUp names no domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : ShownNames.Of(WireDomain);

    /// <summary>What the registry takes: <c>DS</c> or <c>KEY</c>.</summary>
    public string? RecordType { get; init; }

    /// <summary>The keys, DS records first.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<DnssecKey> Keys
    {
        get
        {
            var keys = new ItemList<DnssecKey>();
            foreach (ItemList<DnssecKey>? list in new[] { DsRecords, KeyRecords })
            {
                foreach (DnssecKey key in list ?? [])
                {
                    keys.Add(key);
                }
            }

            return keys;
        }
    }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>What can be done now.</summary>
    public DnssecKeyActions? Actions { get; init; }

    [JsonInclude]
    internal ItemList<DnssecKey>? DsRecords { get; init; }

    [JsonInclude]
    internal ItemList<DnssecKey>? KeyRecords { get; init; }

    [JsonInclude]
    [JsonPropertyName("domainName")]
    internal string? WireDomain { get; init; }

    /// <summary>Domain and keys.</summary>
    public override string ToString() => $"{Domain}: {Keys}";

    internal DnssecKeyState Of(string domainId)
    {
        DomainId = domainId;
        foreach (DnssecKey key in DsRecords ?? [])
        {
            key.Of("DS", domainId, WireDomain);
        }

        foreach (DnssecKey key in KeyRecords ?? [])
        {
            key.Of("KEY", domainId, WireDomain);
        }

        return this;
    }
}
