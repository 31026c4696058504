using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Dns;

/// <summary>Adds a record to a DNS zone, beside what is there.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpDnsRecord", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpDnsRecord.md")]
[Calls(nameof(DnsEndpoints.ListZones), nameof(DnsEndpoints.AddRecord))]
[OutputType(typeof(DnsRecord))]
public sealed class AddHostUpDnsRecordCommand : ZoneCmdlet
{
    /// <summary>The zone: its name or id (zone_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ZoneId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Zone", "ZoneId", "Id")]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    public string Zone { get; set; } = string.Empty;

    /// <summary>The record's name, relative to the zone or whole; @ is the zone itself.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = string.Empty;

    /// <summary>The type.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DnsTypeCompleter))]
    public string Type { get; set; } = string.Empty;

    /// <summary>The value.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    public string Value { get; set; } = string.Empty;

    /// <summary>How long resolvers may keep it, in seconds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? Ttl { get; set; }

    /// <summary>The priority of MX and SRV: lower goes first.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? Priority { get; set; }

    /// <summary>The weight of SRV.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? Weight { get; set; }

    /// <summary>The port of SRV.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? Port { get; set; }

    /// <summary>Whether HostUp's CDN stands before it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? Proxied { get; set; }

    private protected override void Process()
    {
        if (Origin(Zone) is not { } origin)
        {
            return;
        }

        DnsRecordData record = DnsRecordData.Create(origin, Name, Type, Value, Ttl, Priority, Weight, Port, Proxied);
        if (!Refuse(DnsRecordCheck.Problems(record, origin), Name)
            && ShouldProcess(Title(origin), Say(DnsMessages.AddRecord, DnsTexts.Record(record)))
            && Call((client, stop) => client.DnsZones.WithZoneAsync(Zone, (zone, stop) => client.DnsZones.AddAsync(zone, record, stop), stop), Name)
                is { } added)
        {
            Emit(added);
        }
    }

    // It is not sent again when it may have arrived: that would be refused, or make a second one.
    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : DnsMessages.NextRecordUnsettled;
}
