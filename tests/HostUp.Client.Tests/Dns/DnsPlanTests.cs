using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

/// <summary>Plans as people meet them; what holds for any two zones is in <see cref="DnsPlanPropertyTests"/>.</summary>
public sealed class DnsPlanTests
{
    private static readonly DnsPlanOptions Prune = new() { Prune = true };

    [Fact]
    public void A_zone_as_wanted_needs_nothing()
    {
        DnsPlan plan = DnsPlan.Make("example.com", Stored("www A 192.0.2.1 3600"), Wanted("WWW.example.com A 192.0.2.1"));

        Assert.Empty(plan.Steps);
        Assert.Empty(plan.Differences);
        Assert.False(plan.ReachesMostRecords);
    }

    [Fact]
    public void A_changed_value_is_put_in_place_and_a_new_one_is_added_before_anything_goes()
    {
        DnsPlan plan = DnsPlan.Make(
            "example.com", Stored("www A 192.0.2.1 300", "old TXT x", "api CNAME old.example.com"), Wanted("www A 192.0.2.2", "new A 192.0.2.3", "api CNAME new.example.com"), Prune);

        Assert.Equal(
            [
                "1 Create new A 192.0.2.3",
                "2 Replace api CNAME old.example.com -> CNAME new.example.com",
                "2 Replace www A 192.0.2.1 ttl 300 -> A 192.0.2.2 ttl 300",
                "3 Delete old TXT x",
            ],
            Steps(plan));
        Assert.Equal("drr_0", plan.Steps.Single(static step => step.Name == "www").Id);
        Assert.Equal(
            ["Change api CNAME: old.example.com -> new.example.com", "Add new A:  -> 192.0.2.3", "Remove old TXT: x -> ", "Change www A: 192.0.2.1 ttl 300 -> 192.0.2.2"],
            plan.Differences.Select(static difference => difference.ToString()));
        Assert.Equal([DnsDifferenceAction.Change, DnsDifferenceAction.Add, DnsDifferenceAction.Remove, DnsDifferenceAction.Change], plan.Differences.Select(static difference => difference.Action));
        DnsDifference last = plan.Differences[^1];
        Assert.Equal(("www", "A", "192.0.2.1", "192.0.2.2"), (last.Name, last.Type, last.Current.Single().Value, last.Wanted.Single().Value));
    }

    [Fact]
    public void A_CNAME_takes_the_place_of_an_address_and_the_others_go_first()
    {
        Assert.Equal(
            ["1 Delete www TXT x", "2 Replace www A 192.0.2.1 -> CNAME a.example.net"],
            Steps(DnsPlan.Make("example.com", Stored("www TXT x", "www A 192.0.2.1"), Wanted("www CNAME a.example.net"), Prune)));
        Assert.Equal(
            ["1 Replace www CNAME a.example.net -> A 192.0.2.1", "2 Create www TXT x"],
            Steps(DnsPlan.Make("example.com", Stored("www CNAME a.example.net"), Wanted("www TXT x", "www A 192.0.2.1"), Prune)));
    }

    [Fact]
    public void Priorities_that_change_hands_take_a_request_each()
    {
        DnsPlan plan = DnsPlan.Make("example.com", Stored("@ MX 10_a.example.net", "@ MX 20_b.example.net"), Wanted("@ MX 10_b.example.net", "@ MX 20_a.example.net"));

        Assert.Equal(["1 Replace @ MX 10 a.example.net -> MX 10 b.example.net", "1 Replace @ MX 20 b.example.net -> MX 20 a.example.net"], Steps(plan));
    }

    [Fact]
    public void Only_the_CDN_is_patched_and_it_is_sent_only_where_it_is_on_or_goes_off()
    {
        DnsStoredRecord[] current = [new("drr_1", Data("www A 192.0.2.1 300", true)), new("drr_2", Data("api A 192.0.2.1 300", true)), new("drr_3", Data("b A 192.0.2.1 300", false))];

        DnsPlan plan = DnsPlan.Make("example.com", current, [Data("www A 192.0.2.1", false), Data("api A 192.0.2.2", null), Data("b A 192.0.2.2", false)]);

        Assert.Equal([DnsStepKind.Replace, DnsStepKind.Replace, DnsStepKind.SetProxied], plan.Steps.Select(static step => step.Kind));
        Assert.Equal([true, null, false], plan.Steps.Select(static step => step.Record!.Proxied));
    }

