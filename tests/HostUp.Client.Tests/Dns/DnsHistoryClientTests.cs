using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Dns;

/// <summary>History, snapshots and WHOIS over real sockets.</summary>
public sealed class DnsHistoryClientTests
{
    private const string Domain = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static DnsZoneReference Zone { get; } = new("zone_01hxa3b4c5d6e7f8g9h0j1k2m3", "example.com");

    [Fact]
    public async Task A_change_is_in_the_history_and_in_the_audit()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnsHistoryClient client = sandbox.Client.DnsHistory;
        await sandbox.Client.DnsZones.AddAsync(Zone, DnsRecordData.Create("example.com", "sip", "A", "192.0.2.1"));
        await sandbox.Client.DnsZones.AddAsync(Zone, DnsRecordData.Create("example.com", "new", "TXT", "text"));

        DnsChange change = Assert.Single((await client.ReadHistory(Domain, "sip.example.com", "a", 100).ReadAsync())!);
        Assert.EndsWith("/dns/history?limit=100&name=sip.example.com&type=A", sandbox.LastRequest.ToString(), StringComparison.Ordinal);
        Assert.Equal(("example.com", "create", Domain), (change.Domain, change.ChangeType, change.DomainId));
        Assert.Equal(["203.0.113.30"], Assert.Single(change.Before!).Values!);
        Assert.Equal(["203.0.113.30", "192.0.2.1"], Assert.Single(change.After!).Values!);
        Assert.Equal(2, change.After![0].ToData("example.com").Count);
        Assert.Null(change.ActorType);

        DnsChange[] audit = [.. (await client.ReadAudit(Domain).ReadAsync())!];
        Assert.Equal(2, audit.Length);
        Assert.Equal("api", audit[0].ActorType);
        Assert.True(audit[0].Before is null or { Count: 0 });
        Assert.Equal("new.example.com TXT text", Assert.Single(audit[0].After!).ToString());
        Assert.NotNull(audit[0].EventId);
        Assert.NotNull(audit[0].RequestId);
        Assert.NotNull(audit[0].Summary);
        Assert.NotNull(audit[0].SourceFlow);
        Assert.NotNull(audit[0].CreatedAt);
        Assert.Null(audit[0].ActorId ?? audit[0].OrderId ?? audit[0].TicketId);
        Assert.Null(audit[0].BeforeNameservers ?? audit[0].AfterNameservers);
        Assert.Contains("new.example.com", audit[0].ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_is_the_way_back()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        IReadOnlyList<DnsStoredRecord> before = (await sandbox.Client.DnsZones.ReadAsync(Zone.Id)).ToStored();
        Assert.Empty(await sandbox.Client.DnsHistory.ListSnapshotsAsync(Domain));
        await sandbox.Client.DnsZones.RemoveAsync(Zone, before.First(static record => record.Data.Type == "SRV").Id);

        DnsSnapshot snapshot = Assert.Single(await sandbox.Client.DnsHistory.ListSnapshotsAsync(Domain, 5));

        Assert.EndsWith("/dns/snapshots?limit=5", sandbox.LastRequest.ToString(), StringComparison.Ordinal);
        Assert.Equal(("example.com", "pre_mutation", "authoritative", Domain), (snapshot.Domain, snapshot.Source, snapshot.Confidence, snapshot.DomainId));
        Assert.NotNull(snapshot.Id);
        Assert.Contains(snapshot.RecordSets!, static set => set is { Name: "_sip._tcp.example.com", Type: "SRV", Ttl: 3600, Priority: null });
        DnsPlan plan = DnsPlan.Make("example.com", (await sandbox.Client.DnsZones.ReadAsync(Zone.Id)).ToStored(), snapshot.ToData(), new DnsPlanOptions { Prune = true });
        DnsStep step = Assert.Single(plan.Steps);
        Assert.Equal((DnsStepKind.Create, "10 60 5060 sip.example.com ttl 3600"), (step.Kind, step.Record!.ToString()));
    }

    [Fact]
    public async Task The_zone_from_before_HostUp_is_read_where_there_is_one()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        SnapshotBeforeHostUp older = await sandbox.Client.DnsHistory.ReadSnapshotBeforeHostUpAsync(Domain);
        Assert.True(older.Available);
        Assert.Equal("pre_nameserver_change", older.Snapshot!.Source);
        Assert.NotNull(older.Snapshot.CapturedAt);
        Assert.NotNull(older.Snapshot.ProviderHint);
        Assert.Equal(10, older.Snapshot.ToData().Single(static record => record.Type == "MX").Priority);
        Assert.DoesNotContain(older.Snapshot.ToData(), static record => record.Type == "NS");

