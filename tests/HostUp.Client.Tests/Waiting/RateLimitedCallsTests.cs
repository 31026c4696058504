using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Tests.Faults;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Waiting;

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
            HttpMethod.Get, FormattableString.Invariant($"me/{number}"))).ToArray();
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
        Assert.Equal("/api/v2/me/1", handler.Paths[1]);
        Assert.Equal(["/api/v2/me/2", "/api/v2/me/3"], handler.Paths.Skip(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_gives_up_waiting_sends_nothing()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        Task limited = client.PlanChanges.PreviewAsync("acct_1", "webbhotell-business");
        (await handler.NextAsync()).SetResult(429);
        await Assert.ThrowsAsync<HostUpApiException>(() => limited);
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

        var observer = new EventLog();
        Task next = client.WithObserver(observer).Preferences.GetAsync();
        (await handler.NextAsync()).SetResult(200);

        await next;
        Assert.Equal(2, handler.Asked);
        Assert.False(observer.Held.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Who_is_held_back_by_the_limit_of_another_is_told_once_and_how_long_the_wait_is()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var observer = new EventLog();
        HostUpClient watched = client.WithObserver(observer);

        Task first = watched.Api.SendAsync(HttpMethod.Get, "me?token=secret");
        RequestHeld held = await observer.Held.Reader.ReadAsync();
        Assert.Equal("GET", held.Method);
        Assert.StartsWith("/me?", held.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", held.Path, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(4), held.Delay);

        // The others of the same observer wait with it; another observer knows nothing yet.
        Task[] others = Enumerable.Range(0, 5).Select(_ => (Task)watched.Preferences.GetAsync()).ToArray();
        _clock.Advance(TimeSpan.FromSeconds(1));
        var another = new EventLog();
        Task last = client.WithObserver(another).Preferences.GetAsync();
        Assert.Equal(TimeSpan.FromSeconds(3), (await another.Held.Reader.ReadAsync()).Delay);

        _clock.Advance(TimeSpan.FromSeconds(3));
        for (int calls = 0; calls < 7; calls++)
        {
            (await handler.NextAsync()).SetResult(200);
        }

        await Task.WhenAll([first, last, .. others]);
        Assert.False(observer.Held.Reader.TryRead(out _));
        Assert.False(another.Held.Reader.TryRead(out _));
        Assert.Empty(observer.Retries);
    }

    [Fact]
    public async Task Who_still_waits_when_the_limit_is_met_again_is_told_of_the_next_wait()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);
        Task unlucky = client.Preferences.GetAsync();
        await _clock.WaitForTimersAsync();
        var observer = new EventLog();
        Task patient = client.WithObserver(observer).Preferences.GetAsync();
        Assert.Equal(TimeSpan.FromSeconds(5), (await observer.Held.Reader.ReadAsync()).Delay);

        _clock.Advance(TimeSpan.FromSeconds(5));
        (await handler.NextAsync()).SetResult(429);
        await Assert.ThrowsAsync<HostUpApiException>(() => unlucky);
        Assert.Equal(TimeSpan.FromSeconds(5), (await observer.Held.Reader.ReadAsync()).Delay);

        _clock.Advance(TimeSpan.FromSeconds(5));
        (await handler.NextAsync()).SetResult(200);
        await patient;
        Assert.Equal(3, handler.Asked);
    }

    [Fact]
    public async Task Who_is_told_of_the_wait_as_a_retry_is_not_told_of_it_again()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler, maxRetryCount: 1);
        var observer = new EventLog();
        HostUpClient watched = client.WithObserver(observer);
        Task limited = watched.Preferences.GetAsync();
        (await handler.NextAsync()).SetResult(429);

        await observer.RetryAnnounced;

        // One timer is the retry's; with the second the other call is held back.
        Task other = watched.Preferences.GetAsync();
        await _clock.WaitForTimersAsync(2);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await handler.NextAsync()).SetResult(200);
        (await handler.NextAsync()).SetResult(200);

        await Task.WhenAll(limited, other);
        Assert.Single(observer.Retries);
        Assert.False(observer.Held.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Who_gave_up_after_the_last_retry_is_told_why_its_other_calls_are_held_back()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler, maxRetryCount: 1);
        var observer = new EventLog();
        HostUpClient watched = client.WithObserver(observer);
        Task limited = watched.Preferences.GetAsync();
        (await handler.NextAsync()).SetResult(429);
        await observer.RetryAnnounced;
        await _clock.WaitForTimersAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await handler.NextAsync()).SetResult(429);
        await Assert.ThrowsAsync<HostUpApiException>(() => limited);

        Task other = watched.Preferences.GetAsync();
        Assert.Equal(TimeSpan.FromSeconds(5), (await observer.Held.Reader.ReadAsync()).Delay);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await handler.NextAsync()).SetResult(200);
        await other;
    }

    [Fact]
    public async Task A_limit_holds_its_own_family_of_routes_alone()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler);
        await MeetTheLimitAsync(client, handler);

        Task other = client.InvoiceRecipients.RemoveAsync("42");
        (await handler.NextAsync()).SetResult(200);
        await other;
        Assert.Equal(2, handler.Asked);
    }

    [Fact]
    public async Task Who_gives_up_a_retry_does_not_end_the_wait_of_others()
    {
        using var handler = new GatedHandler();
        using HostUpClient client = Client(handler, maxRetryCount: 1);
        using var stop = new CancellationTokenSource();
        var observer = new EventLog();
        Task limited = client.WithObserver(observer).Preferences.GetAsync(stop.Token);
        (await handler.NextAsync()).SetResult(429);
        await observer.RetryAnnounced;
        await _clock.WaitForTimersAsync(1);
        Task other = client.Preferences.GetAsync();
        await _clock.WaitForTimersAsync(2);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => limited);
        Assert.Equal(1, handler.Asked);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await handler.NextAsync()).SetResult(200);
        await other;
    }

    private static async Task MeetTheLimitAsync(HostUpClient client, GatedHandler handler)
    {
        Task limited = client.Preferences.GetAsync();
        (await handler.NextAsync()).SetResult(429);
        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => limited);
        Assert.Equal("rate_limit_exceeded", error.ErrorId);
    }

    private HostUpClient Client(GatedHandler handler, int maxRetryCount = 0) => new(new HostUpClientOptions
    {
        ApiKey = ApiKey.FromText(InMemoryApi.Key),
        MaxRetryCount = maxRetryCount,
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
