using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

/// <summary>Zone files as people and other services write them, and what is said of bad ones.</summary>
public sealed class ZoneFileTests
{
    // Written after RFC 1035, 5.3, with what BIND has added.
    internal const string Whole = """
        $ORIGIN example.com.
        $TTL 1h30m          ; for what has none of its own
        @   IN  SOA ns1 hostmaster (
                2024010101  ; serial
                1d 2h       ; refresh, retry
                4w 15m )    ; expire, minimum
            IN  NS  ns1.example.net.
        @       A       192.0.2.1
                AAAA    2001:0DB8:0:0:0:0:0:1
                MX      10 mail
                MX      20 mail.example.net.
        WWW     300 IN CNAME @
        ftp     IN 300 CNAME www
        txt     TXT     ( "v=DKIM1; p=" "abc"
                          "def" )
        esc     TXT     plain\ word "q\"uo\"te" \065\\
        utf     TXT     "\195\165 å"
        _sip._tcp SRV   1 2 5060 sip.example.net.
        @       CAA     0 Issue "letsencrypt.org"
        _443._tcp TLSA  3 1 1 ( 0123456789ABCDEF0123456789ABCDEF
                                0123456789abcdef0123456789abcdef )
        smörgås A       192.0.2.2
        $ORIGIN sub.example.com.
        a       A       192.0.2.3
        b.example.com. A 192.0.2.4
        @       NS      ns1.example.net.
        *.w     60 A    192.0.2.5
        """;

    [Fact]
    public void A_zone_file_is_read()
    {
        string[] read = [.. ZoneFile.Read(Whole, "example.com").Select(static record => $"{record.Name} {record.Type} {record}")];

        Assert.Equal(
            [
                "@ NS ns1.example.net ttl 5400",
                "@ A 192.0.2.1 ttl 5400",
                "@ AAAA 2001:db8::1 ttl 5400",
                "@ MX 10 mail.example.com ttl 5400",
                "@ MX 20 mail.example.net ttl 5400",
                "www CNAME example.com ttl 300",
                "ftp CNAME www.example.com ttl 300",
                "txt TXT v=DKIM1; p=abcdef ttl 5400",
                "esc TXT plain wordq\"uo\"teA\\ ttl 5400",
                "utf TXT å å ttl 5400",
                "_sip._tcp SRV 1 2 5060 sip.example.net ttl 5400",
                "@ CAA 0 issue \"letsencrypt.org\" ttl 5400",
                "_443._tcp TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef ttl 5400",
                "xn--smrgs-pra0j A 192.0.2.2 ttl 5400",
                "a.sub A 192.0.2.3 ttl 5400",
                "b A 192.0.2.4 ttl 5400",
                "sub NS ns1.example.net ttl 5400",
                "*.w.sub A 192.0.2.5 ttl 60",
            ],
            read);
    }

    [Theory]
    [InlineData("a 60 A 192.0.2.1\nb A 192.0.2.2", 60)]
    [InlineData("$TTL 300\na 60 A 192.0.2.1\nb A 192.0.2.2", 300)]
    [InlineData("@ IN SOA a b 1 2 3 4 7200\nb A 192.0.2.2", 7200)]
    [InlineData("b A 192.0.2.2", null)]
    [InlineData("b 1W2d3H4m5s A 192.0.2.2", 604800 + (2 * 86400) + (3 * 3600) + 245)]
    public void The_time_to_live_is_its_own_or_the_default_or_the_last_or_the_SOAs(string text, int? ttl) =>
        Assert.Equal(ttl, ZoneFile.Read(text, "example.com").Last().Ttl);

