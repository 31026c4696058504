using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Client.Tests.Billing;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>
/// However often an order is sent, and whatever becomes of its answers, one is made: the sandbox knows a key for an hour and makes a
/// second order after it, as HostUp's pages say. What is ordered is a hosting account, of which one could have two.
/// </summary>
public sealed class OrderOnceTests
{
    // The sandbox's customer has ordered before.
    private const int OrdersOfBefore = 3;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(6);

    public static TheoryData<string, int> Steps()
    {
        var steps = new TheoryData<string, int>();
        foreach (string fault in Faults.Keys)
        {
            // Once, twice, three times, and until the attempts are used up.
            for (int times = 1; times <= 4; times++)
            {
                steps.Add(fault, times);
            }
        }

        return steps;
    }

    public static TheoryData<string> Unreadable() => new(
        "202 with work that goes on", "202 without content", "204", "200 without an order", "200 as a page", "200 cut off", "a redirect", "null", "a list");

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Lost_at_any_step(string fault, int times)
    {
        using var world = new World();
        world.Befall(Enumerable.Repeat(Faults[fault], times));
        string key = world.Client.Orders.NewAttemptKey();

        if (times < 4)
        {
            Order made = await OrderAsync(world.Client, key);
            Assert.Equal(key, made.AttemptKey);
        }
        else
        {
            HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, key));
            Assert.Equal(key, unknown.AttemptKey);

            // With 408 a server says that it has not read the request: that settles it, and the key is there all the same.
            bool isSettled = fault.StartsWith("408", StringComparison.Ordinal);
            Assert.Equal(isSettled ? ApiFailure.Problem : ApiFailure.OutcomeUnknown, unknown.Failure);
            Assert.Equal(!isSettled, unknown.Message.Contains(key, StringComparison.Ordinal));

