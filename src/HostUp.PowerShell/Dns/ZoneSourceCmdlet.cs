using System;
using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>A cmdlet that compares a zone with how it is wanted: a file, or objects.</summary>
public abstract class ZoneSourceCmdlet : ZoneCmdlet
{
    private protected const string FileSet = "Path";
    private protected const string ObjectSet = "Record";

    // In the order in which the connections came.
    private readonly List<(Session Session, List<PSObject> Rows)> _rows = [];

    /// <summary>The zone: its name or id (zone_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("ZoneId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Zone", "ZoneId", "Id")]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    public string Zone { get; set; } = string.Empty;

    /// <summary>The file that says how the zone is wanted: a zone file, CSV or JSON.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>What the file is; without it, what its ending says.</summary>
    [Parameter(ParameterSetName = FileSet)]
    [ValidateSet(ZoneFormat.Zone, ZoneFormat.Csv, ZoneFormat.Json)]
    public string? Format { get; set; }

    /// <summary>Records, record sets of snapshots or rows that say how the zone is wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    [ValidateNotNull]
    public PSObject[] Record { get; set; } = [];

    /// <summary>The types of records to look at; all others are left alone.</summary>
    [Parameter]
    [ValidateSet("A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA")]
    public string[]? Type { get; set; }

    /// <summary>Whether record sets that are not named are to go.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Does what is to be done about the differences.</summary>
    private protected abstract void Act(ZoneContent zone, DnsPlan plan);

    /// <summary>Reads a file at once; objects are gathered, because the plan is made of all of them.</summary>
    private protected sealed override void Process()
    {
        if (ParameterSetName == FileSet)
        {
            Compare(ReadFile);
            return;
        }

        int at = _rows.FindIndex(row => row.Session == Session);
        if (at < 0)
        {
            _rows.Add((Session, []));
            at = _rows.Count - 1;
        }

        _rows[at].Rows.AddRange(Record);
    }

    /// <summary>Does the work for the objects that came over each connection.</summary>
    private protected sealed override void Finish()
    {
        foreach ((Session session, List<PSObject> rows) in _rows)
        {
            Session = session;
            Compare(zone => RecordRow.Read(rows, zone));
        }
    }

    private IReadOnlyList<DnsRecordData>? ReadFile(string zone)
    {
        string text;
        try
        {
            text = ZoneFiles.Read(SessionState, Path);
        }
        catch (Exception exception) when (FilePaths.IsAboutAFile(exception))
        {
            Fail(ErrorRecords.BadFile(exception, Path, isWritten: false));
            return null;
        }

        return ZoneFormat.Read(ZoneFormat.Of(Format, Path), text, zone, Path);
    }

    private void Compare(Func<string, IReadOnlyList<DnsRecordData>?> read)
    {
        try
        {
            // What is wrong in a source is said before anything is asked of HostUp.
            if (Origin(Zone) is { } origin && read(origin) is { } wanted && Read(Zone) is { } zone)
            {
                var options = new DnsPlanOptions { Types = Type, Prune = Prune };
                Act(zone, DnsPlan.Make(origin, zone.Detail.ToStored(), wanted, options));
            }
        }
        catch (DnsSourceException exception)
        {
            Refuse(exception.Problems, Zone, Prune ? null : DnsMessages.NextCnameBesideOthers);
        }
    }
}
