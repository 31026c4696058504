using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Makes a record set have exactly the given values, or changes a record that is piped to it.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpDnsRecord", DefaultParameterSetName = RecordSet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpDnsRecord.md")]
[Calls(
    nameof(DnsEndpoints.ListZones),
    nameof(DnsEndpoints.ReadZone),
    nameof(DnsEndpoints.AddRecord),
    nameof(DnsEndpoints.ReplaceRecord),
    nameof(DnsEndpoints.ChangeRecordProxy),
    nameof(DnsEndpoints.RemoveRecord))]
[OutputType(typeof(DnsRecord))]
public sealed class SetHostUpDnsRecordCommand : ZoneCmdlet
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

    /// <summary>The name of the record set, relative to the zone or whole; of a piped record, its new name.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = RecordSet)]
    [Parameter(ParameterSetName = RecordObject)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The type of the record set.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = RecordSet)]
    [ArgumentCompleter(typeof(DnsTypeCompleter))]
    public string Type { get; set; } = string.Empty;

    /// <summary>All values the record set is to have; of a piped record, its one new value.</summary>
    [Parameter(Mandatory = true, Position = 3, ParameterSetName = RecordSet)]
    [Parameter(ParameterSetName = RecordObject)]
    [ValidateNotNullOrEmpty]
    public string[]? Value { get; set; }

    /// <summary>How long resolvers may keep it, in seconds.</summary>
    [Parameter]
    public int? Ttl { get; set; }

    /// <summary>The priority of MX and SRV: lower goes first.</summary>
    [Parameter]
    public int? Priority { get; set; }

    /// <summary>The weight of SRV.</summary>
    [Parameter]
    public int? Weight { get; set; }

    /// <summary>The port of SRV.</summary>
    [Parameter]
    public int? Port { get; set; }

    /// <summary>Whether HostUp's CDN stands before it.</summary>
    [Parameter]
    [BooleanTransformation]
    public bool? Proxied { get; set; }

    private protected override string NotFoundStep => Record is null ? DnsMessages.NextNotFoundZone : DnsMessages.NextNotFoundPiped;

    private protected override void Process()
    {
        if (Record is { } item)
        {
            Change(item);
        }
        else if (Origin(Zone) is { } origin)
        {
            DnsRecordData[] wanted = [.. Value!.Select(value => DnsRecordData.Create(origin, Name, Type, value, Ttl, Priority, Weight, Port, Proxied))];
            if (!Refuse([.. wanted.SelectMany(record => DnsRecordCheck.Problems(record, origin))], Name!) && Read(Zone) is { } zone)
            {
                Make(zone, wanted);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : DnsMessages.NextRecordUnsettled;

    private void Make(ZoneContent zone, DnsRecordData[] wanted)
    {
        DnsPlan plan;
        try
        {
            plan = DnsPlan.Make(zone.Reference.Name, zone.Detail.ToStored(), wanted);
        }
        catch (DnsSourceException exception)
        {
            Refuse(exception.Problems, Name!, DnsMessages.NextCnameInTheWay);
            return;
        }

        string set = DnsTexts.Set(wanted[0]);
        IEnumerable<DnsRecord> kept = zone.Records.Where(record => record.ToData() is { } data
            && data.Name == wanted[0].Name && data.Type == wanted[0].Type && plan.Steps.All(step => step.Id != record.Id));
        if (plan.Steps.Count == 0)
        {
            Reporter.Detail(Say(DnsMessages.RecordIsSo, set));
        }
        else
        {
            DnsDifference difference = plan.Differences[0];
            string action = difference.Current.Count == 0
                ? Say(DnsMessages.AddRecord, $"{set} {Values(difference.Wanted)}")
                : Say(DnsMessages.SetRecord, set, Values(difference.Current), Values(difference.Wanted));
            if (!ShouldProcess(Title(zone.Reference.Name), action) || Run(zone, plan, Name!) is not { IsComplete: true } run)
            {
                return;
            }

            kept = kept.Concat(run.Records);
        }

        foreach (DnsRecord record in kept)
        {
            Emit(record);
        }
    }

    private void Change(PSObject item)
    {
        if (Find(item) is not { } old)
        {
            return;
        }

        DnsRecordData was = old.Data;
        string zone = old.Zone.Name;
        DnsRecordData now = DnsRecordData.Create(
            zone, Name ?? was.Name, was.Type, Value?[0] ?? was.Value, Ttl ?? was.Ttl, Priority ?? was.Priority, Weight ?? was.Weight, Port ?? was.Port, Proxied ?? was.Proxied);
        if (Refuse(DnsRecordCheck.Problems(now, zone), was.Name))
        {
            return;
        }

        if (now.Equals(was))
        {
            Reporter.Detail(Say(DnsMessages.RecordIsSo, DnsTexts.Set(was)));
            WriteObject(item);
        }
        else if (ShouldProcess(Title(zone), Say(DnsMessages.SetRecord, DnsTexts.Set(was), DnsTexts.Value(was), was.Name == now.Name ? DnsTexts.Value(now) : DnsTexts.Record(now)))
            && Call(
                (client, stop) => IsProxiedAlone(was, now)
                    ? client.DnsZones.SetProxiedAsync(old.Zone, old.Id, now.Proxied == true, stop)
                    : client.DnsZones.ReplaceAsync(old.Zone, old.Id, WithoutProxied(zone, was, now), stop),
                was.Name) is { } changed)
        {
            Emit(changed);
        }
    }

    private PipedRecord? Find(PSObject item)
    {
        if (Value is { Length: > 1 })
        {
            Fail(ErrorRecords.InvalidArgument(DnsMessages.OneValue, "InvalidArgument", Value[1], Messages.NextInvalidArgument));
            return null;
        }

        PipedRecord? record = PipedRecord.Read(item);
        if (record is null)
        {
            Fail(ErrorRecords.InvalidArgument(DnsMessages.NotARecord, "NotARecord", item.ToString(), DnsMessages.NextNotARecord));
        }

        return record;
    }

    private static bool IsProxiedAlone(DnsRecordData was, DnsRecordData now) => was.Key.Equals(now.Key) && was.Ttl == now.Ttl;

    // To send it takes a further scope, even where it stays as it was.
    private static DnsRecordData WithoutProxied(string zone, DnsRecordData was, DnsRecordData now) => was.Proxied != now.Proxied || was.Proxied == true
        ? now
        : DnsRecordData.Create(zone, now.Name, now.Type, now.Value, now.Ttl, now.Priority, now.Weight, now.Port);

    private static string Values(IReadOnlyList<DnsRecordData> records) => string.Join(", ", records.Select(DnsTexts.Value));
}
