using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Waiting;

public sealed class JobTests
{
    [Fact]
    public async Task A_job_is_polled_outside_v2_in_the_envelope_of_v1()
    {
        using var caller = new SandboxCaller();
        string pollUrl = caller.Account.StartJob();
        Assert.Matches("^/api/jobs/job_[0-9a-hjkmnp-tv-z]{26}$", pollUrl);
        JsonNode queued = await PollAsync(caller, pollUrl);
        Assert.Equal(("queued", "waiting", 0), ((string?)queued["status"], (string?)queued["state"], (int)queued["progress"]!));
        Assert.True((bool)queued["isWaiting"]!);
        JsonNode running = await PollAsync(caller, pollUrl);
        Assert.Equal(("in_progress", "active", 50), ((string?)running["status"], (string?)running["state"], (int)running["progress"]!));
        Assert.Null(running["finishedAt"]);
        JsonNode completed = await PollAsync(caller, pollUrl);
        Assert.Equal(("completed", "completed", 100), ((string?)completed["status"], (string?)completed["state"], (int)completed["progress"]!));
        Assert.True((bool)completed["isCompleted"]!);
        Assert.NotNull(completed["result"]);
        Assert.Equal("2026-04-27T12:34:56.000Z", (string?)completed["finishedAt"]);

        // It stays as it ended.
        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(completed.ToJsonString(), (await PollAsync(caller, pollUrl)).ToJsonString());
    }

    [Fact]
    public async Task A_job_can_fail_at_once()
    {
        using var caller = new SandboxCaller();
        JsonNode failed = await PollAsync(caller, caller.Account.StartJob(polls: 0, succeeds: false));
        Assert.Equal("failed", (string?)failed["status"]);
        Assert.True((bool)failed["isFailed"]!);
        Assert.Equal("The work failed.", (string?)failed["error"]);
        Assert.Null(failed["result"]);
    }

    [Theory]
    [InlineData("GET", "/api/jobs/job_unknown", true, 404, "NOT_FOUND")]
    [InlineData("GET", "/api/jobs/job_unknown", false, 401, "UNAUTHORIZED")]
    [InlineData("POST", "/api/jobs/job_unknown", true, 405, "METHOD_NOT_ALLOWED")]
    public async Task An_error_has_the_form_of_v1(string method, string path, bool hasKey, int status, string code)
    {
        using var caller = new SandboxCaller();
        Reply reply = await caller.SendSiteAsync(method, path, hasKey);
        Assert.Equal(status, reply.Status);
        Assert.Equal("application/json", reply.MediaType);
        Assert.Equal(code, (string?)reply.Json["code"]);
        Assert.NotNull(reply.Json["message"]);
        Assert.True(Guid.TryParse((string?)reply.Json["requestId"], out _));
    }

    [Fact]
    public async Task A_limit_says_how_long_to_wait()
    {
        using var caller = new SandboxCaller();
        caller.Account.Faults = _ => SandboxFault.RateLimit(3);
        Reply reply = await caller.SendSiteAsync("GET", caller.Account.StartJob());
        Assert.Equal(429, reply.Status);
        Assert.Equal(3, (int)reply.Json["retryAfter"]!);
        Assert.Equal("3", reply.Header("Retry-After"));
    }

    private static async Task<JsonNode> PollAsync(SandboxCaller caller, string pollUrl)
    {
        JsonNode envelope = (await caller.SendSiteAsync("GET", pollUrl)).Expect(200).Json;
        Assert.True((bool)envelope["success"]!);
        Assert.NotNull(envelope["timestamp"]);
        Assert.True(Guid.TryParse((string?)envelope["requestId"], out _));
        return envelope["data"]!;
    }
}
