using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>A zone with its records (<c>GET /dns-zones/{id}</c>).</summary>
public sealed class DnsZoneDetail : HostUpModel
{
    /// <summary>The zone.</summary>
    public DnsZone? Zone { get; init; }

    /// <summary>The records, in HostUp's order: all, or those of the filter. SOA and the root's NS are not among them.</summary>
    public ItemList<DnsRecord>? Records { get; init; }

    /// <summary>The records as plans take them.</summary>
    /// <returns>The records that have an id.</returns>
    public IReadOnlyList<DnsStoredRecord> ToStored() =>
        Records is null ? [] : [.. Records.Where(static record => record.Id is not null).Select(static record => record.ToStored())];

    internal DnsZoneDetail Link(string zoneId)
    {
        foreach (DnsRecord record in Records ?? [])
        {
            record.In(Zone?.WireName, Zone?.Id ?? zoneId);
        }

        return this;
    }

    /// <summary>The zone, as <see cref="DnsZone"/> has it.</summary>
    public override string ToString() => Zone?.ToString() ?? string.Empty;
}
