using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>The records of one name and type, as HostUp keeps them in snapshots and in its history.</summary>
public sealed class DnsRecordSet : HostUpModel
{
    /// <summary>The name as people write it, whole or relative as HostUp keeps it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Name => WireName is null ? null : DnsName.ToUnicode(WireName);

    /// <summary>The type, such as <c>MX</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The values, as HostUp keeps them: of MX and SRV they may begin with their numbers.</summary>
    public ItemList<string>? Values { get; init; }

    /// <summary>Seconds; null when not known.</summary>
    public int? Ttl { get; init; }

    /// <summary>The priority of all of them; null when they have none, or have it in the values.</summary>
    public int? Priority { get; init; }

    [JsonInclude]
    [JsonPropertyName("name")]
    internal string? WireName { get; init; }

    /// <summary>The records one by one, to compare and to send.</summary>
    /// <param name="zone">The name of the zone.</param>
    /// <returns>The records; empty when there are no values.</returns>
    public IReadOnlyList<DnsRecordData> ToData(string zone) =>
        [.. (Values ?? []).Select(value => DnsRecordData.Create(zone, WireName, Type, value, Ttl, Priority))];

    /// <summary>Type and values, as in <c>A 192.0.2.1, 192.0.2.2</c>.</summary>
    public override string ToString() => $"{Name} {Type} {Values}";
}
