using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Hosting;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Api;

/// <summary>
/// A reseller's <c>Get-HostUpHostingAccount -Detailed</c> on simulated time: 50,000 accounts, and 250 requests a minute, which is an
/// assumption: HostUp publishes no limit. Told in bench/SCALE.md.
/// </summary>
public sealed class ResellerSimulationTests
{
    private const int Accounts = 50_000;
    private const int PageSize = 100;
    private const int RequestsAMinute = 250;
    private const int ThrottleLimit = 4;

    [Fact]
    public async Task It_takes_as_long_as_the_limit_demands_and_no_request_fails_for_good()
    {
        var clock = new SimulatedClock();
        var limiter = new Limiter(clock);
        using var client = new HostUpClient(new HostUpClientOptions
        {
            ApiKey = ApiKey.FromText("key"),
            AttemptTimeout = SimulatedClock.AttemptTimeout,
            TimeProvider = clock,
            PrimaryHandler = () => limiter,
        });
        DateTimeOffset start = clock.GetUtcNow();
        Task<int> work = Task.Run(() => ReadAllAsync(client));

        while (await Task.WhenAny(work, limiter.Exhausted) != work)
        {
            // Everyone who was refused has begun to wait: nothing more can happen in this minute.
            await clock.WaitForDelaysAsync(() => limiter.Refused);
            limiter.NextMinute();
        }

        Assert.Equal(Accounts, await work);
        double minutes = (clock.GetUtcNow() - start).TotalMinutes;
        double ideal = (Accounts + (Accounts / PageSize)) / (double)RequestsAMinute;
        Assert.InRange(minutes, ideal - 1, ideal * 1.02);

        // Finding the limit out again each minute costs each of those under way one request at the most.
        Assert.InRange(limiter.Refused, 1, (int)(minutes + 1) * ThrottleLimit);
        Assert.Equal(ideal * RequestsAMinute, limiter.Answered);
    }

    // As the cmdlet does it: a page of the list, its accounts' details a few at a time, the next page.
    private static async Task<int> ReadAllAsync(HostUpClient client)
    {
        using var places = new SemaphoreSlim(ThrottleLimit);
        var details = new List<Task<HostingAccountDetail>>();
        PageReaderOf pages = new(client);
        int read = 0;
        while (await pages.NextAsync() is { } page)
        {
            foreach (HostingAccount account in page)
            {
                await places.WaitAsync();
                details.Add(ReadAsync(account.Id!));
            }

            foreach (Task<HostingAccountDetail> detail in details)
            {
                read += (await detail).Id is null ? 0 : 1;
            }

            details.Clear();
        }

        return read;

        async Task<HostingAccountDetail> ReadAsync(string id)
        {
            try
            {
                return await client.HostingAccounts.GetDetailAsync(id);
            }
            finally
            {
                places.Release();
            }
        }
    }

    private sealed class PageReaderOf(HostUpClient client)
    {
        private readonly HostUp.Client.Api.PageReader<HostingAccount> _pages =
            client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = PageSize });

        public Task<IReadOnlyList<HostingAccount>?> NextAsync() => _pages.ReadAsync();
    }

    /// <summary>Answers at once, and refuses what goes over the limit of the minute.</summary>
    private sealed class Limiter(SimulatedClock clock) : HttpMessageHandler
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _exhausted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private DateTimeOffset _minuteEnds = clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        private int _thisMinute;

        public int Answered { get; private set; }

        public int Refused { get; private set; }

        public Task Exhausted => _exhausted.Task;

        public void NextMinute()
        {
            lock (_lock)
            {
                _exhausted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _thisMinute = 0;
                DateTimeOffset now = clock.GetUtcNow();
                clock.Advance(_minuteEnds - now);
                _minuteEnds += TimeSpan.FromMinutes(1);
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                if (++_thisMinute > RequestsAMinute)
                {
                    Refused++;
                    _exhausted.TrySetResult();
                    HttpResponseMessage refusal = Answer(HttpStatusCode.TooManyRequests, """{"status":429,"code":"rate_limited"}""");
                    refusal.Headers.RetryAfter = new RetryConditionHeaderValue(_minuteEnds - clock.GetUtcNow());
                    return Task.FromResult(refusal);
                }

                Answered++;
                return Task.FromResult(Answer(HttpStatusCode.OK, Body(request.RequestUri!)));
            }
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

        private static string Body(Uri uri)
        {
            string[] segments = uri.AbsolutePath.Split('/');
            if (segments[^1] == "account-details")
            {
                return $$"""{"id":"{{segments[^2]}}","name":"Webbhotell Start"}""";
            }

            string query = uri.Query;
            int cursor = query.IndexOf("cursor=", StringComparison.Ordinal);
            int offset = cursor < 0 ? 0 : int.Parse(query[(cursor + 7)..].Split('&')[0], CultureInfo.InvariantCulture);
            int next = offset + PageSize;
            string items = string.Join(',', Enumerable.Range(offset, PageSize).Select(i => $$"""{"id":"acct_{{i:d26}}"}"""));
            return next < Accounts
                ? $$"""{"data":[{{items}}],"hasMore":true,"nextCursor":"{{next}}"}"""
                : $$"""{"data":[{{items}}],"hasMore":false,"nextCursor":null}""";
        }
    }

    /// <summary>A clock moved by hand that tells waits for HostUp from the other timers.</summary>
    private sealed class SimulatedClock : TimeProvider
    {
        /// <summary>Nothing takes any time here but waiting for the limit: an attempt's own timer is left out.</summary>
        public static readonly TimeSpan AttemptTimeout = TimeSpan.FromDays(1);

        private readonly ManualTimeProvider _clock = new();
        private readonly Lock _lock = new();
        private int _delays;
        private Func<int>? _expected;
        private TaskCompletionSource? _reached;

        public override long TimestampFrequency => _clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

        public override long GetTimestamp() => _clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == AttemptTimeout)
            {
                return _clock.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            ITimer timer = _clock.CreateTimer(callback, state, dueTime, period);
            if (state is not RateGate)
            {
                lock (_lock)
                {
                    _delays++;
                    Tell();
                }
            }

            return timer;
        }

        public void Advance(TimeSpan time) => _clock.Advance(time);

        /// <summary>Waits until as many waits have begun as there were refusals.</summary>
        public Task WaitForDelaysAsync(Func<int> refusals)
        {
            lock (_lock)
            {
                _expected = refusals;
                _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                Tell();
                return _reached?.Task ?? Task.CompletedTask;
            }
        }

        private void Tell()
        {
            if (_reached is not null && _delays >= _expected!())
            {
                _reached.SetResult();
                _reached = null;
            }
        }
    }
}
