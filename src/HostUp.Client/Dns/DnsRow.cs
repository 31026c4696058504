using System;
using System.Collections.Generic;
using System.Globalization;

namespace HostUp.Client.Dns;

/// <summary>The fields of one row or object, each with its place, until they are a record.</summary>
internal sealed class DnsRow(string zone, ProblemList problems, int line, int column)
{
    /// <summary>The fields, in the order they are written.</summary>
    public static readonly string[] Fields = ["Name", "Type", "Value", "Ttl", "Priority", "Weight", "Port", "Proxied"];

    private readonly Dictionary<string, (string Text, int Line, int Column)> _fields = new(StringComparer.OrdinalIgnoreCase);

    private bool _isWrong;

    /// <summary>Takes a field; those that no record has are passed over.</summary>
    public void Set(string field, string text, int atLine, int atColumn)
    {
        if (text.Length > 0)
        {
            _fields[field] = (text, atLine, atColumn);
        }
    }

    /// <summary>The record; null when it cannot be made, and that was said.</summary>
    public DnsRecordData? Record()
    {
        foreach (string field in new[] { "Name", "Type" })
        {
            if (!_fields.ContainsKey(field))
            {
                Wrong(field, line, column, static () => DnsMessages.FieldMissing, field);
            }
        }

        // A list of several zones' records is not this zone's.
        if (_fields.TryGetValue("Zone", out var other) && DnsName.Zone(other.Text) != zone)
        {
            Wrong("Zone", other.Line, other.Column, static () => DnsMessages.OtherZone, other.Text, zone);
        }

        int? ttl = Number("Ttl", int.MaxValue);
        int? priority = Number("Priority", ushort.MaxValue);
        int? weight = Number("Weight", ushort.MaxValue);
        int? port = Number("Port", ushort.MaxValue);
        bool? proxied = Flag();
        if (_isWrong)
        {
            return null;
        }

        var record = DnsRecordData.Create(zone, Text("Name"), Text("Type"), Text("Value"), ttl, priority, weight, port, proxied, problems.At(line, column));
        if (record.Type == "SOA")
        {
            return null;
        }

        foreach (DnsProblem problem in DnsRecordCheck.Malformed(record, zone))
        {
            problems.Add(_fields.TryGetValue(problem.Field, out var field) ? problem.MovedTo(problems.At(field.Line, field.Column)) : problem);
        }

        return record;
    }

    private string? Text(string field) => _fields.TryGetValue(field, out var found) ? found.Text : null;

    private int? Number(string field, int most)
    {
        if (!_fields.TryGetValue(field, out var found))
        {
            return null;
        }

        if (int.TryParse(found.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most)
        {
            return number;
        }

        Wrong(field, found.Line, found.Column, static () => DnsMessages.InvalidNumber, found.Text, 0, most);
        return null;
    }

    private bool? Flag()
    {
        if (!_fields.TryGetValue("Proxied", out var found))
        {
            return null;
        }

        switch (found.Text.Trim().ToUpperInvariant())
        {
            case "TRUE" or "1":
                return true;
            case "FALSE" or "0":
                return false;
            default:
                Wrong("Proxied", found.Line, found.Column, static () => DnsMessages.InvalidFlag, found.Text);
                return null;
        }
    }

    private void Wrong(string field, int atLine, int atColumn, Func<string> message, params object?[] values)
    {
        _isWrong = true;
        problems.Add(DnsRule.Syntax, field.ToLowerInvariant(), atLine, atColumn, message, values);
    }
}
