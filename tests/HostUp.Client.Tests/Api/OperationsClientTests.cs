using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Api;

/// <summary>Long work: in each shape that HostUp tells of it, and on the clock.</summary>
public sealed class OperationsClientTests
{
    private readonly ManualTimeProvider _clock = new();

    public static TheoryData<string, string, decimal?, string?> Running => new()
    {
        { """{"operation":{"status":"queued","jobId":"job_1","pollUrl":"/api/jobs/job_1","result":null}}""", "queued", null, null },
        { """{"success":true,"data":{"jobId":"job_1","state":"waiting","progress":0,"isCompleted":false}}""", "waiting", 0m, null },
        { """{"data":{"status":"running","state":"active","progressDetails":{"percentage":40,"message":"Copying"},"progress":3}}""", "running", 40m, "Copying" },
        { """{"status":"processing","data":[]}""", "processing", null, null },
    };

    [Theory]
    [MemberData(nameof(Running))]
    public async Task Each_shape_is_read(string body, string status, decimal? progress, string? message)
    {
        using InMemoryApi api = Api(body);

        HostUpOperation now = await api.Client.Operations.ReadAsync(HostUpOperation.At("/api/jobs/job_1", "Nameservers of example.com"));

        Assert.Equal(status, now.Status);
        Assert.Equal(progress, now.Progress);
        Assert.Equal(message, now.Message);
        Assert.Equal("Nameservers of example.com", now.Purpose);
        Assert.Equal("/api/jobs/job_1", now.PollUrl);
        Assert.False(now.IsFinished || now.IsCompleted || now.IsFailed);
        Assert.StartsWith("Nameservers of example.com: " + status, now.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v2/domains/availability/dcheck_1", "https://cloud.hostup.se/api/v2/domains/availability/dcheck_1")]
    [InlineData("/api/jobs/job_1?x=1", "https://cloud.hostup.se/api/jobs/job_1?x=1")]
    [InlineData("https://cloud.hostup.se/api/jobs/job_1", "https://cloud.hostup.se/api/jobs/job_1")]
    [InlineData("job_1", "https://cloud.hostup.se/api/jobs/job_1")]
    public async Task It_is_asked_for_on_the_site_with_the_key(string pollUrl, string asked)
    {
        using InMemoryApi api = Api("""{"data":{"isCompleted":true,"result":{"ip":"192.0.2.1"}}}""");

        HostUpOperation done = await api.Client.Operations.WaitAsync(HostUpOperation.At(pollUrl), TimeSpan.FromMinutes(5));

        Assert.True(done.IsCompleted && done.IsFinished);
        Assert.Equal("192.0.2.1", Assert.IsType<FreeFormObject>(done.Result)["ip"]);
        RecordedRequest request = Assert.Single(api.Requests);
        Assert.Equal(asked, request.Uri);
        Assert.Equal("Bearer " + InMemoryApi.Key, request.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("https://evil.example/api/jobs/job_1")]
    [InlineData("http://cloud.hostup.se/api/jobs/job_1")]
    [InlineData("https://cloud.hostup.se:8443/api/jobs/job_1")]
    [InlineData("https://user@cloud.hostup.se/api/jobs/job_1")]
    [InlineData("//evil.example/api/jobs/job_1")]
    [InlineData("/\\evil.example/api/jobs/job_1")]
    [InlineData("https://cloud.hostup.se.evil.example/api/jobs/job_1")]
    [InlineData("javascript:alert(1)//")]
    [InlineData("file:///etc/passwd")]
    public async Task Another_site_is_not_asked(string pollUrl)
    {
        using InMemoryApi api = Api("{}");

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Operations.ReadAsync(HostUpOperation.At(pollUrl)));

        Assert.Equal(ApiFailure.UnexpectedResponse, error.Failure);
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"operation":{"status":5}}""")]
    public async Task An_answer_that_says_nothing_of_it_is_unexpected(string body)
    {
        using InMemoryApi api = Api(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Operations.ReadAsync(HostUpOperation.At("job_1")));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Theory]
    [InlineData("""{"data":{"status":"failed","error":"No space left."}}""", "OperationFailed", "No space left.")]
    [InlineData("""{"operation":{"status":"failed","error":{"code":"registry_refused","message":"Refused."}}}""", "registry_refused", "Refused.")]
    [InlineData("""{"status":"failed","reason":"Timed out.","data":[]}""", "OperationFailed", "Timed out.")]
    [InlineData("""{"data":{"isFailed":true}}""", "OperationFailed", "job_1")]
    public async Task Work_that_failed_is_an_error(string body, string id, string said)
    {
        using InMemoryApi api = Api(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => api.Client.Operations.WaitAsync(HostUpOperation.At("job_1"), TimeSpan.FromMinutes(5)));

        Assert.Equal(id, error.ErrorId);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        HostUpOperation read = await api.Client.Operations.ReadAsync(HostUpOperation.At("job_1"));
        Assert.True(read.IsFailed);
        Assert.Equal(id == "OperationFailed" ? null : id, read.ErrorCode);
    }

    [Fact]
    public async Task Polls_are_paced_from_a_second_to_five_and_told_of()
    {
        var waits = new SkippingClock(_clock, TimeSpan.FromHours(1));
        using var api = new InMemoryApi(
            _ => InMemoryApi.Response("""{"data":{"status":"running"}}"""),
            options => (options.TimeProvider, options.AttemptTimeout) = (waits, TimeSpan.FromHours(2)));
        var told = new Told();

        HostUpOperation last = await api.Client.Operations.WaitAsync(HostUpOperation.At("job_1"), TimeSpan.FromSeconds(30), told);

        Assert.False(last.IsFinished);
        Assert.Equal("running", last.Status);
        Assert.Equal(api.Requests.Count, told.Statuses.Count);
        Assert.Equal([1, 1.5, 2.25, 3.375, 5, 5, 5, 5], waits.Waits.Take(8).Select(static wait => Math.Round(wait.TotalSeconds, 3)));
        Assert.Equal(30, waits.Waits.Sum(static wait => wait.TotalSeconds), 3);
    }

    [Fact]
    public async Task RetryAfter_of_a_poll_is_obeyed()
    {
        var waits = new SkippingClock(_clock, TimeSpan.FromHours(1));
        int asked = 0;
        using var api = new InMemoryApi(
            _ => asked++ == 0
                ? InMemoryApi.Response("""{"operation":{"status":"queued"}}""", 202, "application/json", ("Retry-After", "17"))
                : InMemoryApi.Response("""{"operation":{"status":"completed"}}"""),
            options => (options.TimeProvider, options.AttemptTimeout) = (waits, TimeSpan.FromHours(2)));

        await api.Client.Operations.WaitAsync(HostUpOperation.At("job_1"), TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromSeconds(17), Assert.Single(waits.Waits));
    }

    [Fact]
    public async Task A_wait_can_be_given_up()
    {
        using InMemoryApi api = Api("""{"data":{"status":"running"}}""");
        using var stop = new CancellationTokenSource();
        Task<HostUpOperation> waiting = api.Client.Operations.WaitAsync(
            HostUpOperation.At("job_1"), TimeSpan.FromMinutes(5), cancellationToken: stop.Token);
        await _clock.WaitForTimersAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task What_is_done_already_is_not_asked_for()
    {
        using InMemoryApi api = Api("{}");
        var done = new HostUpOperation { Id = "job_1", Status = "completed", Result = "x" };

        Assert.Same(done, await api.Client.Operations.WaitAsync(done, TimeSpan.Zero));

        Assert.Empty(api.Requests);
        Assert.Equal("job_1: completed", done.ToString());
        Assert.Equal("""{"jobId":"job_1","status":"completed","progress":null,"message":null,"result":"x","pollUrl":null}""", done.ToJson());
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Operations.WaitAsync(null!, TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Operations.ReadAsync(null!));
        Assert.Throws<ArgumentException>(() => HostUpOperation.At(" "));
        await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Operations.ReadAsync(new HostUpOperation()));
    }

    private InMemoryApi Api(string body) => new(_ => InMemoryApi.Response(body), options => options.TimeProvider = _clock);

    private sealed class Told : IProgress<HostUpOperation>
    {
        public List<string?> Statuses { get; } = [];

        public void Report(HostUpOperation value) => Statuses.Add(value.Status);
    }
}
