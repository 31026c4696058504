using System.Management.Automation;
using HostUp.Client.Dns;

namespace HostUp.PowerShell.Dns;

/// <summary>A record that came through the pipeline: one that HostUp has, with what it is changed by.</summary>
internal sealed class PipedRecord
{
    private PipedRecord(DnsZoneReference zone, string id, DnsRecordData data)
    {
        Zone = zone;
        Id = id;
        Data = data;
    }

    public DnsZoneReference Zone { get; }

    public string Id { get; }

    public DnsRecordData Data { get; }

    /// <summary>The record; null when the object has not got the properties Id, Zone and ZoneId of one.</summary>
    /// <exception cref="DnsSourceException">It has them, and is no record all the same.</exception>
    public static PipedRecord? Read(PSObject item)
    {
        string? zone = RecordRow.Text(item, "Zone");
        string? zoneId = RecordRow.Text(item, "ZoneId");
        string? id = RecordRow.Text(item, "Id");
        return zone is not null && DnsZoneId.IsWellFormed(zoneId) && DnsRecordId.IsWellFormed(id)
            && RecordRow.Read([item], DnsName.Zone(zone)) is { Count: 1 } data
            ? new PipedRecord(new DnsZoneReference(zoneId!, zone), id!, data[0])
            : null;
    }
}
