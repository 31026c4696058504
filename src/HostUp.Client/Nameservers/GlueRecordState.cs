using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Nameservers;

/// <summary>The nameservers below a domain that the registry knows, and whether there can be more (<c>GET /domains/{id}/glue-records</c>).</summary>
public sealed class GlueRecordState : HostUpModel
{
    /// <summary>The domain's name as people write it; null when HostUp names no domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : ShownNames.Of(WireDomain);

    /// <summary>The nameservers with their addresses.</summary>
    public ItemList<GlueRecord>? GlueRecords { get; init; }

    /// <summary>How many there are.</summary>
    public int? Count { get; init; }

    /// <summary>How many there can be.</summary>
    public GlueRecordLimit? RegistryLimit { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>What can be done now.</summary>
    public GlueRecordActions? Actions { get; init; }

    [JsonInclude]
    [JsonPropertyName("domainName")]
    internal string? WireDomain { get; init; }

    /// <summary>Domain and nameservers.</summary>
    public override string ToString() => $"{Domain}: {GlueRecords}";

    /// <summary>The one of a name as it is sent; null when the registry has none.</summary>
    internal GlueRecord? Find(string hostname) =>
        GlueRecords?.FirstOrDefault(record => record.WireHostname is { } name && DnsName.Zone(name) == hostname);

    internal GlueRecordState Of(string domainId)
    {
        DomainId = domainId;
        foreach (GlueRecord record in GlueRecords ?? [])
        {
            record.Of(domainId, WireDomain);
        }

        return this;
    }
}
