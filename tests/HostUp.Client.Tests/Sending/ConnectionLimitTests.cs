using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Errors;
using HostUp.Client.Sending;
using HostUp.Client.Tests.Waiting;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Sending;

/// <summary>A 429 as the users of one connection see it, over sockets.</summary>
public sealed class ConnectionLimitTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private LimitedServer _server = null!;
    private HostUpClient _client = null!;
    private int _sent;

    public async Task InitializeAsync()
    {
        _server = await LimitedServer.StartAsync();
        _client = Connect(maxRetryCount: 3);

        // Everything is set up: from here on a call that need not wait sends before it returns.
        await _client.Preferences.GetAsync();
        _sent = 0;
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task One_429_holds_all_requests_of_the_connection_back_and_none_finds_out_for_itself()
    {
        Task<AccountPreferences> limited = await SendLimitedAsync(seconds: 10);
        Task<AccountPreferences>[] others = Send(12);
        Assert.Equal(1, _sent);

        _server.MostUnderWay = 0;
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(others.Append(limited));
        Assert.Equal(14, _sent);
        Assert.Equal(15, _server.Requests);
    }

    [Fact]
    public async Task After_a_429_one_at_a_time_is_sent_and_more_with_every_answer()
    {
        Task<AccountPreferences> limited = await SendLimitedAsync(seconds: 10);
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Hold = hold.Task;
        _server.MostUnderWay = 0;
        Task<AccountPreferences>[] others = Send(40);
        _clock.Advance(TimeSpan.FromSeconds(10));

        await _server.UnderWayAsync(1);
        Assert.Equal(1, _server.MostUnderWay);
        hold.SetResult();
        await Task.WhenAll(others.Append(limited));

        // Full speed again: a burst is sent at once.
        hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Hold = hold.Task;
        Task<AccountPreferences>[] burst = Send(30);
        await _server.UnderWayAsync(30);
        hold.SetResult();
        await Task.WhenAll(burst);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_at_the_gate_is_never_sent_and_takes_no_turn()
    {
        Task<AccountPreferences> limited = await SendLimitedAsync(seconds: 10);
        using var patience = new CancellationTokenSource();
        Task<AccountPreferences> impatient = _client.Preferences.GetAsync(patience.Token);
        Task<AccountPreferences> patient = _client.Preferences.GetAsync();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal(1, _sent);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(limited, patient);
        Assert.Equal(3, _sent);
    }

    [Fact]
    public async Task An_attempt_that_fails_gives_its_turn_to_the_next()
    {
        using HostUpClient client = Connect(maxRetryCount: 0);
        await client.Preferences.GetAsync();
        _server.LimitNext(seconds: 10);
        await Assert.ThrowsAsync<HostUpApiException>(() => client.Preferences.GetAsync());

        // One turn at a time from here on: a lost one would keep the others waiting for ever.
        for (int i = 0; i < 3; i++)
        {
            _server.AnswerNext(context =>
            {
                context.Abort();
                return Task.CompletedTask;
            });
        }

        Task<AccountPreferences>[] requests = Enumerable.Range(0, 4).Select(_ => client.Preferences.GetAsync()).ToArray();
        _clock.Advance(TimeSpan.FromSeconds(10));
        Exception?[] failures = await Task.WhenAll(requests.Select(static request => Record.ExceptionAsync(() => request)));

        // Which of those that waited comes first is not promised.
        Assert.Null(Assert.Single(failures, static failure => failure is null));
        Assert.All(
            failures.OfType<Exception>(),
            static failure => Assert.Equal(ApiFailure.ConnectionFailed, Assert.IsType<HostUpApiException>(failure).Failure));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_an_error_for_the_one_and_holds_nobody_else_back()
    {
        _server.LimitNext(seconds: 3600);
        HostUpApiException failure = await Assert.ThrowsAsync<HostUpApiException>(() => _client.Preferences.GetAsync());
        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);

        await Task.WhenAll(Send(5));
        Assert.Equal(6, _sent);
    }

    [Fact]
    public async Task Waiting_for_a_turn_does_not_count_as_slowness_of_HostUps()
    {
        Task<AccountPreferences> limited = await SendLimitedAsync(seconds: 100);
        Task<AccountPreferences> other = _client.Preferences.GetAsync();

        // Three times as long as an attempt may take.
        _clock.Advance(TimeSpan.FromSeconds(100));
        await Task.WhenAll(limited, other);
    }

    [Fact]
    public async Task Connections_do_not_slow_each_other_down()
    {
        using HostUpClient second = Connect(maxRetryCount: 3);
        Task<AccountPreferences> limited = await SendLimitedAsync(seconds: 10);

        await second.Preferences.GetAsync();
        Assert.False(limited.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await limited;
    }

    private HostUpClient Connect(int maxRetryCount) => new(new HostUpClientOptions
    {
        ApiKey = ApiKey.FromText("key"),
        BaseUri = _server.BaseUri,
        MaxRetryCount = maxRetryCount,
        TimeProvider = _clock,
        PrimaryHandler = () => new CountingHandler(() => Interlocked.Increment(ref _sent)),
    });

    private Task<AccountPreferences>[] Send(int count) =>
        Enumerable.Range(0, count).Select(_ => _client.Preferences.GetAsync()).ToArray();

    // When it is back, the request has been answered with 429 and waits to be sent again.
    private async Task<Task<AccountPreferences>> SendLimitedAsync(int seconds)
    {
        _server.LimitNext(seconds);
        var observer = new RetryObserver();
        Task<AccountPreferences> limited = _client.WithObserver(observer).Preferences.GetAsync();
        RetryScheduled retry = await observer.Retry;
        Assert.Equal(TimeSpan.FromSeconds(seconds), retry.Delay);
        await _clock.WaitForTimersAsync(1);
        return limited;
    }

    private sealed class RetryObserver : IRequestObserver
    {
        private readonly TaskCompletionSource<RetryScheduled> _retry = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<RetryScheduled> Retry => _retry.Task;

        public bool WantsBodies => false;

        public void OnRequestStarted(RequestStarted request)
        {
        }

        public void OnResponseReceived(ResponseReceived response)
        {
        }

        public void OnRequestFailed(RequestFailed failure)
        {
        }

        public void OnRetryScheduled(RetryScheduled retry) => _retry.TrySetResult(retry);

        public void OnRequestHeld(RequestHeld held)
        {
        }
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        private readonly Action _count;

        public CountingHandler(Action count)
            : base(new SocketsHttpHandler { UseProxy = false }) => _count = count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
