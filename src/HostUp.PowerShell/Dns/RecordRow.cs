using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;

namespace HostUp.PowerShell.Dns;

/// <summary>Records from objects that have their fields as properties: records, record sets of snapshots, rows of CSV and JSON.</summary>
internal static class RecordRow
{
    // What problems call the place of an object: -Record(3,1) is the third.
    private const string Place = "-Record";

    /// <summary>The records that objects say.</summary>
    /// <exception cref="DnsSourceException">Some are no records; the exception has all of them, up to twenty.</exception>
    public static IReadOnlyList<DnsRecordData> Read(IEnumerable<PSObject> rows, string zone)
    {
        var problems = new ProblemList(Place);
        var records = new List<DnsRecordData>();
        int position = 0;
        foreach (PSObject row in rows.Select(Shape))
        {
            position++;
            foreach (string? value in Values(row))
            {
                if (!problems.IsFull && Read(row, value, zone, problems, position) is { } record)
                {
                    records.Add(record);
                }
            }
        }

        problems.ThrowIfAny();
        return records;
    }

    /// <summary>A property as text; null when there is none, or nothing in it.</summary>
    public static string? Text(PSObject row, string property) => row.Properties[property]?.Value switch
    {
        null => null,
        PSObject wrapped => Convert.ToString(wrapped.BaseObject, CultureInfo.InvariantCulture),
        object value => Convert.ToString(value, CultureInfo.InvariantCulture),
    } is { Length: > 0 } text ? text : null;

    // A hashtable's members are what it has, and not its properties.
    private static PSObject Shape(PSObject row)
    {
        if (row.BaseObject is not IDictionary members)
        {
            return row;
        }

        var shaped = new PSObject();
        foreach (DictionaryEntry member in members)
        {
            shaped.Properties.Add(new PSNoteProperty(member.Key.ToString(), member.Value));
        }

        return shaped;
    }

    private static DnsRecordData? Read(PSObject row, string? value, string zone, ProblemList problems, int position)
    {
        var fields = new DnsRow(zone, problems, position, 1);
        foreach (string field in DnsRow.Fields.Append("Zone"))
        {
            fields.Set(field, (field == "Value" ? value : Text(row, field)) ?? string.Empty, position, 1);
        }

        return fields.Record();
    }

    // A record set of a snapshot has several.
    private static IEnumerable<string?> Values(PSObject row)
    {
        object? several = row.Properties["Values"]?.Value;
        return (several is PSObject wrapped ? wrapped.BaseObject : several) switch
        {
            null => new string?[] { Text(row, "Value") },
            string text => [text],
            IEnumerable items => items.Cast<object?>().Select(static string? (item) => Convert.ToString(item, CultureInfo.InvariantCulture)),
            object other => [Convert.ToString(other, CultureInfo.InvariantCulture)],
        };
    }
}