    [Fact]
    public void What_HostUp_keeps_is_left_alone()
    {
        DnsStoredRecord[] current =
        [
            .. Stored("@ NS primary.ns.hostup.se", "@ SOA x", "www SPF v=spf1"),
            new("drr_9", Data("@ MX 10_mx.hostup.se"), isManaged: true),
        ];

        Assert.True(current[^1].IsManaged);
        Assert.Empty(DnsPlan.Make("example.com", current, Wanted("@ NS ns1.example.net", "@ MX 10_a.example.net", "@ SOA y"), Prune).Steps);
    }

    [Fact]
    public void What_cannot_be_sent_is_an_error_and_what_is_there_already_is_none()
    {
        Assert.Empty(DnsPlan.Make("example.com", Stored("www A 192.0.2.1 604800"), Wanted("www A 192.0.2.1 604800")).Steps);
        Assert.Equal([DnsRule.NumberOutOfRange], Rules(Stored(), Wanted("www A 192.0.2.1 604800")));
        Assert.Equal([DnsRule.Duplicate], Rules(Stored(), Wanted("www A 192.0.2.1 60", "WWW A 192.0.2.1 120")));
        Assert.Equal([DnsRule.CnameBesideOthers], Rules(Stored(), Wanted("www A 192.0.2.1", "www CNAME a.example.net")));
        Assert.Equal([DnsRule.CnameBesideOthers], Rules(Stored("www TXT x"), Wanted("www CNAME a.example.net")));
        Assert.Equal([DnsRule.CnameBesideOthers], Rules(Stored("www CNAME a.example.net"), Wanted("www TXT x")));
        Assert.Equal([DnsRule.CnameAtRoot], Rules(Stored(), Wanted("@ CNAME a.example.net")));
        Assert.Equal([DnsRule.DuplicatePriority], Rules(Stored(), Wanted("@ MX 10_a.example.net", "@ MX 10_b.example.net")));
        Assert.Equal([DnsRule.SpfIsText], Rules(Stored(), Wanted("@ SPF x")));
    }

    [Theory]
    [InlineData(9, 9, 0, false)]
    [InlineData(10, 3, 0, false)]
    [InlineData(10, 4, 0, true)]
    [InlineData(10, 0, 3, false)]
    [InlineData(10, 0, 4, true)]
    [InlineData(10, 3, 3, false)]
    public void More_than_thirty_percent_of_ten_records_or_more_is_too_much(int records, int changed, int removed, bool tooMuch)
    {
        DnsStoredRecord[] current = Stored([.. Enumerable.Range(0, records).Select(static number => $"h{number} A 192.0.2.1")]);
        DnsPlan plan = DnsPlan.Make("example.com", current, Wanted([.. Enumerable.Range(removed, records - removed).Select(number => $"h{number} A 192.0.2.{(number < removed + changed ? 2 : 1)}")]), Prune);

        Assert.Equal((records, changed, removed, tooMuch), (plan.Limits.Records, plan.Limits.Changed, plan.Limits.Removed, plan.Limits.IsTooMuch));
        Assert.Equal((100m * changed / records, 100m * removed / records), (decimal.Round(plan.Limits.ChangedPercent, 2), plan.Limits.RemovedPercent));
    }

    [Fact]
    public void A_zone_that_will_be_full_says_so()
    {
        string[] records = [.. Enumerable.Range(0, DnsPlan.MostRecords).Select(static number => $"h{number} A 192.0.2.1"), "sub NS ns1.example.net"];

        DnsPlan plan = DnsPlan.Make("example.com", [], Wanted(records));

        Assert.Equal((200, true, 201), (plan.RecordsAfter, plan.ReachesMostRecords, plan.Steps.Count));
        Assert.Equal(30, DnsPlanLimits.SafePercent);
        Assert.Equal(10, DnsPlanLimits.FewestRecords);
    }

    private static IEnumerable<DnsRule> Rules(DnsStoredRecord[] current, DnsRecordData[] wanted) =>
        Assert.Throws<DnsSourceException>(() => DnsPlan.Make("example.com", current, wanted)).Problems.Select(static problem => problem.Rule);

    private static IEnumerable<string> Steps(DnsPlan plan) => plan.Steps.Select(static step => $"{step.Stage} {step}");

    private static DnsStoredRecord[] Stored(params string[] records) => [.. records.Select(static (record, number) => new DnsStoredRecord($"drr_{number}", Data(record)))];

    private static DnsRecordData[] Wanted(params string[] records) => [.. records.Select(static record => Data(record))];

    private static DnsRecordData Data(string record, bool? proxied = null)
    {
        string[] parts = record.Split(' ');
        return DnsRecordData.Create("example.com", parts[0], parts[1], parts[2].Replace('_', ' '), parts.Length > 3 ? int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture) : null, proxied: proxied);
    }
}
