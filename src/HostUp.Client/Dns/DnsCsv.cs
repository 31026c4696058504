using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace HostUp.Client.Dns;

/// <summary>
/// Records as CSV (RFC 4180), one a row, with the columns <c>Name,Type,Value,Ttl,Priority,Weight,Port,Proxied</c>. Columns may be in any
/// order and case, and others are passed over; semicolons and tabs separate as well, when the first row has them.
/// </summary>
public static class DnsCsv
{
    private static readonly char[] Special = [',', '"', '\r', '\n', ' ', ';', '\t'];

    /// <summary>Reads records.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="zone">The zone; names may be relative to it or whole.</param>
    /// <param name="file">The file's name, for positions; may be null.</param>
    /// <returns>The records in the order of the file, each with its position. An SOA is left out.</returns>
    /// <exception cref="DnsSourceException">Rows cannot be read; the exception has all of them, up to twenty.</exception>
    public static IReadOnlyList<DnsRecordData> Read(string text, string zone, string? file = null)
    {
        var problems = new ProblemList(file);
        var records = new List<DnsRecordData>();
        var rows = new CsvRows(text.TrimStart('\uFEFF'), problems);
        string[] columns = [.. (rows.Next() ?? []).Select(static cell => cell.Text.Trim())];
        foreach (string needed in DnsRow.Fields.Take(3).Where(needed => !columns.Contains(needed, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Syntax(1, 1, static () => DnsMessages.ColumnMissing, needed, string.Join(",", DnsRow.Fields));
        }

        problems.ThrowIfAny();
        while (!problems.IsFull && rows.Next() is { } cells)
        {
            if (cells.Count > columns.Length)
            {
                CsvCell extra = cells[columns.Length];
                problems.Syntax(extra.Line, extra.Column, static () => DnsMessages.CellNotExpected, cells.Count, columns.Length);
                continue;
            }

            var row = new DnsRow(DnsName.Zone(zone), problems, cells[0].Line, cells[0].Column);
            for (int i = 0; i < cells.Count; i++)
            {
                row.Set(columns[i], cells[i].Text, cells[i].Line, cells[i].Column);
            }

            if (row.Record() is { } record)
            {
                records.Add(record);
            }
        }

        problems.ThrowIfAny();
        return records;
    }

    /// <summary>Writes records, sorted by name, type and value.</summary>
    /// <param name="records">The records.</param>
    /// <param name="zone">The zone.</param>
    /// <returns>The file's text, with line feeds; what is not known is empty.</returns>
    public static string Write(IEnumerable<DnsRecordData> records, string zone)
    {
        var text = new StringBuilder(string.Join(",", DnsRow.Fields)).Append('\n');
        foreach (DnsRecordData record in ZoneFileWriter.Sort(records))
        {
            string?[] cells =
            [
                Name(record, zone), record.Type, Value(record), Number(record.Ttl), Number(record.Priority), Number(record.Weight), Number(record.Port),
                record.Proxied switch { true => "true", false => "false", null => null },
            ];
            text.Append(string.Join(",", cells.Select(Quote))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The relative name; a whole one with its dot when the relative one would be read as whole.</summary>
    internal static string Name(DnsRecordData record, string zone) =>
        DnsName.Relative(record.Name, zone) == record.Name ? record.Name : DnsName.Absolute(record.Name, zone) + ".";

    /// <summary>The value; text that is itself in quotes gets another pair, which reading takes off again.</summary>
    internal static string Value(DnsRecordData record) =>
        record.Type == "TXT" && DnsText.Unquote(record.Value) != record.Value ? DnsText.Quote(record.Value) : record.Value;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string? cell) => cell is null || cell.IndexOfAny(Special) < 0 ? cell ?? string.Empty : "\"" + cell.Replace("\"", "\"\"") + "\"";
}
