using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

/// <summary>Zones that HostUp would take, of all types: no CNAME beside others, no record twice, an MX priority once a name.</summary>
internal sealed class ZoneGenerator(int seed)
{
    public const string Zone = "example.com";

    private static readonly string[] Names =
        ["@", "@", "www", "mail", "a", "b", "ftp", "_dmarc", "_sip._tcp", "*", "*.wild", "xn--smrgs-pra0j", "deep.er.name", "acme", "x-1", "_443._tcp.www", "proxied", "record"];

    private static readonly string[] Hosts =
        ["mail.example.com", "www.example.com", "example.net", "a.b.c.example.org", "example.com", "xn--smrgs-pra0j.se", "in", "ns1.example.net", "3600.example.org"];

    private static readonly string[] Texts =
    [
        "v=spf1 -all", "plain", "with \"two\" quotes", "back\\slash", "semi;colon", "(parentheses", "a,b;c\td", " leading and trailing ", "åäö € 😀", "line\nbreak\r\n", "=1+1",
        "trailing\\", ";@ proxied true", "'single'", "{\"json\":[1]}", "\\\"both\\\"", "\u0007bell", "$TTL 3600", "@",
    ];

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>A zone of at most so many records.</summary>
    public List<DnsRecordData> Records(int most)
    {
        var records = new List<DnsRecordData>();
        int wanted = Next(most + 1);
        for (int tries = 0; records.Count < wanted && tries < wanted * 4; tries++)
        {
            Add(records, Record(Name(most)));
        }

        return records;
    }

    /// <summary>The zone with some records changed, gone and come.</summary>
    public List<DnsRecordData> Changed(IEnumerable<DnsRecordData> records, int most)
    {
        var changed = new List<DnsRecordData>();
        foreach (DnsRecordData record in records)
        {
            switch (Next(8))
            {
                case 0:
                    break;
                case 1:
                    Add(changed, Served(record, Ttl(), Proxied(record.Type)));
                    break;
                case 2:
                    Add(changed, Record(record.Name, record.Type));
                    break;
                case 3:
                    Add(changed, Record(record.Name));
                    break;
                default:
                    Add(changed, record);
                    break;
            }
        }

        for (int i = Next(4); i > 0 && changed.Count < most; i--)
        {
            Add(changed, Record(changed.Count > 0 && Next(2) == 0 ? Pick(changed).Name : Name(most)));
        }

        return changed;
    }

    /// <summary>The same record as another hand would write it: case, dots, whole names, other forms of addresses, quotes.</summary>
    public DnsRecordData Rewritten(DnsRecordData record)
    {
        string name = Next(4) switch
        {
            0 => DnsName.Absolute(record.Name, Zone) + ".",
            1 => DnsName.Absolute(record.Name, Zone).ToUpperInvariant(),
            2 => DnsName.ToUnicode(record.Name),
            _ => record.Name,
        };
        string value = record.Type switch
        {
            "AAAA" => Next(2) == 0 ? record.Value.ToUpperInvariant() : System.Net.IPAddress.Parse(record.Value).ToString(),
            "TXT" => Next(2) == 0 ? record.Value : DnsText.Quote(record.Value),
            "CNAME" or "ALIAS" or "MX" or "NS" or "SRV" => Next(2) == 0 ? record.Value.ToUpperInvariant() : record.Value + ".",
            "TLSA" => record.Value.ToUpperInvariant(),
            "CAA" => Next(2) == 0 ? record.Value.Replace("issue ", "ISSUE ", StringComparison.Ordinal) : "0" + record.Value,
            _ => record.Value + " ",
        };
        return DnsRecordData.Create(Zone.ToUpperInvariant(), name, record.Type.ToLowerInvariant(), value, record.Ttl, record.Priority, record.Weight, record.Port, record.Proxied);
    }

    public static DnsRecordData Served(DnsRecordData record, int? ttl, bool? proxied) =>
        DnsRecordData.Create(Zone, record.Name, record.Type, record.Value, ttl, record.Priority, record.Weight, record.Port, proxied);

    public DnsRecordData Record(string name, string? type = null)
    {
        type ??= Pick(DnsRecordTypes.All);
        type = name == "@" && type is ("CNAME" or "NS") ? "ALIAS" : type;
        string value = type switch
        {
            "A" => $"192.0.2.{Next(12)}",
            "AAAA" => Pick(["2001:db8::1", "::", "2001:db8:0:1:1:1:1:1", "::ffff:192.0.2.1", "1:0:0:2:0:0:0:3", $"2001:db8::{Next(30) + 1:x}"]),
            "TXT" => Next(12) == 0 ? string.Concat(Enumerable.Repeat(Pick(Texts.Where(DnsText.IsBalanced).ToArray()), Next(80) + 1)) : Pick(Texts),
            "CAA" => Pick(["0 issue \"letsencrypt.org\"", "0 issuewild \";\"", "128 iodef \"mailto:a@example.com\"", "0 issue \"a\\\"b\\\\c\""]),
            "TLSA" => Pick([$"3 1 1 {new string(Pick("0123456789abcdef".ToCharArray()), 64)}", "0 0 0 ab", $"2 1 2 {new string('f', 128)}"]),
            "MX" or "SRV" when Next(10) == 0 => ".",
            _ => Pick(Hosts.Where(static host => host != "in").ToArray()),
        };
        return DnsRecordData.Create(
            Zone, name, type, value, Ttl(), type is "MX" ? Next(5) * 10 : type is "SRV" ? Next(3) : null, type is "SRV" ? Next(3) : null, type is "SRV" ? Pick([443, 5060, 65535]) : null, Proxied(type));
    }

    private static void Add(List<DnsRecordData> records, DnsRecordData record)
    {
        DnsRecordData[] beside = [.. records.Where(other => other.Name == record.Name)];
        bool refused = beside.Any(other => other.Type == "CNAME" || record.Type == "CNAME" || other.Key.Equals(record.Key) || (record.Type == "MX" && other.Type == "MX" && other.Priority == record.Priority));
        if (!refused && DnsRecordCheck.Problems(record, Zone).Count == 0)
        {
            records.Add(record);
        }
    }

    private string Name(int most) => Next(3) == 0 ? $"n{Next(most)}" : Pick(Names);

    private int? Ttl() => Pick<int?>([60, 300, 3600, 3600, 3600, 86400, null]);

    private bool? Proxied(string type) => DnsRecordTypes.TakesProxied(type) ? Pick<bool?>([true, false, false, null]) : null;
}