            // Another session, which knows the key alone.
            using HostUpClient later = world.Connect();
            Order taken = await OrderAsync(later, unknown.AttemptKey!);
            Assert.NotNull(taken.Id);
        }

        await world.AssertOneOrderAsync(key, times + 1);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Answered_with_what_settles_nothing(string answer)
    {
        using var world = new World();
        string key = world.Client.Orders.NewAttemptKey();
        world.Replace = _ => Answer(answer);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, key));

        Assert.Equal((ApiFailure.OutcomeUnknown, key), (unknown.Failure, unknown.AttemptKey));
        world.Replace = null;
        using HostUpClient later = world.Connect();
        await OrderAsync(later, key);
        await world.AssertOneOrderAsync(key, 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stopped_after_it_was_sent(bool isMade)
    {
        using var world = new World();
        using var stop = new CancellationTokenSource();
        string key = world.Client.Orders.NewAttemptKey();
        world.Befall([isMade ? SandboxFault.NoAnswer.AfterChange() : SandboxFault.NoAnswer], stop.Cancel);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, key, stop.Token));

        Assert.Equal((ApiFailure.OutcomeUnknown, key), (unknown.Failure, unknown.AttemptKey));
        using HostUpClient later = world.Connect();
        await OrderAsync(later, key);
        await world.AssertOneOrderAsync(key, 2);
    }

    [Fact]
    public async Task Not_sent_at_all_is_no_order_and_no_doubt()
    {
        using var world = new World();
        world.Befall(Enumerable.Repeat(SandboxFault.RateLimit(), 4));

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, world.Client.Orders.NewAttemptKey()));

        Assert.Equal("rate_limit_exceeded", refused.ErrorId);
        Assert.True(refused.IsSettled);
        Assert.Equal(0, await world.CountAsync());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(49, true)]
    [InlineData(51, false)]
    [InlineData(61, false)]
    [InlineData(60 * 24, false)]
    public async Task Taken_up_in_time_or_not_at_all(int minutes, bool isInTime)
    {
        using var world = new World();
        string key = world.Client.Orders.NewAttemptKey();
        world.Befall(Enumerable.Repeat(SandboxFault.ConnectionLost.AfterChange(), 4));
        await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, key));
        int sent = world.Keys.Count;
        world.Clock.Advance(TimeSpan.FromMinutes(minutes) - world.Elapsed);

        using HostUpClient later = world.Connect();
        Assert.Equal(!isInTime, later.Orders.IsTooOld(key));
        if (isInTime)
        {
            await OrderAsync(later, key);
        }
        else
        {
            ArgumentException old = await Assert.ThrowsAsync<ArgumentException>(() => OrderAsync(later, key));
            Assert.Contains(key, old.Message, StringComparison.Ordinal);
        }

        Assert.Equal(sent + (isInTime ? 1 : 0), world.Keys.Count);
        Assert.Equal(1, await world.CountAsync());
    }

    [Fact]
    public async Task Beyond_the_hour_the_same_key_would_make_a_second()
    {
        // Why all this is: a key that does not say when it was made is its owner's to know about.
        using var world = new World();
        await OrderAsync(world.Client, "mine-1");
        world.Clock.Advance(TimeSpan.FromMinutes(59) - world.Elapsed);
        await OrderAsync(world.Client, "mine-1");
        Assert.Equal(1, await world.CountAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await OrderAsync(world.Client, "mine-1");
        Assert.Equal(2, await world.CountAsync());
    }

    [Theory]
    [InlineData("mine-1")]
    [InlineData(null)]
    public async Task A_wait_that_HostUp_asks_for_does_not_carry_it_beyond_the_hour(string? own)
    {
        // Made, and answered with a wait of an hour that the connection allows.
        using var world = new World(options => options.MaxRetryAfter = TimeSpan.FromHours(3));
        world.Replace = _ => WithWait(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), 3600);
        string key = own ?? world.Client.Orders.NewAttemptKey();

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, key));

        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        Assert.Single(world.Keys);
        Assert.Equal(1, await world.CountAsync());
    }

    [Fact]
    public async Task A_rate_limit_after_a_lost_answer_does_not_carry_it_beyond_the_hour()
    {
        using var world = new World(options => options.MaxRetryAfter = TimeSpan.FromHours(3));
        world.Befall([SandboxFault.ConnectionLost.AfterChange(), SandboxFault.RateLimit(3600)]);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, world.Client.Orders.NewAttemptKey()));

        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        Assert.Equal(2, world.Keys.Count);
        Assert.Equal(1, await world.CountAsync());
    }

    [Fact]
    public async Task A_key_that_grows_old_while_HostUp_holds_it_back_is_not_sent()
    {
        using var world = new World(options => options.MaxRetryAfter = TimeSpan.FromHours(3));
        string key = world.Client.Orders.NewAttemptKey();
        world.Befall(Enumerable.Repeat(SandboxFault.ConnectionLost.AfterChange(), 4));
        await Assert.ThrowsAsync<HostUpApiException>(() => OrderAsync(world.Client, key));
        world.Clock.Advance(TimeSpan.FromMinutes(40) - world.Elapsed);
        int sent = world.Keys.Count;
        using HostUpClient later = world.Connect();
        world.Befall([SandboxFault.RateLimit(25 * 60)]);

        Task<Order> taking = OrderAsync(later, key);
        await world.WhenSentAsync(sent + 1);
        await world.Clock.WaitForTimerAsync(TimeSpan.FromMinutes(25));
        world.Clock.Advance(TimeSpan.FromMinutes(26));
        HostUpApiException late = await Assert.ThrowsAsync<HostUpApiException>(() => taking);

        // The one before may have made it; this one has not.
        Assert.Equal(ApiFailure.Timeout, late.Failure);
        Assert.Equal(sent + 1, world.Keys.Count);
        Assert.Equal(1, await world.CountAsync());
    }

    [Fact]
    public async Task Another_order_with_the_same_key_is_refused_and_not_made()
    {
        using var world = new World();
        string key = world.Client.Orders.NewAttemptKey();
        await OrderAsync(world.Client, key);

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => world.Client.Orders.CreateAsync(
            new OrderRequest([.. OrdersClientTests.Hosting().Items, HostUp.Client.Registration.DomainOrderItem.Register("ny-butik.com")]), key));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(1, await world.CountAsync());
    }

    private static Dictionary<string, SandboxFault> Faults { get; } = Pairs().ToDictionary(static pair => pair.Name, static pair => pair.Fault);

    private static IEnumerable<(string Name, SandboxFault Fault)> Pairs()
    {
        foreach ((string name, SandboxFault fault) in new[]
        {
            ("the connection", SandboxFault.ConnectionLost),
            ("no answer", SandboxFault.NoAnswer),
            ("408", SandboxFault.Problem(408, "request_timeout")),
            ("500", SandboxFault.Problem(500, "internal_error")),
            ("502", SandboxFault.Problem(502, "external_provider_failed")),
            ("503", SandboxFault.Problem(503, "upstream_unavailable")),
            ("504", SandboxFault.Problem(504, "gateway_timeout")),
            ("502 as a page", SandboxFault.Page(502)),
        })
        {
            yield return (name + " before it arrived", fault);
            yield return (name + " after it was made", fault.AfterChange());
        }
    }

    private static HttpResponseMessage Answer(string kind) => kind switch
    {
        "202 with work that goes on" => Json(202, """{"operation":{"status":"queued","jobId":"job_1","pollUrl":"/api/jobs/job_1","result":null}}"""),
        "202 without content" => new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new ByteArrayContent([]) },
        "204" => new HttpResponseMessage(HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) },
        "200 without an order" => Json(200, """{"status":"pending"}"""),
        "200 as a page" => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html></html>", Encoding.UTF8, "text/html") },
        "200 cut off" => Json(200, """{"id":"ord_01hxa3b4c5d6"""),
        "a redirect" => new HttpResponseMessage(HttpStatusCode.Found) { Content = new ByteArrayContent([]), Headers = { Location = new Uri("https://elsewhere.example/") } },
        "null" => Json(200, "null"),
        _ => Json(200, "[]"),
    };

    private static Task<Order> OrderAsync(HostUpClient client, string key, CancellationToken stop = default) =>
        client.Orders.CreateAsync(OrdersClientTests.Hosting(), key, stop).WaitAsync(Wire.Guard, CancellationToken.None);

    private static HttpResponseMessage Json(int status, string json) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage WithWait(HttpResponseMessage response, int seconds)
    {
        response.Content = new ByteArrayContent([]);
        response.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return response;
    }

    /// <summary>A sandbox, and sessions with it, on one clock. Waits between attempts are jumped over; time-outs come when a fault asks for them.</summary>
    private sealed class World : IDisposable
    {
        private readonly Action<HostUpClientOptions>? _configure;
        private readonly SandboxAccount _account;
        private readonly Queue<SandboxFault> _faults = new();
        private readonly List<string> _bodies = [];
        private readonly DateTimeOffset _start;
        private readonly List<(int Count, TaskCompletionSource Met)> _waiters = [];
        private Action? _unanswered;

        public World(Action<HostUpClientOptions>? configure = null)
        {
            _configure = configure;
            _start = Clock.GetUtcNow();
            _account = new SandboxAccount(SandboxScenario.Default, Clock) { Faults = Next };
            Client = Connect();
        }

        public ManualTimeProvider Clock { get; } = new();

        public TimeSpan Elapsed => Clock.GetUtcNow() - _start;

        public HostUpClient Client { get; }

        /// <summary>What the client is shown in place of the sandbox's answer to an order.</summary>
        public Func<HttpRequestMessage, HttpResponseMessage>? Replace { get; set; }

        /// <summary>The keys of the orders that were sent.</summary>
        public IReadOnlyList<string> Keys => _bodies.Select(static body => System.Text.Json.Nodes.JsonNode.Parse(body)!["attemptKey"]!.ToString()).ToArray();

        /// <summary>A session: nothing is shared with another but the account.</summary>
        public HostUpClient Connect()
        {
            var options = new HostUpClientOptions
            {
                BaseUri = SandboxAccount.BaseUri,
                ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
                AttemptTimeout = AttemptTimeout,
                TimeProvider = new SkippingClock(Clock, TimeSpan.FromMinutes(5)),
                PrimaryHandler = () => new Between(this, new SandboxHandler(_account)),
            };
            _configure?.Invoke(options);
            return new HostUpClient(options);
        }

        /// <summary>What befalls the next orders that are sent.</summary>
        public void Befall(IEnumerable<SandboxFault> faults, Action? unanswered = null)
        {
            foreach (SandboxFault fault in faults)
            {
                _faults.Enqueue(fault);
            }

            _unanswered = unanswered;
        }

        public async Task<int> CountAsync()
        {
            using HostUpClient looking = Connect();
            var page = (FreeFormObject)(await looking.Api.SendAsync(HttpMethod.Get, "orders"))!;
            return ((object?[])page["data"]!).Length - OrdersOfBefore;
        }

        public async Task AssertOneOrderAsync(string key, int sent)
        {
            Assert.Equal(sent, _bodies.Count);
            Assert.All(_bodies, body => Assert.Equal(_bodies[0], body));
            Assert.All(Keys, one => Assert.Equal(key, one));
            Assert.Equal(1, await CountAsync());
        }

        public Task WhenSentAsync(int count)
        {
            lock (_bodies)
            {
                var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (_bodies.Count >= count)
                {
                    met.SetResult();
                }
                else
                {
                    _waiters.Add((count, met));
                }

                return met.Task;
            }
        }

        public void Dispose() => Client.Dispose();

        private SandboxFault? Next(SandboxRequest request)
        {
            if (request.ToString() != "POST /api/v2/orders")
            {
                return null;
            }

            lock (_bodies)
            {
                _bodies.Add(request.Body!);
                foreach ((int _, TaskCompletionSource met) in _waiters.Where(waiter => waiter.Count <= _bodies.Count))
                {
                    met.TrySetResult();
                }
            }

            SandboxFault? fault = _faults.TryDequeue(out SandboxFault? next) ? next : null;
            if (fault?.Kind == SandboxFaultKind.NoAnswer)
            {
                ThreadPool.QueueUserWorkItem(_ => (_unanswered ?? (() => Clock.Advance(AttemptTimeout)))());
            }

            return fault;
        }

        private sealed class Between(World world, HttpMessageHandler inner) : DelegatingHandler(inner)
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
                if (world.Replace is not { } replace || request.Method != HttpMethod.Post)
                {
                    return answer;
                }

                answer.Dispose();
                HttpResponseMessage other = replace(request);
                other.RequestMessage = request;
                return other;
            }
        }
    }
}
