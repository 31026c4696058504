using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;

namespace HostUp.Client.Tests.Nameservers;

/// <summary>Nameservers over real sockets, and in every shape that HostUp's pages leave open.</summary>
public sealed class NameserversClientTests
{
    private const string Sample = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static readonly string[] Elsewhere = ["ns1.example.net", "ns2.example.net"];

    [Fact]
    public async Task Nameservers_are_read_changed_at_once_and_changed_by_a_job()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        NameserversClient client = sandbox.Client.Nameservers;

        DomainNameservers before = await client.ReadAsync(Sample, "Example.com.");
        Assert.Equal(("example.com", Sample), (before.Domain, before.DomainId));
        Assert.Equal(NameserversClient.HostUps, before.Nameservers);
        Assert.Equal("example.com: primary.ns.hostup.se, secondary.ns.hostup.se", before.ToString());
        Assert.False(before.DnssecAutoWillBeBlocked);
        Assert.True(before.Actions!.CanChangeNameservers!.Allowed);
        Assert.Equal("allowed", before.Actions.ToString());
        Assert.Equal((false, false), (before.RegistrarLock!.Enabled, before.RegistrarLock.RequiresManualUnlockFlow));

        NameserverChange change = await client.ReplaceAsync(Sample, ["NS1.example.net.", "ns2.Example.net"]);
        JsonCompare.Same("""{"nameservers":["ns1.example.net","ns2.example.net"]}""", sandbox.LastRequest.Body);
        Assert.Equal((true, false, "active", null), (change.Updated, change.SyncTriggered, change.ServiceStatus, change.Operation));
        Assert.Equal("updated", change.ToString());
        Assert.True((await client.ReadAsync(Sample)).AreSame(Elsewhere));

        NameserverChange back = await client.ReplaceAsync(Sample, NameserversClient.HostUps.Reverse());
        Assert.Null(back.Updated);
        Assert.Equal("queued", back.Operation!.Status);
        Assert.StartsWith("/api/jobs/job_", back.Operation.PollUrl, StringComparison.Ordinal);
        Assert.True((await client.ReadAsync(Sample)).AreSame(Elsewhere));
        for (int i = 0; i < 3; i++)
        {
            await sandbox.Client.Operations.ReadAsync(back.Operation);
        }