        SnapshotBeforeHostUp none = await sandbox.Client.Domains.WithDomainAsync("example.org", sandbox.Client.DnsHistory.ReadSnapshotBeforeHostUpAsync);
        Assert.False(none.Available);
        Assert.Null(none.Snapshot);
        Assert.NotNull(none.Reason);
    }

    [Fact]
    public async Task The_DNS_of_a_domain_says_what_can_be_done()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnsHistoryClient client = sandbox.Client.DnsHistory;

        DomainDns shop = await sandbox.Client.Domains.WithDomainAsync("butik.example", (id, stop) => client.ReadDomainDnsAsync(id, cancellationToken: stop));
        Assert.True(shop.Actions!.CanManageRecords!.Allowed);
        Assert.False(shop.Actions.CanManageRootMxRecords!.Allowed);
        Assert.Equal("butik.example", shop.Zone!.Name);
        Assert.All(shop.Records!, static record => Assert.Equal("butik.example", record.Zone));
        Assert.Equal(["primary.ns.hostup.se", "secondary.ns.hostup.se"], shop.Nameservers!);

        DomainDns whole = await client.ReadDomainDnsAsync(Domain, includeSystem: true);
        Assert.Contains(whole.Records!, static record => record.Type == "SOA");

        DomainDns elsewhere = await sandbox.Client.Domains.WithDomainAsync("forening.example", (id, stop) => client.ReadDomainDnsAsync(id, cancellationToken: stop));
        Assert.Null(elsewhere.Zone);
        Assert.Empty(elsewhere.Records!);
        Assert.False(elsewhere.Actions!.CanManageRecords!.Allowed);
    }

    [Theory]
    [InlineData("null", 0)]
    [InlineData("""{"name":"a.se","type":"A","values":["192.0.2.1"],"ttl":60}""", 1)]
    [InlineData("""[{"name":"a.se","type":"A"},{"name":"a.se","type":"MX"}]""", 2)]
    [InlineData("\"text\"", 0)]
    public async Task What_was_before_is_read_in_any_shape(string before, int sets)
    {
        using InMemoryApi api = InMemoryApi.Answering("{\"data\":[{\"beforeRrset\":" + before + "}],\"hasMore\":false,\"nextCursor\":null}");

        DnsChange change = Assert.Single((await api.Client.DnsHistory.ReadHistory("dom_1").ReadAsync())!);

        Assert.Equal(sets, change.Before?.Count ?? 0);
    }

    [Fact]
    public async Task Whois_says_who_has_a_domain()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        WhoisRecord mine = await sandbox.Client.Whois.LookUpAsync("Räksmörgås.example", includeText: true);
        Assert.Equal("GET /api/v2/whois?domain=xn--rksmrgs-5wao1o.example&sourceText=true", sandbox.LastRequest.ToString());
        Assert.Equal(("räksmörgås.example", false, "Hostup AB", false), (mine.Domain, mine.Available, mine.Registrar, mine.Dnssec));
        Assert.Equal("SE", mine.Registrant!.CountryCode);
        Assert.EndsWith(", SE", mine.Registrant.ToString(), StringComparison.Ordinal);
        Assert.NotNull(mine.Registrant.Organization);
        Assert.NotNull(mine.RegisteredAt);
        Assert.NotNull(mine.ExpiresAt);
        Assert.NotNull(mine.UpdatedAt);
        Assert.Equal(2, mine.Nameservers!.Count);
        Assert.Equal(["active", "ok"], mine.Statuses!);
        Assert.NotNull(mine.SourceText);
        Assert.NotNull(mine.Reason);
        Assert.Null(mine.RegistrarUrl);

        HostUpApiException again = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Whois.LookUpAsync("räksmörgås.example"));
        Assert.Equal(TimeSpan.FromMinutes(1), again.RetryAfter);
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Whois.LookUpAsync(" "));
    }

    [Fact]
    public async Task Whois_says_when_nobody_has_it()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        WhoisRecord free = await sandbox.Client.Whois.LookUpAsync("ledig-doman.example");

        Assert.True(free.Available);
        Assert.Null(free.Registrant);
        Assert.Null(free.SourceText);
    }
}
