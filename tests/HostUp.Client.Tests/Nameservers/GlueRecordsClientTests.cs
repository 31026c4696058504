using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.Testing;

namespace HostUp.Client.Tests.Nameservers;

/// <summary>Glue over real sockets: addresses have to be public, and names go into paths.</summary>
public sealed class GlueRecordsClientTests
{
    private const string Sample = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task A_nameserver_is_made_changed_and_removed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        GlueRecordsClient client = sandbox.Client.GlueRecords;
        string id = await sandbox.Client.Domains.Names.ResolveAsync("räksmörgås.example");

        await client.SaveAsync(id, "NS1.räksmörgås.example.", ["203.0.113.10", "2001:0DB8::0053"]);
        JsonCompare.Same("""{"hostname":"ns1.xn--rksmrgs-5wao1o.example","ips":["203.0.113.10","2001:db8::53"]}""", sandbox.LastRequest.Body);
        await client.SaveAsync(id, "ns1.xn--rksmrgs-5wao1o.example", ["203.0.113.11"]);

        GlueRecordState state = await client.ReadAsync(id);
        GlueRecord record = Assert.Single(state.GlueRecords!);
        Assert.Equal(("räksmörgås.example", 1, id, "1 of 13"), (state.Domain, state.Count, state.DomainId, state.RegistryLimit!.ToString()));
        Assert.Equal((1, 13, false), (state.RegistryLimit.Current, state.RegistryLimit.Max, state.RegistryLimit.Reached));
        Assert.True(state.Actions!.CanCreateGlueRecord!.Allowed);
        Assert.Equal("allowed", state.Actions.ToString());
        Assert.Equal(("räksmörgås.example", "ns1.räksmörgås.example", id), (record.Domain, record.Hostname, record.DomainId));
        Assert.Equal("ns1.räksmörgås.example: 203.0.113.11", record.ToString());
        Assert.Equal(["203.0.113.11"], record.Ips!);

        await client.RemoveAsync(id, "ns1.räksmörgås.example");
        Assert.EndsWith("/glue-records/ns1.xn--rksmrgs-5wao1o.example", sandbox.LastRequest.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<HostUpApiException>(() => client.RemoveAsync(id, "ns1.räksmörgås.example"))).StatusCode);
    }

    [Fact]
    public async Task Where_HostUp_manages_none_the_gate_says_why()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        GlueRecordState state = await sandbox.Client.GlueRecords.ReadAsync(Sample);

        Assert.Empty(state.GlueRecords!);
        Assert.False(state.Actions!.CanCreateGlueRecord!.Allowed);
        Assert.Contains(".se", state.Actions.CanCreateGlueRecord.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1.2.3")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.9")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("239.1.1.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:203.0.113.1")]
    [InlineData("64:ff9b::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:1ff::1")]
    [InlineData("2002:cb00:7101::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.256")]
    [InlineData("01.2.3.4")]
    [InlineData("0x7f.1")]
    [InlineData("ns1.example.com")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[2a00:801:0:1::1]")]
    [InlineData("")]
    public async Task An_address_that_not_everyone_reaches_is_not_sent(string address)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.GlueRecords.SaveAsync(Sample, "ns1.example.com", [address]));

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("192.0.2.53")]
    [InlineData("2001:db8::53")]
    [InlineData("2a00:801::1")]
    [InlineData("2003::1")]
    public async Task An_address_that_is_public_is_sent(string address)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await api.Client.GlueRecords.SaveAsync(Sample, "ns1.example.com", [address]);

        JsonCompare.Same($$"""{"hostname":"ns1.example.com","ips":["{{address}}"]}""", Assert.Single(api.Requests).Body);
    }

    [Fact]
    public async Task There_are_one_to_ten_addresses_each_once_of_a_nameserver()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        GlueRecordsClient client = api.Client.GlueRecords;
        string[] eleven = Enumerable.Range(1, 11).Select(static i => $"203.0.113.{i}").ToArray();

        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync(Sample, "ns1.example.com", []));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync(Sample, "ns1.example.com", eleven));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync(Sample, "ns1.example.com", ["2a00::1", "2A00:0::1"]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SaveAsync(Sample, "ns1", ["203.0.113.1"]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveAsync(Sample, "../../orders"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveAsync("dom_1/x", "ns1.example.com"));
        Assert.Empty(api.Requests);
        await client.SaveAsync(Sample, "ns1.example.com", eleven.Take(10));
    }

    // A removal whose answer is lost is sent again, and finds nothing: it is gone, which is what was asked for.
    [Fact]
    public async Task Gone_after_a_lost_answer_is_done()
    {
        int asked = 0;
        using var api = new InMemoryApi(
            _ => asked++ == 0 ? InMemoryApi.Response("{}", 503) : InMemoryApi.Response("""{"code":"not_found"}""", 404, "application/problem+json"),
            options => (options.MaxRetryCount, options.AttemptTimeout, options.TimeProvider) =
                (1, TimeSpan.FromHours(2), new SkippingClock(new ManualTimeProvider(), TimeSpan.FromHours(1))));

        await api.Client.GlueRecords.RemoveAsync(Sample, "ns1.example.com");

        Assert.Equal(2, api.Requests.Count);
    }
}
