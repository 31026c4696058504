using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HostUp.Client.Dns;
using Xunit.Abstractions;

namespace HostUp.Client.Tests.Dns;

/// <summary>Any records written and read again are themselves, in each format; and no text does more than be refused.</summary>
public sealed class FilePropertyTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "www", " ", "\t", "\n", "\r\n", "(", ")", "\"", "\\", "\\0", "\\032", "\\999", ";", ";@ ", ";@ record ", "@", "$ORIGIN ", "$TTL ", "$INCLUDE x", "$", "IN", "CH", "3600", "1h30m",
        "9999999999", "A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA", "SOA", "SPF", "192.0.2.1", "::1", "example.com.", "example.com", "10", "-1", "proxied true",
        "ttl unset", "system", ".", "..", "*", "å", "\uD800", "\0", "\u3002", "xn--", "xn--a", "Name,Type,Value\n", "name;type;value;ttl\n", ",", "[", "]", "{", "}", "{\"name\":\"a\",\"type\":\"A\",\"value\":",
        ":", "null", "true", "1e5", "\"name\"", "\"\\ud800\"", "//", "0 issue \"a\"", "3 1 1 00", "#TYPE x\n", "\uFEFF", "\u2028",
    ];

    public static TheoryData<string> Formats() => new("Zone", "Csv", "Json");

    [Theory]
    [MemberData(nameof(Formats))]
    public void Records_written_and_read_again_are_themselves(string format)
    {
        int records = 0;
        ForAny(Gen.Choose(1, int.MaxValue), 3_000, seed =>
        {
            List<DnsRecordData> zone = new ZoneGenerator(seed).Records(seed % 20 == 0 ? 200 : 15);
            string text = Write(format, zone);
            Assert.Equal(zone.OrderBy(Line).Select(Line), Read(format, text).OrderBy(Line).Select(Line));
            Assert.Equal(text, Write(format, zone.AsEnumerable().Reverse()));
            records += zone.Count;
        });
        output.WriteLine($"3000 files, {records} records");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_text_as_TXT_comes_back(string format) => ForAny(
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces))).Where(static text => text is { Length: > 0 }),
        3_000,
        text =>
        {
            DnsRecordData record = DnsRecordData.Exact("txt", "TXT", text, 60, null, null, null, null, null);
            if (!DnsRecordCheck.Problems(record, ZoneGenerator.Zone).Any())
            {
                Assert.Equal([record], Read(format, Write(format, [record])));
            }
        });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_text_is_read_or_refused(string format)
    {
        int read = 0;
        int refused = 0;
        Gen<string> pieced = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces));
        Gen<string> mutated = Gen.Choose(1, int.MaxValue).Select(seed => Mutated(format, seed));
        ForAny(Gen.OneOf(pieced, mutated, mutated, ArbMap.Default.GeneratorFor<string>().Where(static text => text is not null)), 12_000, text =>
        {
            try
            {
                read += Read(format, text).Count(static record => record.ToString().Length > 0);
            }
            catch (DnsSourceException e)
            {
                refused++;
                Assert.InRange(e.Problems.Count, 1, DnsSourceException.MostProblems);
                Assert.All(e.Problems, problem => Assert.InRange(problem.Position!.Line, 1, text.Length + 1));
                Assert.All(e.Problems, problem => Assert.InRange(problem.Position!.Column, 1, text.Length + 1));
                Assert.NotEmpty(e.Message);
            }
        });
        output.WriteLine($"12000 texts: {refused} refused, {read} records read");
        Assert.InRange(refused, 100, 11_900);
    }

    [Fact]
    public void Any_record_is_checked_and_written_without_a_fault() => ForAny(
        Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces)).Two(),
        1_500,
        pair =>
        {
            foreach (string type in DnsRecordTypes.All.Append("SPF").Append("\n"))
            {
                var record = DnsRecordData.Create(ZoneGenerator.Zone, pair.Item1, type, pair.Item2);
                Assert.Equal(record.GetHashCode(), DnsRecordData.Create(ZoneGenerator.Zone, pair.Item1, type, pair.Item2).GetHashCode());
                _ = DnsRecordCheck.Problems(record, ZoneGenerator.Zone).Select(static problem => problem.ToString()).ToArray();
                string file = ZoneFile.Write([record], ZoneGenerator.Zone);
                int lines = record is { Type: "NS", Name: "@" } ? 4 : 6;
                Assert.Equal(lines, file.Count(static c => c == '\n'));
            }
        });

    [Fact]
    public void Any_bytes_are_some_text() => ForAny(ArbMap.Default.GeneratorFor<byte[]>(), 3_000, static content => Assert.NotNull(DnsSourceText.Decode(content)));

    private static string Mutated(string format, int seed)
    {
        var generate = new ZoneGenerator(seed);
        var text = new StringBuilder(Write(format, generate.Records(6)));
        for (int i = generate.Next(3) + 1; i > 0; i--)
        {
            int at = generate.Next(text.Length);
            _ = generate.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(generate.Next(5), text.Length - at)),
                1 => text.Insert(at, generate.Pick(Pieces)),
                _ => text.Insert(at, text.ToString(at, Math.Min(generate.Next(20), text.Length - at))),
            };
        }

        return text.ToString();
    }

    private static void ForAny<T>(Gen<T> values, int cases, Action<T> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20260427, 1),
        Prop.ForAll(values.ToArbitrary(), value =>
        {
            check(value);
            return true;
        }));

    private static string Line(DnsRecordData record) => $"{record.Name} {record.Type} {record} {record.Proxied}";

    private static string Write(string format, IEnumerable<DnsRecordData> records) => format switch
    {
        "Zone" => ZoneFile.Write(records, ZoneGenerator.Zone),
        "Csv" => DnsCsv.Write(records, ZoneGenerator.Zone),
        _ => DnsJson.Write(records, ZoneGenerator.Zone),
    };

    private static IReadOnlyList<DnsRecordData> Read(string format, string text) => format switch
    {
        "Zone" => ZoneFile.Read(text, ZoneGenerator.Zone, "zone.db"),
        "Csv" => DnsCsv.Read(text, ZoneGenerator.Zone, "zone.csv"),
        _ => DnsJson.Read(text, ZoneGenerator.Zone, "zone.json"),
    };
}
