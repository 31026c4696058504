using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Removes records: those piped to it, or those of a name and type.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpDnsRecord", DefaultParameterSetName = RecordSet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Remove-HostUpDnsRecord.md")]
[Calls(nameof(DnsEndpoints.ListZones), nameof(DnsEndpoints.ReadZone), nameof(DnsEndpoints.RemoveRecord))]
public sealed class RemoveHostUpDnsRecordCommand : ZoneCmdlet
{
    private const string RecordSet = "RecordSet";
    private const string RecordObject = "Record";

    /// <summary>The zone: its name or id (zone_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = RecordSet)]
    [Alias("ZoneId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Zone", "ZoneId", "Id")]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    public string Zone { get; set; } = string.Empty;

    /// <summary>A record as Get-HostUpDnsRecord emits it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = RecordObject)]
    [ValidateNotNull]
    public PSObject? Record { get; set; }

    /// <summary>The name of the record set, relative to the zone or whole.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = RecordSet)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The type of the record set.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = RecordSet)]
    [ValidateSet("A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA")]
    public string Type { get; set; } = string.Empty;

    /// <summary>The values to remove; without it, the whole record set.</summary>
    [Parameter(Position = 3, ParameterSetName = RecordSet)]
    [ValidateNotNullOrEmpty]
    public string[]? Value { get; set; }

    private protected override string NotFoundStep => Record is null ? DnsMessages.NextNotFoundZone : DnsMessages.NextNotFoundPiped;

    private protected override void Process()
    {
        if (Record is { } item)
        {
            RemovePiped(item);
        }
        else if (Read(Zone, Name, Type) is { } zone)
        {
            RemoveNamed(zone);
        }
    }

    private void RemovePiped(PSObject item)
    {
        if (PipedRecord.Read(item) is { } record)
        {
            Remove(record.Zone, record.Id, record.Data);
        }
        else
        {
            Fail(ErrorRecords.InvalidArgument(DnsMessages.NotARecord, "NotARecord", item.ToString(), DnsMessages.NextNotARecord));
        }
    }

    private void RemoveNamed(ZoneContent zone)
    {
        string origin = zone.Reference.Name;
        DnsRecordData set = DnsRecordData.Create(origin, Name, Type, string.Empty);
        DnsStoredRecord[] all = [.. zone.Detail.ToStored().Where(stored => stored.Data.Name == set.Name && stored.Data.Type == set.Type)];
        foreach (string? value in Value ?? (string?[])[null])
        {
            DnsRecordData? wanted = value is null ? null : DnsRecordData.Create(origin, Name, Type, value);
            DnsStoredRecord[] found = wanted is null ? all : [.. all.Where(stored => IsValue(stored.Data, wanted))];
            foreach (DnsStoredRecord stored in found)
            {
                Remove(zone.Reference, stored.Id, stored.Data);
            }

            if (found.Length == 0)
            {
                string missing = wanted is null ? DnsTexts.Set(set) : DnsTexts.Record(wanted);
                Fail(ErrorRecords.NameNotFound(
                    $"{missing} ({DnsTexts.Name(origin)})",
                    wanted is null ? [] : CloseNames.Find(wanted.Value, all.Select(static stored => stored.Data.Value)),
                    DnsMessages.NextNotFoundRecord));
            }
        }
    }

    // A priority counts where it is given.
    private static bool IsValue(DnsRecordData record, DnsRecordData wanted) => record.Value == wanted.Value
        && (wanted.Priority ?? record.Priority) == record.Priority
        && (wanted.Weight ?? record.Weight) == record.Weight
        && (wanted.Port ?? record.Port) == record.Port;

    private void Remove(DnsZoneReference zone, string id, DnsRecordData record)
    {
        if (ShouldProcess(Title(zone.Name), Say(DnsMessages.RemoveRecord, DnsTexts.Record(record))))
        {
            Call((client, stop) => (Task)client.DnsZones.RemoveAsync(zone, id, stop), record.Name);
        }
    }
}
