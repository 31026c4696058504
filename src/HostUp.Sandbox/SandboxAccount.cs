using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Sandbox.Account;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Hosting;
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
    private readonly RequestDesk _desk;
    private readonly FaultPlan _faults;

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
        Scopes = scopes?.ToArray() ?? (scenario == SandboxScenario.ReadOnlyKey ? World.Scopes.Reading : World.Scopes.All);
        _timeProvider = timeProvider ?? TimeProvider.System;
        _faults = new FaultPlan(scenario);

        var ids = new IdSource(_timeProvider);
        var preferences = new Preferences(scenario);
        var recipients = new Recipients(scenario);
        var invoices = new Invoices(ids, _timeProvider);
        var accounts = new HostingAccounts(scenario);

        if (scenario == SandboxScenario.UnpaidInvoice)
        {
            invoices.Issue(HostingAccounts.SampleId, 99m);
        }

        Route[] routes =
        [
            .. new PreferenceRoutes(preferences, recipients).Routes,
            .. new PeppolRoutes(preferences, scenario, _timeProvider).Routes,
            .. new RecipientRoutes(recipients).Routes,
            .. new ProductRoutes().Routes,
            .. new HostingAccountRoutes(accounts).Routes,
            .. new PlanChangeRoutes(accounts, invoices, ids, _timeProvider).Routes,
        ];
        _desk = new RequestDesk(routes, Scopes, ids, _timeProvider);
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

    /// <summary>Answers a request as HostUp's API v2 would.</summary>
    /// <param name="request">A request with an absolute URI; its host is not looked at.</param>
    /// <param name="cancellationToken">Ends the wait for the answer. A change that was already made stays made.</param>
    /// <returns>The answer: 2xx with JSON, or a problem document, or an HTML page from the server in front of the API.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The request has no absolute URI.</exception>
    /// <exception cref="HttpRequestException">The connection was lost (<see cref="SandboxScenario.Flaky"/>).</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IncomingRequest incoming = await IncomingRequest.ReadAsync(request, _timeProvider.GetUtcNow()).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        HttpResponseMessage response = Answer(incoming);
        response.RequestMessage = request;

        if (Scenario == SandboxScenario.Slow)
        {
            try
            {
                await _timeProvider.Delay(SlowAnswer, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }

        return response;
    }

    private HttpResponseMessage Answer(IncomingRequest request)
    {
        lock (_gate)
        {
            _requestLog.Add(request.ToLogEntry());
            Fault fault = _faults.Next(request);

            if (fault == Fault.None)
            {
                return _desk.Answer(request);
            }

            if (fault != Fault.RateLimited && PlanChangeRoutes.IsCommit(request))
            {
                _desk.Answer(request).Dispose();
            }

            return fault switch
            {
                Fault.RateLimited => _desk.Render(request, Wire.Answer.Failed(Problem.RateLimited(_timeProvider.GetUtcNow()))),
                Fault.Unavailable => _desk.Render(request, Wire.Answer.Failed(Problem.Unavailable())),
                Fault.BadGateway => _desk.Render(request, Wire.Answer.Page(502, "502 Bad Gateway", "The server returned an invalid or incomplete response.")),
                _ => throw ConnectionLost(),
            };
        }
    }

    // The chain that SocketsHttpHandler throws when the peer resets the connection after the request was sent.
    private static HttpRequestException ConnectionLost()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);
        return new HttpRequestException(
            "An error occurred while sending the request.",
            new IOException("Unable to read data from the transport connection: " + reset.Message + ".", reset));
    }
}
