using System;
using System.Globalization;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

/// <summary>What makes two records the same, and what is wrong with one before it is sent.</summary>
public sealed class DnsRecordTests
{
    [Theory]
    [InlineData("", "@")]
    [InlineData("@", "@")]
    [InlineData("Example.com.", "@")]
    [InlineData("WWW", "www")]
    [InlineData("www.example.com", "www")]
    [InlineData("www.example.com.", "www")]
    [InlineData("_sip._tcp.example.com", "_sip._tcp")]
    [InlineData("www.example.com.example.com", "www.example.com")]
    [InlineData("www.example.net.", "www.example.net.")]
    [InlineData("Smörgås", "xn--smrgs-pra0j")]
    [InlineData("notexample.com", "notexample.com")]
    public void A_name_is_relative_to_its_zone(string name, string relative)
    {
        Assert.Equal(relative, DnsName.Relative(name, "EXAMPLE.com"));
        Assert.Equal(relative, DnsRecordData.Create("example.com.", name, "A", "192.0.2.1").Name);
    }

    [Fact]
    public void A_name_goes_out_relative_and_comes_back_whole()
    {
        Assert.Equal("example.com", DnsName.Absolute(DnsName.Root, "Example.com"));
        Assert.Equal("www.xn--smrgs-pra0j.se", DnsName.Absolute("www", "smörgås.se"));
        Assert.Equal("xn--smrgs-pra0j.se", DnsName.Zone("SMÖRGÅS.se."));
        Assert.Equal("www.smörgås.se", DnsName.ToUnicode("www.xn--smrgs-pra0j.se"));
        Assert.Equal("xn--zzzzzz", DnsName.ToUnicode("xn--zzzzzz"));
    }