    [Theory]
    [InlineData("www A 300.1.1.1", 1, 7, DnsRule.InvalidIPv4)]
    [InlineData("www A 192.0.2.1 192.0.2.2", 1, 17, DnsRule.Syntax)]
    [InlineData("www AAAA 192.0.2.1", 1, 10, DnsRule.InvalidIPv6)]
    [InlineData("\n\n  A 192.0.2.1", 3, 3, DnsRule.Syntax)]
    [InlineData("www", 1, 4, DnsRule.Syntax)]
    [InlineData("www 300 IN", 1, 11, DnsRule.Syntax)]
    [InlineData("www 3x A 192.0.2.1", 1, 5, DnsRule.Syntax)]
    [InlineData("www CH A 192.0.2.1", 1, 5, DnsRule.Syntax)]
    [InlineData("www HINFO a b", 1, 5, DnsRule.UnknownType)]
    [InlineData("www SPF \"v=spf1 -all\"", 1, 5, DnsRule.SpfIsText)]
    [InlineData("www TXT \"open\nx A 192.0.2.1", 1, 9, DnsRule.Syntax)]
    [InlineData("www TXT ( \"a\"\n\"b\"", 1, 9, DnsRule.Syntax)]
    [InlineData("www TXT a )", 1, 11, DnsRule.Syntax)]
    [InlineData("www TXT \\999", 1, 9, DnsRule.Syntax)]
    [InlineData("www TXT \"\\255\"", 1, 9, DnsRule.Syntax)]
    [InlineData("www MX mail.example.com.", 1, 25, DnsRule.Syntax)]
    [InlineData("www MX ten mail.example.com.", 1, 8, DnsRule.Syntax)]
    [InlineData("www MX 10 192.0.2.1.", 1, 8, DnsRule.AddressForName)]
    [InlineData("www CNAME www.example.com", 1, 11, DnsRule.ZoneNameTwice)]
    [InlineData("www.example.com A 192.0.2.1", 1, 1, DnsRule.ZoneNameTwice)]
    [InlineData("$ORIGIN example.com\nwww A 192.0.2.1", 1, 9, DnsRule.ZoneNameTwice)]
    [InlineData("www.example.net. A 192.0.2.1", 1, 1, DnsRule.NameOutsideZone)]
    [InlineData("$INCLUDE other.db", 1, 1, DnsRule.DirectiveRefused)]
    [InlineData("a A 192.0.2.1\n$GENERATE 1-9 h$ A 192.0.2.$", 2, 1, DnsRule.DirectiveRefused)]
    [InlineData("$FOO", 1, 1, DnsRule.Syntax)]
    [InlineData("$TTL", 1, 5, DnsRule.Syntax)]
    [InlineData("a\\.b A 192.0.2.1", 1, 1, DnsRule.InvalidName)]
    [InlineData("a..b A 192.0.2.1", 1, 1, DnsRule.InvalidName)]
    [InlineData("a CAA 0 issue", 1, 14, DnsRule.Syntax)]
    [InlineData("a CAA 256 issue \"x\"", 1, 7, DnsRule.InvalidCaa)]
    [InlineData("a TLSA 3 1 1 00", 1, 8, DnsRule.InvalidTlsa)]
    [InlineData("a A 192.0.2.1 ;@ proxied maybe", 1, 15, DnsRule.Syntax)]
    public void A_bad_line_is_named_with_its_place(string text, int line, int column, DnsRule rule)
    {
        DnsSourceException error = Assert.Throws<DnsSourceException>(() => ZoneFile.Read(text, "example.com", "zone.db"));

        DnsProblem problem = Assert.Single(error.Problems);
        Assert.Equal((line, column, rule, "zone.db"), (problem.Position!.Line, problem.Position.Column, problem.Rule, problem.Position.File));
        Assert.StartsWith($"zone.db({line},{column}): ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_bad_lines_are_told_at_once_up_to_twenty()
    {
        string text = string.Join("\n", Enumerable.Range(1, 30).Select(static number => $"h{number} A {number}"));

        DnsSourceException error = Assert.Throws<DnsSourceException>(() => ZoneFile.Read(text, "example.com"));

        Assert.Equal(Enumerable.Range(1, DnsSourceException.MostProblems), error.Problems.Select(static problem => problem.Position!.Line));
        Assert.All(error.Problems, static problem => Assert.Equal("value", problem.Field));
    }

    [Fact]
    public void What_a_zone_file_cannot_hold_is_in_comments()
    {
        DnsRecordData[] records =
        [
            DnsRecordData.Create("example.com", "", "ALIAS", "shop.example.net", 300),
            DnsRecordData.Create("example.com", "a", "A", "192.0.2.1", 3600, proxied: true),
            DnsRecordData.Create("example.com", "b", "A", "192.0.2.2", 3600, proxied: false),
            DnsRecordData.Create("example.com", "c", "A", "192.0.2.3"),
        ];

        string text = ZoneFile.Write(records, "example.com", ["ns1.example.net"]);

        Assert.Equal(
            """
            $ORIGIN example.com.
            $TTL 3600
            ;@ proxied false
            @        IN SOA   ns1.example.net. hostmaster.example.com. 1 86400 7200 2419200 3600 ;@ system
            @        IN NS    ns1.example.net. ;@ system
            ;@ record @ 300 IN ALIAS shop.example.net.
            a        IN A     192.0.2.1 ;@ proxied true
            b        IN A     192.0.2.2
            c        IN A     192.0.2.3 ;@ proxied unset ttl unset

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Equal(records, ZoneFile.Read(text, "example.com"));
    }

    [Fact]
    public void Other_comments_and_line_endings_do_not_matter()
    {
        IReadOnlyList<DnsRecordData> read = ZoneFile.Read("\uFEFF;@home\r\na A 192.0.2.1 ;@ my note\rb A 192.0.2.2;x\r\n\r\n   ; nothing\n\tA 192.0.2.3", "Example.COM.");

        Assert.Equal(["a", "b", "b"], read.Select(static record => record.Name));
        Assert.Equal([2, 3, 6], read.Select(static record => record.Position!.Line));
    }
}
