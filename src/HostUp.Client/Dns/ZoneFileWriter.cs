using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>Writes a zone file: one record a line, in columns, sorted by name, type and value.</summary>
internal sealed class ZoneFileWriter(string zone)
{
    private const int UsualTtl = 3600;

    // A column as wide as the longest name would push all others out of sight.
    private const int WidestName = 32;

    // The serial is HostUp's affair: one that changed would make every export differ. The times are those of RFC 1912, 2.2.
    private const string Times = "1 86400 7200 2419200 3600";

    private const string SystemNote = " ;@ system";

    private readonly StringBuilder _text = new();

    private int _nameWidth;

    public string Write(IEnumerable<DnsRecordData> records, IReadOnlyList<string> nameServers)
    {
        DnsRecordData[] sorted = [.. Sort(records)];
        int ttl = sorted.Where(static record => record.Ttl is not null).GroupBy(static record => record.Ttl!.Value)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key).Select(static group => group.Key).DefaultIfEmpty(UsualTtl).First();
        bool? proxied = sorted.Any(static record => record.Proxied == false) ? false : null;
        _nameWidth = Math.Min(WidestName, sorted.Select(static record => Owner(record).Length).DefaultIfEmpty(1).Max());

        Line($"$ORIGIN {zone}.");
        Line($"$TTL {Number(ttl)}");
        if (proxied == false)
        {
            Line(";@" + Note("proxied", "false"));
        }

        Line(Columns(DnsName.Root, null, "SOA", $"{ZoneFileName.Write(DnsName.Host(nameServers[0]))}. hostmaster.{zone}. {Times}") + SystemNote);
        if (!sorted.Any(static record => DnsRecordTypes.IsSystem(record.Type, record.Name)))
        {
            foreach (string server in nameServers)
            {
                Line(Columns(DnsName.Root, null, "NS", ZoneFileName.Write(DnsName.Host(server)) + ".") + SystemNote);
            }
        }

        foreach (DnsRecordData record in sorted)
        {
            Line(Record(record, ttl, proxied));
        }

        return _text.ToString();
    }

    internal static IEnumerable<DnsRecordData> Sort(IEnumerable<DnsRecordData> records) => records
        .OrderBy(static record => record.Name == DnsName.Root ? string.Empty : record.Name, StringComparer.Ordinal)
        .ThenBy(static record => DnsRecordTypes.All.TakeWhile(type => type != record.Type).Count())
        .ThenBy(static record => record.Type, StringComparer.Ordinal)
        .ThenBy(static record => record.Priority)
        .ThenBy(static record => record.Weight)
        .ThenBy(static record => record.Port)
        .ThenBy(static record => record.Value, StringComparer.Ordinal);

    private string Record(DnsRecordData record, int ttl, bool? proxied)
    {
        if (Data(record) is not { } data)
        {
            // No zone file can say it, and HostUp would not take it back.
            return ForeignText.Printable($"; {record.Name} {record.Type} {record.Value}").Replace('\n', ' ');
        }

        var notes = new StringBuilder();
        if (DnsRecordTypes.TakesProxied(record.Type) && record.Proxied != proxied)
        {
            notes.Append(Note("proxied", record.Proxied switch { true => "true", false => "false", null => "unset" }));
        }

        _ = record.Ttl is null ? notes.Append(Note("ttl", "unset")) : notes;
        string owner = Owner(record);
        string? lives = record.Ttl is { } own && own != ttl ? Number(own) : null;
        string line = record.Type == "ALIAS"
            ? ZoneFileLexer.RecordMark + string.Join(" ", new[] { owner, lives, "IN", record.Type, data }.Where(static part => part is not null))
            : Columns(owner, lives, record.Type, data);
        return notes.Length == 0 ? line : line + " ;@" + notes;
    }

    private string Columns(string owner, string? ttl, string type, string data) =>
        $"{owner.PadRight(_nameWidth)} {(ttl ?? string.Empty).PadLeft(6)} IN {type.PadRight(5)} {data}";

    private static string Note(string word, string value) => $" {word} {value}";

    // Names as they are stored are relative to the origin, and a lone @ is the origin itself.
    private static string Owner(DnsRecordData record) => ZoneFileName.Write(record.Name);

    // A number that HostUp did not give is 0: a zone file has none without.
    private static string? Data(DnsRecordData record) => record.Type switch
    {
        "A" => DnsAddress.IPv4(record.Value),
        "AAAA" => DnsAddress.IPv6(record.Value),
        "CAA" => CaaValue.Canonical(record.Value),
        "TLSA" => TlsaValue.Canonical(record.Value),
        "TXT" => DnsText.IsText(record.Value) ? DnsText.Quote(record.Value) : null,
        "MX" => $"{Number(record.Priority)} {Target(record.Value)}",
        "SRV" => $"{Number(record.Priority)} {Number(record.Weight)} {Number(record.Port)} {Target(record.Value)}",
        "CNAME" or "ALIAS" or "NS" => Target(record.Value),
        _ => null,
    };

    private static string Target(string host) => host == "." ? host : ZoneFileName.Write(host) + ".";

    private static string Number(int? number) => (number ?? 0).ToString(CultureInfo.InvariantCulture);

    private void Line(string line) => _text.Append(line).Append('\n');
}