    [Theory]
    [InlineData("AAAA", "2001:DB8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("AAAA", "2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("AAAA", "1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [InlineData("AAAA", "::FFFF:c000:201", "::ffff:192.0.2.1")]
    [InlineData("AAAA", "0:0:0:0:0:0:0:0", "::")]
    [InlineData("CNAME", "Target.Example.NET.", "target.example.net")]
    [InlineData("MX", ".", ".")]
    [InlineData("NS", "ns.smörgås.se", "ns.xn--smrgs-pra0j.se")]
    [InlineData("TXT", "\"v=spf1 -all\"", "v=spf1 -all")]
    [InlineData("TXT", "\"a\" \"b\\\"c\" \"\\195\\165\"", "ab\"cå")]
    [InlineData("TXT", "\"a\" b", "\"a\" b")]
    [InlineData("TXT", " a ", " a ")]
    [InlineData("CAA", "000 ISSUE letsencrypt.org", "0 issue \"letsencrypt.org\"")]
    [InlineData("TLSA", "03 1 0 AB cd", "3 1 0 abcd")]
    public void A_value_has_one_form(string type, string value, string form) => Assert.Equal(form, DnsRecordData.Create("example.com", "a", type, value).Value);

    [Fact]
    public void Numbers_before_a_host_go_where_they_belong()
    {
        Assert.Equal("1 2 3 sip.example.net", DnsRecordData.Create("example.com", "a", "srv", "1 2 3 sip.example.net").ToString());
        Assert.Equal("1 2 3 sip.example.net", DnsRecordData.Create("example.com", "a", "SRV", "2 3 sip.example.net.", priority: 1).ToString());
        Assert.Equal("10 mail.example.net ttl 60", DnsRecordData.Create("example.com", "a", "MX", "10 mail.example.net", 60).ToString());
    }

    [Fact]
    public void Records_are_equal_wherever_they_stand_and_whatever_their_type_does_not_have()
    {
        var one = DnsRecordData.Create("example.com", "www", "A", "192.0.2.1", 60, priority: 0, position: new DnsSourcePosition("a", 1, 2));
        object other = DnsRecordData.Create("example.com", "WWW.example.com", "a", " 192.0.2.1 ", 60);

        Assert.True(one.Equals(other));
        Assert.Equal(other.GetHashCode(), one.GetHashCode());
        Assert.NotEqual(one, DnsRecordData.Create("example.com", "www", "A", "192.0.2.1", 61));
        Assert.Equal("a(1,2)", one.Position!.ToString());
    }

    [Theory]
    [InlineData("www", "A", "192.0.2.256", DnsRule.InvalidIPv4, "value")]
    [InlineData("www", "A", "192.0.2", DnsRule.InvalidIPv4, "value")]
    [InlineData("www", "A", "192.0.2.01", DnsRule.InvalidIPv4, "value")]
    [InlineData("www", "A", "example.com", DnsRule.InvalidIPv4, "value")]
    [InlineData("www", "A", "", DnsRule.ValueMissing, "value")]
    [InlineData("www", "AAAA", "1::2::3", DnsRule.InvalidIPv6, "value")]
    [InlineData("www", "AAAA", "fe80::1%eth0", DnsRule.InvalidIPv6, "value")]
    [InlineData("www", "AAAA", "1:2:3:4:5:6:7", DnsRule.InvalidIPv6, "value")]
    [InlineData("www", "AAAA", "1:2:3:4:5:6:7::8", DnsRule.InvalidIPv6, "value")]
    [InlineData("www", "CNAME", "192.0.2.1", DnsRule.AddressForName, "value")]
    [InlineData("www", "ALIAS", "2001:db8::1", DnsRule.AddressForName, "value")]
    [InlineData("www", "CNAME", "https://example.net/", DnsRule.InvalidHostName, "value")]
    [InlineData("www", "CNAME", "mail", DnsRule.DotMissing, "value")]
    [InlineData("www", "CNAME", "www.example.com.example.com", DnsRule.ZoneNameTwice, "value")]
    [InlineData("www", "CNAME", ".", DnsRule.InvalidHostName, "value")]
    [InlineData("www", "NS", "ns_1.example.net", DnsRule.InvalidHostName, "value")]
    [InlineData("www.example.com.example.com", "A", "192.0.2.1", DnsRule.ZoneNameTwice, "name")]
    [InlineData("www.example.net.", "A", "192.0.2.1", DnsRule.NameOutsideZone, "name")]
    [InlineData("a b", "A", "192.0.2.1", DnsRule.InvalidName, "name")]
    [InlineData("a.*", "A", "192.0.2.1", DnsRule.InvalidName, "name")]
    [InlineData("a..b", "A", "192.0.2.1", DnsRule.InvalidName, "name")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg", "A", "192.0.2.1", DnsRule.NameTooLong, "name")]
    [InlineData("www", "CAA", "issue letsencrypt.org", DnsRule.InvalidCaa, "value")]
    [InlineData("www", "TLSA", "4 1 1 00", DnsRule.InvalidTlsa, "value")]
    [InlineData("www", "TLSA", "3 1 0 abc", DnsRule.InvalidTlsa, "value")]
    [InlineData("www", "TXT", "say \"it", DnsRule.QuotesUnbalanced, "value")]
    [InlineData("www", "TXT", "\"\\\"it\\\"\"", DnsRule.QuotesLost, "value")]
    [InlineData("www", "TXT", "a\0b", DnsRule.InvalidText, "value")]
    [InlineData("www", "SPF", "v=spf1 -all", DnsRule.SpfIsText, "type")]
    [InlineData("www", "PTR", "a.example.net", DnsRule.UnknownType, "type")]
    [InlineData("@", "CNAME", "a.example.net", DnsRule.CnameAtRoot, "type")]
    [InlineData("@", "NS", "ns1.example.net", DnsRule.RootNameServers, "name")]
    [InlineData("www", "MX", "mail.example.net", DnsRule.NumberMissing, "priority")]
    [InlineData("www", "MX", "70000 mail.example.net", DnsRule.NumberOutOfRange, "priority")]
    [InlineData("www", "SRV", "1 2 70000 mail.example.net", DnsRule.NumberOutOfRange, "port")]
    public void A_record_is_checked_before_it_is_sent(string name, string type, string value, DnsRule rule, string field)
    {
        DnsProblem problem = Assert.Single(DnsRecordCheck.Problems(DnsRecordData.Create("example.com", name, type, value), "example.com"));

        Assert.Equal((rule, field), (problem.Rule, problem.Field));
        Assert.NotNull(problem.Record);
        Assert.Contains(problem.Message, problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59, null, null, "ttl")]
    [InlineData(86401, null, null, "ttl")]
    [InlineData(60, 10, null, "priority")]
    [InlineData(60, null, 10, "weight")]
    public void Numbers_have_bounds_and_types(int ttl, int? priority, int? weight, string field)
    {
        DnsProblem problem = Assert.Single(DnsRecordCheck.Problems(DnsRecordData.Create("example.com", "a", "A", "192.0.2.1", ttl, priority, weight), "example.com"));

        Assert.Equal((field == "ttl" ? DnsRule.NumberOutOfRange : DnsRule.FieldNotTaken, field), (problem.Rule, problem.Field));
    }

    [Fact]
    public void A_text_of_any_length_and_a_host_that_is_none_are_right()
    {
        Assert.Empty(DnsRecordCheck.Problems(DnsRecordData.Create("example.com", "a", "TXT", new string('x', 4000) + " \"q\"", DnsRecordCheck.ShortestTtl), "example.com"));
        Assert.Empty(DnsRecordCheck.Problems(DnsRecordData.Create("example.com", "@", "MX", "0 .", DnsRecordCheck.LongestTtl), "example.com"));
        Assert.Empty(DnsRecordCheck.Problems(DnsRecordData.Create("example.com", "*.a", "A", "192.0.2.1", proxied: true), "example.com"));
        Assert.Equal("proxied", Assert.Single(DnsRecordCheck.Problems(DnsRecordData.Create("example.com", "a", "TXT", "x", proxied: true), "example.com")).Field);
    }

    [Fact]
    public void Problems_are_said_in_the_language_of_the_moment()
    {
        DnsProblem problem = DnsRecordCheck.Problems(DnsRecordData.Create("example.com", "www", "A", "x\u001b[31m\n"), "example.com").Single();
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo("sv-SE");
            Assert.Equal("www A, value: 'x [31m' är ingen IPv4-adress, till exempel 192.0.2.1.", problem.ToString());
            CultureInfo.CurrentUICulture = new CultureInfo("en-US");
            Assert.Equal("www A, value: 'x [31m' is not an IPv4 address, such as 192.0.2.1.", problem.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Types_know_their_fields()
    {
        Assert.All(DnsRecordTypes.All, static type => Assert.True(DnsRecordTypes.IsKnown(type.ToLowerInvariant())));
        Assert.False(DnsRecordTypes.IsKnown("SPF"));
        Assert.False(DnsRecordTypes.IsKnown(null));
        Assert.Equal(["MX", "SRV"], DnsRecordTypes.All.Where(DnsRecordTypes.TakesPriority));
        Assert.Equal(["SRV"], DnsRecordTypes.All.Where(DnsRecordTypes.TakesWeightAndPort));
        Assert.Equal(["A", "AAAA", "CNAME"], DnsRecordTypes.All.Where(DnsRecordTypes.TakesProxied));
    }
}
