using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Writes the records of DNS zones as zone file, CSV or JSON.</summary>
[Cmdlet(VerbsData.Export, "HostUpDnsZone", HelpUri = HelpPages.Root + "Export-HostUpDnsZone.md")]
[Calls(nameof(DnsEndpoints.ListZones), nameof(DnsEndpoints.ReadZone))]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ExportHostUpDnsZoneCommand : ManyCmdlet
{
    private OrderedCalls<DnsZoneDetail>? _zones;

    /// <summary>The zones: names or ids (zone_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ZoneId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Zone", "ZoneId", "Id")]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    public string[] Zone { get; set; } = [];

    /// <summary>The file to write, or a folder that gets a file for each zone; without it, the text is emitted.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The form; without it, what the ending of the file says.</summary>
    [Parameter]
    [ValidateSet(ZoneFormat.Zone, ZoneFormat.Csv, ZoneFormat.Json)]
    public string? Format { get; set; }

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string NotFoundStep => DnsMessages.NextNotFoundZone;

    private protected override void Process()
    {
        _zones ??= new OrderedCalls<DnsZoneDetail>(this, ThrottleLimit, static () => DnsMessages.ReadingRecords, Write);
        _zones.AddAll(Session, Zone, static (client, zone, stop) => client.DnsZones.Names.WithIdAsync(
            zone, (id, stop) => client.DnsZones.ReadAsync(id, name: null, type: null, stop), stop));
    }

    private protected override void Finish() => _zones?.Finish();

    private void Write(Session session, string given, DnsZoneDetail detail)
    {
        string zone = DnsName.Zone(detail.Zone?.Name ?? given);
        DnsRecordData[] records = [.. (detail.Records ?? []).Select(static record => record.ToData())];
        if (Path is null)
        {
            WriteObject(ZoneFormat.Write(ZoneFormat.Of(Format, path: null), records, zone));
            return;
        }

        try
        {
            string path = FilePaths.Resolve(SessionState, Path);
            string format = ZoneFormat.Of(Format, Directory.Exists(path) ? null : path);
            if (Directory.Exists(path))
            {
                path = System.IO.Path.Combine(path, DnsName.ToUnicode(zone) + ZoneFormat.Ending(format));
            }

            Save(path, ZoneFormat.Write(format, records, zone), format);
        }
        catch (Exception exception) when (FilePaths.IsAboutAFile(exception))
        {
            Fail(ErrorRecords.BadFile(exception, Path, isWritten: true));
        }
    }

    private void Save(string path, string text, string format)
    {
        if (!Force && File.Exists(path))
        {
            Fail(ErrorRecords.FileExists(path));
            return;
        }

        // CreateNew: one that came meanwhile is not overwritten either.
        using (var file = new FileStream(path, Force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write))
        using (var writer = new StreamWriter(file, ZoneFormat.Encoding(format, text)))
        {
            writer.Write(text);
        }

        WriteObject(new FileInfo(path));
    }
}
