using System.Globalization;
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

    /// <summary>
    /// The record; null when the object has not got the properties Id, Zone, ZoneId, Name and Type of one. What it says is not checked:
    /// what HostUp has can be removed and corrected, whatever it is.
    /// </summary>
    public static PipedRecord? Read(PSObject item)
    {
        string? zone = RecordRow.Text(item, "Zone");
        string? zoneId = RecordRow.Text(item, "ZoneId");
        string? id = RecordRow.Text(item, "Id");
        string? name = RecordRow.Text(item, "Name");
        string? type = RecordRow.Text(item, "Type");
        if (zone is null || name is null || type is null || !DnsZoneId.IsWellFormed(zoneId) || !DnsRecordId.IsWellFormed(id))
        {
            return null;
        }

        bool? proxied = bool.TryParse(RecordRow.Text(item, "Proxied"), out bool flag) ? flag : null;
        return new PipedRecord(new DnsZoneReference(zoneId!, zone), id!, DnsRecordData.Create(
            zone, name, type, RecordRow.Text(item, "Value"), Number("Ttl"), Number("Priority"), Number("Weight"), Number("Port"), proxied));

        int? Number(string field) =>
            int.TryParse(RecordRow.Text(item, field), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
