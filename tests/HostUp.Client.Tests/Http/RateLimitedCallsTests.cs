using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Connection;
using HostUp.Client.Http;
using HostUp.Testing;

namespace HostUp.Client.Tests.Http;

/// <summary>A limit is found out once: the calls of a client that come after a 429 wait for as long as HostUp asks.</summary>
public sealed class RateLimitedCallsTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task The_next_call_waits_until_the_limit_is_over()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);

        Task next = client.Preferences.GetAsync();
        await _clock.WaitForTimersAsync();
        Assert.Equal(1, handler.Asked);
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(1, handler.Asked);
        Assert.False(next.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await handler.NextAsync()).SetResult(200);
        await next;
        Assert.Equal(2, handler.Asked);
    }

    [Fact]
    public async Task Who_waits_goes_one_at_a_time_in_order_and_then_faster()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);
        Task[] calls = Enumerable.Range(1, 3).Select(number => (Task)client.Api.SendAsync(
            HttpMethod.Get, FormattableString.Invariant($"domains/{number}"))).ToArray();
        await _clock.WaitForTimersAsync();

        _clock.Advance(TimeSpan.FromSeconds(5));

        TaskCompletionSource<int> first = await handler.NextAsync();
        Assert.Equal(2, handler.Asked);
        first.SetResult(200);
        TaskCompletionSource<int> second = await handler.NextAsync();
        TaskCompletionSource<int> third = await handler.NextAsync();
        second.SetResult(200);
        third.SetResult(200);
        await Task.WhenAll(calls);
        Assert.Equal("/api/v2/domains/1", handler.Paths[1]);
        Assert.Equal(["/api/v2/domains/2", "/api/v2/domains/3"], handler.Paths.Skip(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_gives_up_waiting_sends_nothing()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);
        using var stop = new CancellationTokenSource();
        Task call = client.PlanChanges.CommitAsync("acct_1", "webbhotell-business", cancellationToken: stop.Token);
        await _clock.WaitForTimersAsync();

        await stop.CancelAsync();

        // Not an unknown outcome: it never left.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, handler.Asked);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_holds_nobody_back()
    {
        using var handler = new GatedHandler { RetryAfter = "600" };
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);

        Task next = client.Preferences.GetAsync();
        (await handler.NextAsync()).SetResult(200);

        await next;
        Assert.Equal(2, handler.Asked);
    }

    private static async Task MeetTheLimitAsync(HostUpClient client, GatedHandler handler)
    {
        Task limited = client.Preferences.GetAsync();
        (await handler.NextAsync()).SetResult(429);
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => limited);
        Assert.Equal("rate_limit_exceeded", error.ErrorId);
    }

    private HostUpClient Client(GatedHandler handler) => new(new HostUpClientOptions
    {
        ApiKey = ApiKey.FromText(InMemoryApi.Key),
        MaxRetryCount = 0,
        TimeProvider = _clock,
        PrimaryHandler = () => handler,
    });

    // Answers a request when the test says so.
    private sealed class GatedHandler : HttpMessageHandler
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private readonly Queue<TaskCompletionSource<int>> _waiting = new();

        public string RetryAfter { get; init; } = "5";

        public List<string> Paths { get; } = [];

        public int Asked
        {
            get
            {
                lock (_waiting)
                {
                    return Paths.Count;
                }
            }
        }

        public async Task<TaskCompletionSource<int>> NextAsync()
        {
            await _arrived.WaitAsync();
            lock (_waiting)
            {
                return _waiting.Dequeue();
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var status = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waiting)
            {
                Paths.Add(request.RequestUri!.AbsolutePath);
                _waiting.Enqueue(status);
            }

            _arrived.Release();
            int answer = await status.Task;
            return answer == 429 ? InMemoryApi.Response("{}", answer, "application/json", ("Retry-After", RetryAfter)) : InMemoryApi.Response("{}", answer);
        }
    }
}
