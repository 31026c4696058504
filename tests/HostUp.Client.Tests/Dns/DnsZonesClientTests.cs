using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Dns;

/// <summary>Zones and records over real sockets.</summary>
public sealed class DnsZonesClientTests
{
    private const string Id = "zone_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static DnsZoneReference Zone { get; } = new(Id, "Example.com.");

    [Fact]
    public async Task Zones_are_listed_with_names_in_their_own_script()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PageReader<DnsZone> pages = sandbox.Client.DnsZones.ReadPages(pageSize: 1000);
        DnsZone[] zones = [.. (await pages.ReadAsync())!];

        Assert.Equal("GET /api/v2/dns-zones?limit=1000", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(7, zones.Length);
        Assert.Equal((Id, "example.com", "active", "linked", false), (zones[0].Id, zones[0].Name, zones[0].Status, zones[0].Kind, zones[0].IsDnsOnly));
        Assert.Equal($"example.com ({Id})", zones[0].ToString());
        Assert.Equal("räksmörgås.example", zones[3].Name);
        Assert.Equal("dns_only", zones[6].Kind);
        Assert.Equal(16, zones[0].RecordCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.DnsZones.ReadPages(pageSize: 1001));
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.DnsZones.ReadPages(pageSize: 0));
    }

    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData(" EXAMPLE.COM. ", "example.com")]
    [InlineData("Räksmörgås.example", "xn--rksmrgs-5wao1o.example")]
    [InlineData("xn--rksmrgs-5wao1o.example", "xn--rksmrgs-5wao1o.example")]
    public async Task A_name_is_asked_for_alone_and_remembered(string name, string asked)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        string id = await sandbox.Client.DnsZones.Names.ResolveAsync(name);
        string again = await sandbox.Client.DnsZones.WithZoneAsync(name, (zone, _) => Task.FromResult(zone.Id + " " + zone.Name));

        Assert.Equal("GET /api/v2/dns-zones?name=" + asked, Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(id + " " + asked, again);
        Assert.True(DnsZoneId.IsWellFormed(id));
        Assert.Equal(id, Assert.Single(sandbox.Client.DnsZones.Names.Known).Id);

        sandbox.Client.DnsZones.Names.Forget();
        await sandbox.Client.DnsZones.Names.ResolveAsync(name);
        Assert.Equal(2, sandbox.Requests.Count);
    }

    [Fact]
    public async Task A_name_that_no_zone_has_is_asked_for_once()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        await sandbox.Client.DnsZones.Names.ResolveAsync("example.org");

        for (int i = 0; i < 2; i++)
        {
            HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.DnsZones.Names.ResolveAsync("exmaple.org"));
            Assert.Equal("NameNotFound", error.ErrorId);
            Assert.Equal(["example.org"], error.Candidates);
        }

        Assert.Equal(2, sandbox.Requests.Count);
    }

    [Fact]
    public async Task The_name_of_an_id_is_read_once()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal("example.com", await sandbox.Client.DnsZones.WithZoneAsync(Id, (zone, _) => Task.FromResult(zone.Name)));
        }

        Assert.Equal($"GET /api/v2/dns-zones/{Id}?name=%40", Assert.Single(sandbox.Requests).ToString());
        await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.DnsZones.WithZoneAsync("zone_0", (zone, _) => Task.FromResult(zone.Name)));
    }

    [Fact]
    public async Task Records_know_their_zone_and_read_as_people_write_them()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        DnsZoneDetail detail = await sandbox.Client.DnsZones.ReadAsync(Id);

        Assert.Equal(16, detail.Records!.Count);
        Assert.Equal(200, detail.Zone!.LiveRecordLimit);
        Assert.Equal(16, detail.Zone.TotalRecordCount);
        Assert.False(detail.Zone.ExceedsLiveRecordLimit);
        Assert.Equal(16, detail.ToStored().Count);
        DnsRecord srv = detail.Records.Single(static record => record.Type == "SRV");
        Assert.Equal(("example.com", "_sip._tcp", "sip.example.com", 3600, 10, 60, 5060), (srv.Zone, srv.Name, srv.Value, srv.Ttl, srv.Priority, srv.Weight, srv.Port));
        Assert.Equal(("_sip._tcp.example.com", Id, "active"), (srv.Fqdn, srv.ZoneId, srv.Status));
        Assert.Equal(srv.Id, srv.ToStored().Id);
        Assert.True(DnsRecordId.IsWellFormed(srv.Id));
        Assert.Equal("_sip._tcp SRV 10 60 5060 sip.example.com ttl 3600", srv.ToString());
        DnsRecord root = detail.Records[0];
        Assert.Equal(("@", "example.com", true), (root.Name, root.Fqdn, root.Proxied));
        Assert.True(root.Actions!.CanChangeProxy!.Allowed);
        Assert.Null(root.Priority);
        Assert.Null(root.Warnings);
    }

    [Fact]
    public async Task Both_editions_of_the_answer_are_read()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        DnsZoneDetail first = await sandbox.Client.DnsZones.Names.WithIdAsync("example.org", (id, stop) => sandbox.Client.DnsZones.ReadAsync(id, type: "txt", cancellationToken: stop));

        Assert.EndsWith("?type=TXT", sandbox.LastRequest.ToString(), StringComparison.Ordinal);
        Assert.Equal("active", first.Zone!.Status);
        DnsRecord text = Assert.Single(first.Records!);
        Assert.Equal("v=spf1 a mx -all", text.Value);
        Assert.Null(text.Priority);
        Assert.Contains("\"value\":\"\\u0022v=spf1 a mx -all\\u0022\"", text.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Internationalised_names_are_sent_as_DNS_spells_them()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        DnsRecord added = await sandbox.Client.DnsZones.WithZoneAsync("räksmörgås.example", (zone, stop) => sandbox.Client.DnsZones.AddAsync(
            zone, DnsRecordData.Create(zone.Name, "blåbär.räksmörgås.example", "cname", "Räksmörgås.example."), stop));

        JsonCompare.Same("""{"type":"CNAME","name":"xn--blbr-noae","value":"xn--rksmrgs-5wao1o.example"}""", sandbox.LastRequest.Body);
        Assert.Equal(("räksmörgås.example", "blåbär", "blåbär.räksmörgås.example", "pending"), (added.Zone, added.Name, added.Fqdn, added.Status));
        DnsZoneDetail read = await sandbox.Client.DnsZones.ReadAsync(added.ZoneId!, "blåbär");
        Assert.Equal(added.Id, Assert.Single(read.Records!).Id);
    }

    [Fact]
    public async Task A_record_is_added_replaced_proxied_and_removed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnsZonesClient zones = sandbox.Client.DnsZones;

        DnsRecord made = await zones.AddAsync(Zone, DnsRecordData.Create("example.com", "app", "A", "192.0.2.1", ttl: 600));
        JsonCompare.Same("""{"type":"A","name":"app","value":"192.0.2.1","ttl":600}""", sandbox.LastRequest.Body);

        DnsRecord changed = await zones.ReplaceAsync(Zone, made.Id!, DnsRecordData.Create("example.com", "app", "MX", "10 mail.example.com."));
        Assert.Equal($"PUT /api/v2/dns-zones/{Id}/records/{made.Id}", sandbox.LastRequest.ToString());
        JsonCompare.Same("""{"type":"MX","name":"app","value":"mail.example.com","priority":10}""", sandbox.LastRequest.Body);
        Assert.Equal((made.Id, 10, "mail.example.com", "app"), (changed.Id, changed.Priority, changed.Value, changed.Name));

        DnsRecord www = Assert.Single((await zones.ReadAsync(Id, "www.example.com")).Records!);
        DnsRecord plain = await zones.SetProxiedAsync(Zone, www.Id!, false);
        JsonCompare.Same("""{"proxied":false}""", sandbox.LastRequest.Body);
        Assert.False(plain.Proxied);

        await zones.RemoveAsync(Zone, made.Id!);
        Assert.Equal($"DELETE /api/v2/dns-zones/{Id}/records/{made.Id}", sandbox.LastRequest.ToString());
        HostUpApiException gone = await Assert.ThrowsAsync<HostUpApiException>(() => zones.RemoveAsync(Zone, made.Id!));
        Assert.Equal("not_found", gone.ErrorId);
    }

    [Fact]
    public async Task The_scope_of_the_CDN_is_named_where_it_is_needed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(scopes: ["read:dns", "write:dns"]);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.DnsZones.AddAsync(Zone, DnsRecordData.Create("example.com", "cdn", "A", "192.0.2.1", proxied: true)));

        Assert.Equal("forbidden", error.ErrorId);
        Assert.Equal(["write:dns", "write:cdn"], error.RequiredScopes);
        await sandbox.Client.DnsZones.AddAsync(Zone, DnsRecordData.Create("example.com", "cdn", "A", "192.0.2.1"));
    }

    [Fact]
    public async Task Nothing_is_sent_for_what_cannot_be()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnsZonesClient zones = sandbox.Client.DnsZones;
        DnsRecordData record = DnsRecordData.Create("example.com", "a", "A", "192.0.2.1");

        await Assert.ThrowsAsync<ArgumentException>(() => zones.ReadAsync("example.com"));
        await Assert.ThrowsAsync<ArgumentException>(() => zones.RemoveAsync(Zone, "drr_1/../x"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => zones.ReplaceAsync(Zone, "www", record));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => zones.AddAsync(null!, record));
        Assert.Throws<ArgumentException>(() => new DnsZoneReference("dom_1", "example.com"));
        Assert.Throws<ArgumentException>(() => new DnsZoneReference(Id, " "));
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("""{"records":[]}""")]
    [InlineData("""{"zone":{"id":"zone_1","name":"a.se"}}""")]
    [InlineData("""{"zone":{"id":"zone_1","name":"a.se"},"records":[null]}""")]
    public async Task An_answer_without_zone_or_records_is_none(string answer)
    {
        using InMemoryApi api = InMemoryApi.Answering(answer);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DnsZones.ReadAsync("zone_1"));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Fact]
    public async Task A_zone_of_which_two_are_called_the_same_wants_its_id()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"data":[{"id":"zone_1","name":"a.se"},{"id":"zone_2","name":"A.se"}],"hasMore":false}""");

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DnsZones.Names.ResolveAsync("a.se"));

        Assert.Equal("NameAmbiguous", error.ErrorId);
        Assert.Equal(["zone_1", "zone_2"], (IEnumerable<string>)error.Candidates);
    }

    [Fact]
    public async Task A_domain_is_found_by_its_name()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        string id = await sandbox.Client.Domains.WithDomainAsync("Example.com", (id, _) => Task.FromResult(id));

        Assert.Equal("dom_01hxa3b4c5d6e7f8g9h0j1k2m3", id);
        Assert.True(HostUp.Client.Domains.DomainId.IsWellFormed(id));
        Assert.True(sandbox.Client.Domains.Names.IsId(id));
        Assert.Equal("GET /api/v2/domains?name=example.com", Assert.Single(sandbox.Requests).ToString());
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Domains.Names.ResolveAsync("example.net"));
        Assert.Equal("NameNotFound", error.ErrorId);
    }
}
