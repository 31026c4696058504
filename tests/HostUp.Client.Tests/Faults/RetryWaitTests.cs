using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>How far apart attempts are, on the clock that the client is given.</summary>
public sealed class RetryWaitTests
{
    // 2026-04-27 12:34:56 UTC, where the clock starts.
    private const long StartEpoch = 1777293296;

    public static TheoryData<string[], double> Asked => new()
    {
        { ["Retry-After: 7"], 7 },
        { ["Retry-After: 120"], 120 },
        { ["Retry-After: 1.5"], 1.5 },
        { ["Retry-After:   7  "], 7 },
        { ["Retry-After: Mon, 27 Apr 2026 12:35:26 GMT"], 30 },
        { ["Retry-After: Monday, 27-Apr-26 12:35:26 GMT"], 30 },
        { ["Retry-After: Mon Apr 27 12:35:26 2026"], 30 },
        { ["Retry-After: 2026-04-27T12:35:26Z"], 30 },
        { ["X-RateLimit-Reset: 2026-04-27T12:35:16.000Z"], 20 },
        { ["X-RateLimit-Reset: 2026-04-27T14:35:16.000+02:00"], 20 },
        { [$"X-RateLimit-Reset: {StartEpoch + 20}"], 20 },
        { ["X-RateLimit-Reset: 20"], 20 },
        { ["Retry-After: 5", "X-RateLimit-Reset: 60"], 5 },
    };

    public static TheoryData<string> Unusable =>
    [
        "Retry-After: 0",
        "Retry-After: -5",
        "Retry-After: -0",
        "Retry-After: Mon, 27 Apr 2026 12:34:00 GMT",
        "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT",
        "Retry-After: ",
        "Retry-After: soon",
        "Retry-After: NaN",
        "Retry-After: -Infinity",
        "Retry-After: 7 seconds",
        "Retry-After: 1e3",
        "Retry-After: 0x10",
        "Retry-After: 1,5",
        "X-RateLimit-Reset: NaN",
        "X-RateLimit-Reset: Infinity",
        "X-RateLimit-Reset: -Infinity",
        "X-RateLimit-Reset: -20",
        "X-RateLimit-Reset: 2020-01-01T00:00:00Z",
        "X-RateLimit-Reset: 1500000000",
        "X-RateLimit-Reset: never",
        "X-RateLimit-Limit: 99999999999999999999",
    ];

    public static TheoryData<string, double> Absurd => new()
    {
        { "Retry-After: 121", 121 },
        { "Retry-After: 3600", 3600 },
        { "Retry-After: 999999999", 999999999 },
        { "Retry-After: Mon, 27 Apr 2026 13:34:56 GMT", 3600 },
        { "X-RateLimit-Reset: 2026-04-27T13:34:56Z", 3600 },
        { "Retry-After: Infinity", double.NaN },
        { "Retry-After: 99999999999999999999", double.MaxValue },
        { "Retry-After: 1" + new string('0', 400), double.MaxValue },
    };

    public static TheoryData<CallKind> AllKinds => [.. Wire.Kinds];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task WhatTheServerAsksForIsWaited(string[] headers, double seconds)
    {
        foreach (CallKind kind in Wire.Kinds)
        {
            await using Wire wire = Wire.Open();
            wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(429, "{}", headers)));
            wire.Always(Wire.GoodAnswer(kind));

            await wire.CallAsync(kind);

