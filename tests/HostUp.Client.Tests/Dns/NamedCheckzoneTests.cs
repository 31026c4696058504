using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using HostUp.Client.Dns;
using Xunit.Abstractions;

namespace HostUp.Client.Tests.Dns;

/// <summary>BIND takes what is written, and what it makes of it reads the same.</summary>
public sealed class NamedCheckzoneTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hostup-zone-");

    public void Dispose() => _folder.Delete(recursive: true);

    [NamedCheckzoneFact]
    public void A_zone_as_people_have_it_passes_every_check()
    {
        DnsRecordData[] records =
        [
            Record("@", "A", "192.0.2.10"), Record("@", "AAAA", "2001:db8::10"), Record("www", "CNAME", "example.com"), Record("@", "TXT", "v=spf1 include:_spf.example.net -all"),
            Record("mail", "A", "192.0.2.25"), Record("@", "MX", "mail.example.com", 10), Record("_dmarc", "TXT", "v=DMARC1; p=none; rua=mailto:dmarc@example.com"),
            Record("@", "CAA", "0 issue \"letsencrypt.org\""), Record("selector._domainkey", "TXT", "v=DKIM1; k=rsa; p=" + new string('A', 700)), Record("shop", "ALIAS", "shops.example.net"),
        ];
        string file = Save(ZoneFile.Write(records, "example.com"));

        // Nothing is asked of the network.
        (int code, string text) = Run("named-checkzone", "-i", "local", "example.com", file);
        Assert.True(code == 0 && !text.Contains("ignoring", StringComparison.Ordinal), text);
    }

    [NamedCheckzoneFact]
    public void Any_export_is_accepted_and_what_BIND_makes_of_it_reads_the_same()
    {
        int records = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            // Data below a delegation is not the zone's to BIND, and it holds one time to live a set; HostUp's zones know neither rule.
            List<DnsRecordData> zone = [.. new ZoneGenerator(seed).Records(40).Where(static record => record.Type != "NS")
                .GroupBy(static record => (record.Name, record.Type)).SelectMany(static set => set.Select(record => ZoneGenerator.Served(record, set.First().Ttl ?? 3600, record.Proxied)))];
            zone.Add(Record("acme-sub", "NS", "ns1.example.net"));
            string file = Save(ZoneFile.Write(zone, "example.com"));
            string compiled = Path.Combine(_folder.FullName, "compiled.db");
            (int code, string text) = Run("named-compilezone", "-i", "none", "-k", "ignore", "-s", seed % 2 == 0 ? "full" : "relative", "-o", compiled, "example.com", file);
            Assert.True(code == 0, $"seed {seed}: {text}");

            // BIND drops comments: ALIAS and the CDN are not in its file; its SOA and name servers are.
            IEnumerable<DnsRecordData> read = ZoneFile.Read(File.ReadAllText(compiled), "example.com").Where(static record => !(record is { Type: "NS", Name: "@" }));
            Assert.Equal(
                zone.Where(static record => record.Type != "ALIAS").Select(Line).Order(StringComparer.Ordinal),
                read.Select(Line).Order(StringComparer.Ordinal));
            records += zone.Count;
        }

        output.WriteLine($"60 zones, {records} records");
    }

    [NamedCheckzoneFact]
    public void A_file_by_hand_reads_as_BIND_reads_it()
    {
        // BIND has no internationalised names: it would keep the letters' octets.
        string text = ZoneFileTests.Whole.Replace("smörgås", "xn--smrgs-pra0j", StringComparison.Ordinal);
        string compiled = Path.Combine(_folder.FullName, "compiled.db");
        (int code, string said) = Run("named-compilezone", "-i", "none", "-o", compiled, "example.com", Save(text));
        Assert.True(code == 0, said);

        Assert.Equal(
            ZoneFile.Read(text, "example.com").Select(Line).Order(StringComparer.Ordinal),
            ZoneFile.Read(File.ReadAllText(compiled), "example.com").Select(Line).Order(StringComparer.Ordinal));
    }

    private static string Line(DnsRecordData record) => $"{record.Name} {record.Type} {ZoneGenerator.Served(record, record.Ttl, null)}";

    private static DnsRecordData Record(string name, string type, string value, int? priority = null) => DnsRecordData.Create("example.com", name, type, value, 3600, priority);

    private string Save(string text)
    {
        string file = Path.Combine(_folder.FullName, "zone.db");
        File.WriteAllText(file, text);
        return file;
    }

    private static (int Code, string Text) Run(string tool, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(NamedCheckzoneFactAttribute.Find(tool)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string text = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
