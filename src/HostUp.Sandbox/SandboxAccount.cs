using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox;

/// <summary>
/// A HostUp account in memory that answers API v2 requests: no key of value, no network, no invoices anyone has to pay.
/// </summary>
/// <remarks>
/// State lives as long as the instance. Requests may come from several threads at once: each is handled whole before the next,
/// so a change is made entirely or not at all. Where HostUp's documents leave a doubt, the sandbox takes the stricter reading.
/// </remarks>
public sealed class SandboxAccount
{
    /// <summary>The one API key that the sandbox accepts, in <c>Authorization: Bearer</c>.</summary>
    public const string ApiKey = "sandbox-key-not-a-secret";

    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(3);

    private readonly object _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly RequestLog _requestLog = new();
    private readonly Customer _customer;
    private readonly ApiServer _server;

    /// <summary>Makes an account in the state that a scenario describes, on the system's clock.</summary>
    /// <param name="scenario">The state to start in, and how the API behaves.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scenario"/> is not a member of <see cref="SandboxScenario"/>.</exception>
    /// <remarks>For callers that have <see cref="TimeProvider"/> in another load context, such as a PowerShell cmdlet.</remarks>
    public SandboxAccount(SandboxScenario scenario)
        : this(scenario, TimeProvider.System, scopes: null)
    {
    }

    /// <summary>Makes an account in the state that a scenario describes.</summary>
    /// <param name="scenario">The state to start in, and how the API behaves.</param>
    /// <param name="timeProvider">The clock for timestamps, proration and waits; null for the system's.</param>
    /// <param name="scopes">
    /// The scopes of the key, such as <c>read:account</c>; null for those of the scenario (all, or with
    /// <see cref="SandboxScenario.ReadOnlyKey"/> the <c>read:</c> scopes).
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scenario"/> is not a member of <see cref="SandboxScenario"/>.</exception>
    public SandboxAccount(
        SandboxScenario scenario = SandboxScenario.Default,
        TimeProvider? timeProvider = null,
        IEnumerable<string>? scopes = null)
    {
        if (scenario < SandboxScenario.Default || scenario > SandboxScenario.Slow)
        {
            throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "There is no such scenario.");
        }

        Scenario = scenario;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _customer = new Customer(scenario, _timeProvider);
        Route[] routes = Areas.All.SelectMany(area => area.Routes(_customer)).ToArray();
        string[] all = ScopeRule.All(routes);
        Scopes = scopes?.ToArray() ?? (scenario == SandboxScenario.ReadOnlyKey ? all.Where(ScopeRule.IsForReading).ToArray() : all);
        _server = new ApiServer(_customer, routes, Scopes, _timeProvider);
    }

    /// <summary>
    /// The address that the sandbox stands for. Its top-level domain, <c>.invalid</c> (RFC 2606), never resolves:
    /// a request that misses the sandbox reaches nobody.
    /// </summary>
    public static Uri BaseUri { get; } = new("https://sandbox.hostup.invalid/api/v2");

    /// <summary>The scenario that the account was made with.</summary>
    public SandboxScenario Scenario { get; }

    /// <summary>The scopes of <see cref="ApiKey"/>, such as <c>write:billing</c>.</summary>
    public IReadOnlyCollection<string> Scopes { get; }

    /// <summary>The endpoints that the sandbox answers for. Every other path of the API is not found.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _server.Endpoints;

    /// <summary>
    /// Asked once for each request, in the order they come and one at a time, before it is handled: the fault that befalls it. Null, or
    /// a function that returns null, leaves it to the scenario.
    /// </summary>
    public Func<SandboxRequest, SandboxFault?>? Faults { get; set; }

    /// <summary>The last 1,000 requests, oldest first: a copy, which later requests do not change.</summary>
    public IReadOnlyList<SandboxRequest> RequestLog
    {
        get
        {
            lock (_gate)
            {
                return _requestLog.ToArray();
            }
        }
    }

    /// <summary>Starts a piece of long work that nothing in the API asked for, so that waiting for one can be tried.</summary>
    /// <param name="polls">How many polls find it unfinished; the one after them finds its end.</param>
    /// <param name="succeeds">Whether it ends well.</param>
    /// <returns>Where to ask after it, from the host's root: <c>/api/jobs/job_...</c>, in the form of a <c>pollUrl</c>.</returns>
    public string StartJob(int polls = 2, bool succeeds = true)
    {
        lock (_gate)
        {
            return _customer.Jobs.Start(polls, succeeds ? null : "The work failed.").PollUrl;
        }
    }

    /// <summary>Answers a request as HostUp's API v2 would.</summary>
    /// <param name="request">A request with an absolute URI; its host is not looked at.</param>
    /// <param name="cancellationToken">Ends the wait for the answer. A change that was already made stays made.</param>
    /// <returns>The answer: 2xx with JSON, or a problem document, or an HTML page from the server in front of the API.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The request has no absolute URI.</exception>
    /// <exception cref="HttpRequestException">The connection was lost (<see cref="SandboxScenario.Flaky"/>, <see cref="Faults"/>).</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IncomingRequest incoming = await IncomingRequest.ReadAsync(request, _timeProvider.GetUtcNow()).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        HttpResponseMessage? response = Answer(incoming);
        TimeSpan wait = response is null ? Timeout.InfiniteTimeSpan : Scenario == SandboxScenario.Slow ? SlowAnswer : TimeSpan.Zero;

        if (wait != TimeSpan.Zero)
        {
            try
            {
                await _timeProvider.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                response?.Dispose();
                throw;
            }
        }

        response!.RequestMessage = request;
        return response;
    }

    /// <returns>Null when no answer comes.</returns>
    private HttpResponseMessage? Answer(IncomingRequest request)
    {
        lock (_gate)
        {
            SandboxRequest logged = request.ToLogEntry();
            _requestLog.Add(logged);
            return _server.Answer(request, Faults?.Invoke(logged));
        }
    }
}