            Assert.Equal(seconds, (wire.Server.Requests[1].ArrivedAt - wire.Server.Requests[0].ArrivedAt).TotalSeconds, 3);
            Assert.Equal(seconds, Assert.Single(wire.Events.Retries).Delay.TotalSeconds, 3);
        }
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task WhatCannotBeReadIsAsIfNotSent(string header)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(429, "{}", header)));
        wire.Always(Wire.GoodAnswer(CallKind.Get));

        await wire.CallAsync(CallKind.Get);

        Assert.InRange((wire.Server.Requests[1].ArrivedAt - wire.Server.Requests[0].ArrivedAt).TotalSeconds, 0, 1.2);
    }

    [Theory]
    [MemberData(nameof(Absurd))]
    public async Task AWaitThatIsTooLongIsAnErrorAtOnce(string header, double seconds)
    {
        foreach (CallKind kind in Wire.Kinds)
        {
            await using Wire wire = Wire.Open();
            wire.Always(WireAnswer.Json(429, Samples.Read("problem-429"), header));

            // Text that is no number is no wait.
            if (double.IsNaN(seconds))
            {
                Assert.Null((await wire.FailAsync(kind)).RetryAfter);
                Assert.Equal(4, wire.Server.Requests.Count);
                continue;
            }

            HostUpApiException error = await wire.FailAsync(kind);

            Assert.Single(wire.Server.Requests);
            Assert.Equal("rate_limit_exceeded", error.ErrorId);
            Assert.Equal(seconds == double.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds), error.RetryAfter);
            Assert.True(error.IsSettled);
            Assert.Empty(wire.Waits.Waits);
        }
    }

    [Fact]
    public async Task RetryAfterWinsOnEveryStatusThatIsRetried()
    {
        foreach (int status in new[] { 408, 429, 500, 502, 503, 504 })
        {
            await using Wire wire = Wire.Open();
            wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(status, "{}", "Retry-After: 11")));
            wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(status, "{}", "Retry-After: 500")));

            HostUpApiException error = await wire.FailAsync(CallKind.Get);

            Assert.Equal((HttpStatusCode)status, error.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(500), error.RetryAfter);
            Assert.Equal(11, (wire.Server.Requests[1].ArrivedAt - wire.Server.Requests[0].ArrivedAt).TotalSeconds, 3);
            Assert.Equal(2, wire.Server.Requests.Count);
        }
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(10, 10, 4)]
    [InlineData(10, 11, 1)]
    public async Task MaxRetryAfterIsTheLine(int limit, int asked, int requests)
    {
        await using Wire wire = Wire.Open(options => options.MaxRetryAfter = TimeSpan.FromSeconds(limit));
        wire.Always(WireAnswer.Json(429, "{}", $"Retry-After: {asked}"));

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        Assert.Equal(requests, wire.Server.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(asked), error.RetryAfter);
    }

    [Fact]
    public async Task BackoffDoublesWithJitterFromEightTenths()
    {
        var first = new List<double>();
        for (int run = 0; run < 20; run++)
        {
            await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 6);
            wire.Always(WireAnswer.Json(503, "{}"));

            await wire.FailAsync(CallKind.Get);

            double[] arrivals = [.. wire.Server.Requests.Select(request => (request.ArrivedAt - wire.Server.Requests[0].ArrivedAt).TotalSeconds)];
            Assert.Equal(7, arrivals.Length);
            first.Add(arrivals[1]);
            for (int retry = 1; retry <= 6; retry++)
            {
                // Decorrelated jitter: after n retries the sum lies between two neighbours of a doubling row.
                Assert.InRange(arrivals[retry], Sum(retry - 1) - 0.01, Sum(retry) + 0.01);
                Assert.Equal(arrivals[retry] - arrivals[retry - 1], wire.Events.Retries[retry - 1].Delay.TotalSeconds, 0.002);
            }
        }

        Assert.True(first.Distinct().Count() > 10, "no jitter: " + string.Join(" ", first));

        static double Sum(double t) => 0.8 / 1.4 * Math.Pow(2, t) * Math.Tanh(Math.Sqrt(4 * t));
    }

    [Fact]
    public async Task BackoffIsCappedAtAMinute()
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 60);
        wire.Always(WireAnswer.Json(503, "{}"));

        await wire.FailAsync(CallKind.Get);

        Assert.Equal(61, wire.Server.Requests.Count);
        Assert.All(wire.Events.Retries, static retry => Assert.InRange(retry.Delay.TotalSeconds, 0, 60));
        Assert.All(wire.Events.Retries.Skip(12), static retry => Assert.Equal(60, retry.Delay.TotalSeconds, 3));
    }

    [Theory]
    [InlineData("X-RateLimit-Reset: 2026-04-27T12:35:16.000Z")]
    [InlineData("X-RateLimit-Reset: 1777293316")]
    [InlineData("X-RateLimit-Reset: 20")]
    public async Task TheLimitIsOnTheError(string reset)
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        wire.Always(WireAnswer.Json(429, "{}", "X-RateLimit-Limit: 250", "X-RateLimit-Remaining: 0", reset, "Retry-After: 9"));

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        Assert.Equal(250, error.RateLimit!.Limit);
        Assert.Equal(0, error.RateLimit.Remaining);
        Assert.Equal(wire.Clock.GetUtcNow().AddSeconds(20), error.RateLimit.ResetsAt);
        Assert.Equal(TimeSpan.FromSeconds(9), error.RetryAfter);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task CancellingAWaitIsNoUnknownOutcome(CallKind kind)
    {
        // The wait is longer than what is jumped over.
        await using Wire wire = Wire.Open(static options => options.MaxRetryAfter = TimeSpan.FromDays(1));
        using var cancel = new System.Threading.CancellationTokenSource();
        wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(429, "{}", string.Create(CultureInfo.InvariantCulture, $"Retry-After: {6 * 3600}"))));
        Task<object?> call = wire.CallAsync(kind, cancel.Token);
        await wire.Events.RetryAnnounced.WaitAsync(Wire.Guard);
        await wire.Clock.WaitForTimersAsync().WaitAsync(Wire.Guard);

        await cancel.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        Assert.Single(wire.Server.Requests);
    }
}
