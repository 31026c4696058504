using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.World;

public sealed class ScenarioTests
{
    private const string Preferences = "/me/preferences";
    private const string Upgrade = "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade";

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void A_scenario_must_exist(int scenario)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxAccount((SandboxScenario)scenario));
    }

    [Fact]
    public void The_address_can_reach_nobody()
    {
        Assert.Equal("https://sandbox.hostup.invalid/api/v2", SandboxAccount.BaseUri.AbsoluteUri);
        Assert.Throws<ArgumentNullException>(() => new SandboxHandler(null!));
    }

    [Fact]
    public async Task A_read_only_key_reads_everything_and_changes_nothing()
    {
        using var caller = new SandboxCaller(SandboxScenario.ReadOnlyKey);
        Assert.Equal(["read:account", "read:billing", "read:dns", "read:domains", "read:hosting", "read:orders", "read:services", "read:support"], caller.Account.Scopes);

        foreach (string path in new[] { Preferences, "/me/preferences/peppol", "/billing/payment-methods/contacts", "/shared-hosting", Upgrade })
        {
            (await caller.GetAsync(path)).Expect(200);
        }

        (await caller.SendAsync("PATCH", Preferences, """{"notifications":{"smsEnabled":true}}""")).Expect(403);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(403);
    }

    [Fact]
    public async Task The_rate_limit_strikes_the_second_of_every_three()
    {
        using var caller = new SandboxCaller(SandboxScenario.RateLimited);
        var statuses = new List<int>();

        for (int i = 0; i < 9; i++)
        {
            Reply reply = await caller.GetAsync(Preferences);
            statuses.Add(reply.Status);

            if (reply.Status == 429)
            {
                Assert.Equal("rate_limit_exceeded", reply.Code);
                Assert.Equal("1", reply.Header("Retry-After"));
                Assert.Equal("60", reply.Header("X-RateLimit-Limit"));
                Assert.Equal("0", reply.Header("X-RateLimit-Remaining"));
                Assert.Equal("2026-04-27T12:34:57.000Z", reply.Header("X-RateLimit-Reset"));
            }
        }

        Assert.Equal([200, 429, 200, 200, 429, 200, 200, 429, 200], statuses);
    }

    [Fact]
    public async Task A_limited_change_is_not_made()
    {
        using var caller = new SandboxCaller(SandboxScenario.RateLimited);
        await caller.GetAsync(Preferences);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(429);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(200);
    }

    [Fact]
    public async Task A_bad_line_fails_in_a_pattern_and_lets_the_second_retry_through()
    {
        using var caller = new SandboxCaller(SandboxScenario.Flaky);
        Reply unavailable = (await caller.GetAsync(Preferences)).Expect(503);
        Assert.Equal("upstream_unavailable", unavailable.Code);
        var lost = await Assert.ThrowsAsync<HttpRequestException>(() => caller.GetAsync(Preferences));
        Assert.IsType<IOException>(lost.InnerException);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(lost.InnerException.InnerException).SocketErrorCode);
        (await caller.GetAsync(Preferences)).Expect(200);
        Reply gateway = await caller.GetAsync(Preferences);
        Assert.Equal(502, gateway.Status);
        Assert.Equal("text/html", gateway.MediaType);
        (await caller.GetAsync(Preferences)).Expect(200);
        (await caller.GetAsync(Preferences)).Expect(503);
    }

    [Fact]
    public async Task Requests_that_run_together_succeed_at_the_second_retry_at_the_latest()
    {
        using var caller = new SandboxCaller(SandboxScenario.Flaky);

        // Two callers take turns so that all the failures of the pattern would fall to the first.
        string[] turns = ["first", "first", "second", "first", "second"];
        var failures = new Dictionary<string, int> { ["first"] = 0, ["second"] = 0 };

        for (int i = 0; i < 100; i++)
        {
            string id = turns[i % turns.Length];
            failures[id] = await FailsAsync(id) ? failures[id] + 1 : 0;
            Assert.True(failures[id] <= 2);
        }

        async Task<bool> FailsAsync(string id)
        {
            try
            {
                Reply reply = await caller.SendAsync("GET", Preferences, null, request => request.Headers.Add("X-Client-Request-Id", id));
                return reply.Status != 200;
            }
            catch (HttpRequestException)
            {
                return true;
            }
        }
    }

    [Fact]
    public async Task A_failed_commit_was_made_all_the_same()
    {
        using var caller = new SandboxCaller(SandboxScenario.Flaky);
        (await caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-business"}""")).Expect(503);
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.SendAsync("POST", Upgrade, """{"productSlug":"webbhotell-premium","cancelExistingInvoice":true}"""));
        Reply details = await caller.GetAsync("/shared-hosting/" + SandboxCaller.SampleId + "/account-details");
        Assert.Equal("Webbhotell Premium", (string?)details.Expect(200).Json["name"]);
    }

    [Theory]
    [InlineData("POST", Upgrade, """{"productSlug":"webbhotell-business","dryRun":true}""")]
    [InlineData("PATCH", Preferences, """{"notifications":{"smsEnabled":true}}""")]
    [InlineData("POST", "/billing/payment-methods/contacts", """{"email":"a@example.com"}""")]
    public async Task Another_failed_change_was_not_made(string method, string path, string body)
    {
        using var caller = new SandboxCaller(SandboxScenario.Flaky);
        (await caller.SendAsync(method, path, body)).Expect(503);
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.SendAsync(method, path, body));

        string[] shown = [Preferences, "/billing/payment-methods/contacts"];
        using var untouched = new SandboxCaller();

        foreach (string read in shown)
        {
            Assert.Equal((await untouched.GetAsync(read)).Text, (await UntilOkAsync(caller, read)).Text);
        }
    }

    [Fact]
    public async Task A_slow_answer_takes_three_seconds()
    {
        using var caller = new SandboxCaller(SandboxScenario.Slow);
        Task<Reply> pending = caller.GetAsync(Preferences);
        await caller.Clock.WaitForTimersAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(2.999));
        Assert.False(pending.IsCompleted);
        caller.Clock.Advance(TimeSpan.FromSeconds(0.001));
        (await pending).Expect(200);
    }

    [Fact]
    public async Task A_slow_change_is_made_though_the_caller_gives_up()
    {
        using var caller = new SandboxCaller(SandboxScenario.Slow);
        using var cancellation = new CancellationTokenSource();
        Task<Reply> pending = caller.SendAsync("PATCH", Preferences, """{"notifications":{"smsEnabled":true}}""", null, cancellation.Token);
        await caller.Clock.WaitForTimersAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.Equal(0, caller.Clock.ActiveTimers);

        Task<Reply> read = caller.GetAsync(Preferences);
        await caller.Clock.WaitForTimersAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True((bool)(await read).Json["notifications"]!["smsEnabled"]!);
    }

    [Fact]
    public async Task A_slow_answer_does_not_hold_up_another()
    {
        using var caller = new SandboxCaller(SandboxScenario.Slow);
        Task<Reply>[] pending = Enumerable.Range(0, 10).Select(_ => caller.GetAsync(Preferences)).ToArray();
        await caller.Clock.WaitForTimersAsync(10);
        caller.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.All(await Task.WhenAll(pending), reply => reply.Expect(200));
    }

    [Fact]
    public async Task A_cancelled_request_does_not_arrive()
    {
        using var caller = new SandboxCaller();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.SendAsync("GET", Preferences, null, null, cancelled));
        Assert.Empty(caller.Account.RequestLog);
    }

    private static async Task<Reply> UntilOkAsync(SandboxCaller caller, string path)
    {
        for (int i = 0; i < 3; i++)
        {
            try
            {
                Reply reply = await caller.GetAsync(path);

                if (reply.Status == 200)
                {
                    return reply;
                }
            }
            catch (HttpRequestException)
            {
                // The next attempt.
            }
        }

        throw new InvalidOperationException("Three attempts failed.");
    }
}
