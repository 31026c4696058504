using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Dns;

/// <summary>A record of a zone at HostUp. Names and values are in the form of <see cref="DnsRecordData"/>, names as people write them.</summary>
public sealed class DnsRecord : HostUpModel
{
    private DnsRecordData? _data;

    /// <summary>The name of its zone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Zone { get; private set; }

    /// <summary>Its name within the zone, <c>@</c> for the root.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Name => WireName is null ? null : DnsName.ToUnicode(Data.Name);

    /// <summary>Its type, such as <c>MX</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The address, host, text or parts; text without quotes and in one piece.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Value => WireValue is null ? null : Data.Value;

    /// <summary>Seconds that others may remember it; null when not sent.</summary>
    public int? Ttl { get; init; }

    /// <summary>Of MX and SRV: the lowest goes first. Null for others.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public int? Priority => Data.Priority;

    /// <summary>Of SRV: the share among those of one priority. Null for others.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public int? Weight => Data.Weight;

    /// <summary>Of SRV; null for others.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public int? Port => Data.Port;

    /// <summary>Whether HostUp's CDN stands before it; null for types that cannot have it, and when not sent.</summary>
    public bool? Proxied { get; init; }

    /// <summary>State: <c>active</c>, <c>pending</c> (new, not published yet), <c>disabled</c>, <c>error</c> or <c>unknown</c>. Null when not sent.</summary>
    public string? Status { get; init; }

    /// <summary>The whole name, without a dot at the end.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Fqdn => WireName is null ? null : DnsName.ToUnicode(Zone is null ? WireName : DnsName.Absolute(Data.Name, Zone));

    /// <summary>What can be done with it; null when not sent.</summary>
    public DnsRecordActions? Actions { get; init; }

    /// <summary>What HostUp remarks on a record that was added, such as others of its name and type; null when nothing.</summary>
    [JsonConverter(typeof(PlainValueConverter))]
    public object? Warnings { get; init; }

    /// <summary>Identifier: <c>drr_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of its zone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? ZoneId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("name")]
    internal string? WireName { get; init; }

    // Kept as it came: HostUp may give text in quotes.
    [JsonInclude]
    [JsonPropertyName("value")]
    internal string? WireValue { get; init; }

    [JsonInclude]
    [JsonPropertyName("priority")]
    internal int? WirePriority { get; init; }

    [JsonInclude]
    [JsonPropertyName("weight")]
    internal int? WireWeight { get; init; }

    [JsonInclude]
    [JsonPropertyName("port")]
    internal int? WirePort { get; init; }

    private DnsRecordData Data => _data ??= DnsRecordData.Create(
        Zone ?? string.Empty, WireName, Type, WireValue, Ttl, WirePriority, WireWeight, WirePort, Proxied);

    /// <summary>What it says, to compare and to send.</summary>
    /// <returns>The record without its place at HostUp.</returns>
    public DnsRecordData ToData() => Data;

    /// <summary>The record as plans take it.</summary>
    /// <returns>The record with its id.</returns>
    /// <exception cref="System.ArgumentNullException">It has no id.</exception>
    public DnsStoredRecord ToStored() => new(Id!, Data);

    /// <summary>Name, type and value, as in <c>www A 192.0.2.1</c>.</summary>
    public override string ToString() => $"{Name} {Type} {Data}";

    internal DnsRecord In(string? zone, string? zoneId)
    {
        Zone = zone is null ? null : DnsName.ToUnicode(zone);
        ZoneId = zoneId;
        _data = null;
        return this;
    }
}
