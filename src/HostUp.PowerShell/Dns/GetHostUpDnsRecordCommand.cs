using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Reads the records of DNS zones.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDnsRecord", HelpUri = HelpPages.Root + "Get-HostUpDnsRecord.md")]
[Calls(nameof(DnsEndpoints.ListZones), nameof(DnsEndpoints.ReadZone))]
[OutputType(typeof(DnsRecord))]
public sealed class GetHostUpDnsRecordCommand : ManyCmdlet
{
    private OrderedCalls<DnsZoneDetail>? _zones;

    /// <summary>The zones: names or ids (zone_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ZoneId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Zone", "ZoneId", "Id")]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    public string[] Zone { get; set; } = [];

    /// <summary>Names of records to show, relative to the zone or whole; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>Types of records to show.</summary>
    [Parameter(Position = 2)]
    [ValidateSet("A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA")]
    public string[]? Type { get; set; }

    /// <summary>Values of records to show; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Value { get; set; }

    private protected override string NotFoundStep => DnsMessages.NextNotFoundZone;

    private protected override void Process()
    {
        _zones ??= new OrderedCalls<DnsZoneDetail>(this, ThrottleLimit, static () => DnsMessages.ReadingRecords, Emit);
        string? name = RecordNames.Only(Name);
        string? type = Type?.Length == 1 ? Type[0].ToUpperInvariant() : null;
        _zones.AddAll(Session, Zone, (client, zone, stop) => client.DnsZones.Names.WithIdAsync(
            zone, (id, stop) => client.DnsZones.ReadAsync(id, name, type, stop), stop));
    }

    private protected override void Finish() => _zones?.Finish();

    private void Emit(Session session, string given, DnsZoneDetail detail)
    {
        string zone = detail.Zone?.Name ?? given;
        session.Known.Remember(ZoneCompleter.Zones, detail.Zone?.Id, detail.Zone?.Name);
        var names = new RecordNames(Name, zone);
        var values = new NameFilter(Value);
        foreach (DnsRecord record in detail.Records ?? [])
        {
            if ((Type is null || Type.Contains(record.Type, StringComparer.OrdinalIgnoreCase)) && names.Matches(record) && values.Matches(record.Value))
            {
                Emit(record, session);
            }
        }

        foreach ((string name, IReadOnlyList<string> near) in names.Filter.Missing)
        {
            string missing = Type is null ? name : name + " " + string.Join("/", Type).ToUpperInvariant();
            Fail(ErrorRecords.NameNotFound($"{missing} ({zone})", near, DnsMessages.NextNotFoundRecord));
        }
    }
}
