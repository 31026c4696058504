using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>A DNS zone (<c>GET /dns-zones</c>).</summary>
public sealed class DnsZone : HostUpModel
{
    /// <summary>The zone's name as people write it, such as <c>räksmörgås.se</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Name => WireName is null ? null : DnsName.ToUnicode(WireName);

    /// <summary>State: <c>active</c>, <c>disabled</c>, <c>pending</c>, <c>error</c> or <c>unknown</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Status => WireStatus ?? ZoneStatus;

    /// <summary><c>linked</c> to a domain or account at HostUp, or <c>dns_only</c>. Null when not sent.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether HostUp has nothing of the name but its DNS; null when not sent.</summary>
    public bool? IsDnsOnly { get; init; }

    /// <summary>How many records it has; of an answer with a filter, how many the answer has. Null when not sent.</summary>
    public int? RecordCount { get; init; }

    /// <summary>How many records it has, whatever the filter; null when not sent.</summary>
    public int? TotalRecordCount { get; init; }

    /// <summary>How many records HostUp publishes at most; null when not sent.</summary>
    public int? LiveRecordLimit { get; init; }

    /// <summary>Whether it has more than HostUp publishes; null when not sent.</summary>
    public bool? ExceedsLiveRecordLimit { get; init; }

    /// <summary>Identifier: <c>zone_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    [JsonInclude]
    [JsonPropertyName("name")]
    internal string? WireName { get; init; }

    // HostUp's older edition of the pages has the one, the newer the other; the list has the older still.
    [JsonInclude]
    [JsonPropertyName("zoneStatus")]
    internal string? ZoneStatus { get; init; }

    [JsonInclude]
    [JsonPropertyName("status")]
    internal string? WireStatus { get; init; }

    /// <summary>Name and identifier, as in <c>example.com (zone_…)</c>.</summary>
    public override string ToString() => Name is null ? Id ?? string.Empty : $"{Name} ({Id})";
}