        Assert.True((await client.ReadAsync(Sample)).AreSame(NameserversClient.HostUps));
    }

    [Fact]
    public async Task Addresses_go_in_the_places_of_their_nameservers()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"updated":true}""");
        var glue = new Dictionary<string, string> { ["NS2.räksmörgås.se"] = "2001:DB8:0:0::53" };

        await api.Client.Nameservers.ReplaceAsync(Sample, ["ns1.example.net", "ns2.räksmörgås.se"], glue);

        JsonCompare.Same(
            """{"nameservers":["ns1.example.net","ns2.xn--rksmrgs-5wao1o.se"],"nsips":["","2001:db8::53"]}""", Assert.Single(api.Requests).Body);
    }

    [Theory]
    [InlineData("ns1.example.net")]
    [InlineData("ns1.example.net", "NS1.example.net.")]
    [InlineData("ns1.example.net", "192.0.2.1")]
    [InlineData("ns1.example.net", "2001:db8::1")]
    [InlineData("ns1.example.net", "ns2")]
    [InlineData("ns1.example.net", "ns_2.example.net")]
    [InlineData("ns1.example.net", "-ns2.example.net")]
    [InlineData("ns1.example.net", "ns2-.example.net")]
    [InlineData("ns1.example.net", "ns2..example.net")]
    [InlineData("ns1.example.net", "*.example.net")]
    [InlineData("ns1.example.net", "ns2/../x.example.net")]
    [InlineData("ns1.example.net", "ns2 .example.net")]
    [InlineData("ns1.example.net", "")]
    [InlineData("ns1.example.net", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.net")]
    public async Task What_is_no_delegation_is_not_sent(params string[] nameservers)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Nameservers.ReplaceAsync(Sample, nameservers));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Nameservers.ReplaceAsync("example.com", Elsewhere));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Nameservers.ValidateAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Nameservers.ReplaceAsync(
            Sample, Elsewhere, new Dictionary<string, string> { ["ns3.example.net"] = "203.0.113.1" }));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Nameservers.ReplaceAsync(
            Sample, Elsewhere, new Dictionary<string, string> { ["ns1.example.net"] = "10.0.0.1" }));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"updated":null,"operation":null}""")]
    [InlineData("""{"serviceStatus":"active"}""")]
    public async Task An_answer_that_says_nothing_settles_nothing(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Nameservers.ReplaceAsync(Sample, Elsewhere));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.False(error.IsSettled);
    }

    // A change is sent once, whatever becomes of the answer; what only asks is asked again.
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task A_change_is_not_sent_again_after(int status)
    {
        using var api = new InMemoryApi(_ => InMemoryApi.Response("{}", status), options => options.MaxRetryCount = 3);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Nameservers.ReplaceAsync(Sample, Elsewhere));

        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal(status == 408, error.IsSettled);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task Both_names_of_the_lock_are_read()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"nameservers":["ns1.example.net",""],"registryLock":{"enabled":null,"requiresManualUnlockFlow":true,"unlockAction":{"method":"POST","href":"/api/v2/x"}}}""");

        DomainNameservers read = await api.Client.Nameservers.ReadAsync(Sample);

        Assert.True(read.RegistrarLock!.RequiresManualUnlockFlow);
        Assert.Equal(["ns1.example.net"], read.Nameservers);
        Assert.Equal(Sample, read.Domain);
        Assert.Null(read.DnssecAutoWillBeBlocked);
        Assert.Equal("/api/v2/x", read.RegistrarLock.UnlockAction!.Href);
    }

    [Fact]
    public async Task HostUp_is_asked_about_nameservers_without_a_key()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(key: "another-key-that-is-not-known");

        IReadOnlyList<NameserverCheck> checks = await sandbox.Client.Nameservers.ValidateAsync(
            ["ns1.forening.example", "ns9.forening.example", "ns1.example.invalid"], "FORENING.example");

        JsonCompare.Same(
            """{"nameservers":["ns1.forening.example","ns9.forening.example","ns1.example.invalid"],"domain":"forening.example"}""", sandbox.LastRequest.Body);
        Assert.Equal([true, false, false], checks.Select(static check => check.Valid));
        Assert.Equal([null, NameserverCheck.GlueMissing, "NAMESERVER_NOT_RESOLVED"], checks.Select(static check => check.Code));
        Assert.Equal("ns1.forening.example: valid", checks[0].ToString());
        Assert.Equal("ns9.forening.example: The registry has no address of the nameserver (GLUE_HOST_NOT_REGISTERED)", checks[1].ToString());
    }

    // HostUp's page shows no member of a result: whatever says it is understood, and what says nothing is no objection.
    [Theory]
    [InlineData("""{"nameserver":"NS1.example.net.","valid":true}""", true, null, null)]
    [InlineData("""{"hostname":"ns1.example.net","isValid":false,"message":"No."}""", false, null, "No.")]
    [InlineData("""{"host":"ns1.example.net","success":false,"error":{"code":"X","message":"No."}}""", false, "X", "No.")]
    [InlineData("""{"name":"ns1.example.net","status":"error","errorCode":"glue_host_not_registered"}""", false, "glue_host_not_registered", null)]
    [InlineData("""{"nameserver":"ns1.example.net","status":"OK"}""", true, null, null)]
    [InlineData("""{"nameserver":"ns1.example.net","code":"GLUE_HOST_NOT_REGISTERED"}""", false, "GLUE_HOST_NOT_REGISTERED", null)]
    [InlineData("""{"nameserver":"ns1.example.net","error":"No."}""", false, null, "No.")]
    [InlineData("""{"nameserver":"ns1.example.net","error":null,"ips":["192.0.2.1"]}""", true, null, null)]
    public async Task Each_shape_of_a_result_is_read(string result, bool valid, string? code, string? reason)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"results":[{{result}}]}""");

        NameserverCheck check = Assert.Single(await api.Client.Nameservers.ValidateAsync(["ns1.example.net"]));

        Assert.Equal(("ns1.example.net", valid, code, reason), (check.Nameserver, check.Valid, check.Code, check.Reason));
        JsonCompare.Same(result, check.ToJson());
        Assert.False(api.Requests[0].Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"results":null}""")]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"results":[null]}""")]
    public async Task An_answer_without_results_is_unexpected(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        Assert.Equal("UnexpectedResponse", (await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Nameservers.ValidateAsync(Elsewhere))).ErrorId);
    }

    [Fact]
    public async Task The_nameservers_of_anyone_are_looked_up_without_a_key()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(key: "another-key-that-is-not-known");

        DelegatedNameservers found = await sandbox.Client.Nameservers.LookUpAsync("Räksmörgås.example");

        JsonCompare.Same("""{"domain":"xn--rksmrgs-5wao1o.example"}""", sandbox.LastRequest.Body);
        Assert.Equal("räksmörgås.example: primary.ns.hostup.se, secondary.ns.hostup.se", found.ToString());
        Assert.Equal(("räksmörgås.example", 2), (found.Domain, found.Nameservers.Count));
        Assert.Equal("not_found", (await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Nameservers.LookUpAsync("nosuch.se"))).ErrorId);
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Nameservers.LookUpAsync("se"));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Nameservers.LookUpAsync("a b.se"));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Nameservers.LookUpAsync("192.0.2.1"));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Nameservers.ValidateAsync(Elsewhere, "not a domain"));
    }
}
