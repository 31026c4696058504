using System.Linq;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>What the zones hold at the start. Names and addresses are reserved for examples (RFC 2606, RFC 5737, RFC 3849).</summary>
internal static class ExampleRecords
{
    private const int MostGiven = 64;

    private static readonly PlacedId Ids = new("drr_");

    public static void Fill(Zone zone, int index)
    {
        int next = index * MostGiven;
        void Add(string name, string type, string value, int? priority = null, int? weight = null, int? port = null, int ttl = RecordBody.UsualTtl, bool proxied = false) =>
            zone.Add(new ZoneRecord(Ids.At(next++))
            {
                Name = name,
                Type = type,
                Value = value,
                Priority = priority,
                Weight = weight,
                Port = port,
                Ttl = ttl,
                Proxied = proxied,
            });

        Add(Zone.Root, "SOA", "primary.ns.hostup.se hostmaster.hostup.se 2026042701 10800 3600 604800 3600");
        foreach (string server in Zone.Nameservers)
        {
            Add(Zone.Root, "NS", server);
        }

        string address = "203.0.113." + (10 + (index % 200)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        switch (zone.Name)
        {
            case OwnedDomains.Sample:
                Add(Zone.Root, "A", address, proxied: true);
                Add(Zone.Root, "AAAA", "2001:db8:10::10");
                Add("www", "CNAME", "example.com", proxied: true);
                Add(Zone.Root, "MX", "mail.example.com", priority: 10);
                Add(Zone.Root, "MX", "mail2.example.com", priority: 20);
                Add("mail", "A", "203.0.113.25");
                Add("mail2", "A", "203.0.113.26");
                Add(Zone.Root, "TXT", "v=spf1 mx include:spf.hostup.se -all");
                Add("_dmarc", "TXT", "v=DMARC1; p=none; rua=mailto:dmarc@example.com");
                Add("default._domainkey", "TXT", "v=DKIM1; k=rsa; p=" + LongKey());
                Add("_sip._tcp", "SRV", "sip.example.com", priority: 10, weight: 60, port: 5060);
                Add("sip", "A", "203.0.113.30", ttl: 600);
                Add(Zone.Root, "CAA", "0 issue \"letsencrypt.org\"");
                Add("_443._tcp.www", "TLSA", "3 1 1 " + string.Concat(Enumerable.Repeat("0123456789abcdef", 4)));
                Add("lab", "NS", "ns1.lab.example.net");
                Add("lab", "NS", "ns2.lab.example.net");
                break;
            case "example.org":
                // This one is read back in quotes, as clients have met it.
                Add(Zone.Root, "A", address);
                Add("www", "A", address);
                Add(Zone.Root, "MX", "mail.example.org", priority: 10);
                Add("mail", "A", "203.0.113.25");
                Add(Zone.Root, "TXT", "\"v=spf1 a mx -all\"");
                break;
            case "butik.example":
                // Its mail is forwarded by HostUp, whose own MX are not shown.
                zone.ForwardsMail = true;
                Add(Zone.Root, "ALIAS", "butiker.example.net");
                Add("www", "CNAME", "butiker.example.net");
                break;
            case Zones.DnsOnly:
                zone.Status = "pending";
                Add(Zone.Root, "A", "198.51.100.80");
                Add("www", "CNAME", Zones.DnsOnly);
                break;
            default:
                Add(Zone.Root, "A", address);
                Add("www", "CNAME", zone.Name);
                Add(Zone.Root, "MX", "mail." + zone.Name, priority: 10);
                Add("mail", "A", address);
                Add(Zone.Root, "TXT", "v=spf1 mx -all");
                break;
        }
    }

    // Longer than the 255 characters that one string of a TXT record holds.
    private static string LongKey() => "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" + string.Concat(Enumerable.Repeat("MIIBCgKCAQEAexampleexample0123456789", 9)) + "IDAQAB";
}
