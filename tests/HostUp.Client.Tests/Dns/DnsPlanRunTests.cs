using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Tests.Faults;
using HostUp.Testing;

namespace HostUp.Client.Tests.Dns;

/// <summary>Plans carried out: what is told of a run that does not come to its end.</summary>
public sealed class DnsPlanRunTests
{
    private const string Id = "zone_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private static DnsZoneReference Zone { get; } = new(Id, "example.com");

    [Fact]
    public async Task A_zone_becomes_what_the_source_says_and_then_nothing_is_to_do()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnsRecordData[] wanted =
        [
            .. (await sandbox.Client.DnsZones.ReadAsync(Id)).Records!.Select(static record => record.ToData()).Where(static record => record.Name is not ("www" or "sip")),
            Record("www", "A", "192.0.2.1"),
            Record("new", "TXT", "text"),
            .. Enumerable.Range(1, 40).Select(static i => Record("many", "A", "192.0.2." + i)),
        ];
        var told = new Told();

        DnsPlan plan = await PlanAsync(sandbox.Client, wanted);
        DnsPlanRun run = await sandbox.Client.DnsZones.RunAsync(Zone, plan, told);

        Assert.True(run.IsComplete);
        Assert.Null(run.FailedStep);
        Assert.Equal(plan.Steps, run.Done);
        Assert.Empty(run.NotDone);
        Assert.Empty(run.Unsettled);
        Assert.Equal(plan.Steps.Count(static step => step.Kind != DnsStepKind.Delete), run.Records.Count);
        Assert.All(run.Records, static record => Assert.Equal("example.com", record.Zone));
        Assert.Equal(plan.Steps.Count, told.Steps.Count);
        Assert.Empty((await PlanAsync(sandbox.Client, wanted)).Steps);
    }

    [Fact]
    public async Task It_stops_at_the_first_refusal()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.Answer(Created), FaultScript.Answer(WireAnswer.Json(400, Samples.Read("problem-400"))));
        wire.Always(Created);

        DnsPlanRun run = await wire.Client.DnsZones.RunAsync(Zone, Replacing(3));

        Assert.False(run.IsComplete);
        Assert.Equal(run.FailedStep, run.NotDone[0]);
        Assert.Equal("invalid_request", Assert.IsType<HostUpApiException>(run.Failure).ErrorId);
        Assert.Equal(6, run.Done.Count + run.NotDone.Count);
        Assert.Empty(run.Unsettled);
        Assert.DoesNotContain(wire.Server.Requests, static request => request.Method == "DELETE");
    }

    [Fact]
    public async Task A_record_that_may_have_been_made_is_not_sent_again_and_told_apart()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.OnRequest.Close());
        wire.Always(Created);

        DnsPlanRun run = await wire.Client.DnsZones.RunAsync(Zone, DnsPlan.Make("example.com", [], [Record("a", "A", "192.0.2.1")]));

        Assert.Equal(DnsStepKind.Create, Assert.Single(run.Unsettled).Kind);
        Assert.Empty(run.NotDone);
        Assert.False(Assert.IsType<HostUpApiException>(run.Failure).IsSettled);
        Assert.Single(wire.Server.Requests);
    }

    [Fact]
    public async Task A_removal_whose_answer_was_lost_is_done_when_nothing_is_there()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.OnRequest.Close());
        wire.Always(WireAnswer.Json(404, Samples.Read("problem-404")));

        await wire.Client.DnsZones.RemoveAsync(Zone, "drr_1");

        Assert.Equal(2, wire.Server.Requests.Count);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_tells_what_it_did()
    {
        using var stop = new CancellationTokenSource();
        using var api = new InMemoryApi(_ =>
        {
            stop.Cancel();
            return InMemoryApi.Response("""{"id":"drr_9","type":"A","name":"a.example.com","value":"192.0.2.1"}""", 201);
        });

        DnsPlanRun run = await api.Client.DnsZones.RunAsync(Zone, Replacing(20), cancellationToken: stop.Token);

        Assert.IsAssignableFrom<OperationCanceledException>(run.Failure);
        Assert.Equal(40, run.Done.Count + run.NotDone.Count + run.Unsettled.Count);
        Assert.True(run.NotDone.Count >= 20);
    }

    private static byte[] Created => WireAnswer.Json(201, """{"id":"drr_9","type":"A","name":"a.example.com","value":"192.0.2.1","ttl":3600}""");

    // For each name a CNAME is added first, and a TXT removed in a later stage.
    private static DnsPlan Replacing(int count) => DnsPlan.Make(
        "example.com",
        Enumerable.Range(0, count).Select(static i => new DnsStoredRecord("drr_" + i, Record("old" + i, "TXT", "text"))),
        Enumerable.Range(0, count).Select(static i => Record("new" + i, "A", "192.0.2.1")),
        new DnsPlanOptions { Prune = true });

    private static DnsRecordData Record(string name, string type, string value) => DnsRecordData.Create("example.com", name, type, value);

    private static async Task<DnsPlan> PlanAsync(HostUpClient client, IEnumerable<DnsRecordData> wanted) =>
        DnsPlan.Make("example.com", (await client.DnsZones.ReadAsync(Id)).ToStored(), wanted, new DnsPlanOptions { Prune = true });

    private sealed class Told : IProgress<DnsStep>
    {
        public ConcurrentQueue<DnsStep> Steps { get; } = [];

        public void Report(DnsStep value) => Steps.Enqueue(value);
    }
}
