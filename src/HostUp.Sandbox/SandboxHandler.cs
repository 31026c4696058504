using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Sandbox;

/// <summary>
/// The innermost message handler of an HTTP pipeline, which hands every request to a <see cref="SandboxAccount"/> instead of a network.
/// </summary>
/// <remarks>
/// A body is read as a socket reads it: its content writes itself out each time it is sent, and nothing is kept in it. The handler holds
/// no state of its own: several handlers can share one account, as they do when <c>IHttpClientFactory</c> replaces handlers. Disposing a
/// handler leaves the account as it is.
/// </remarks>
public sealed class SandboxHandler : HttpMessageHandler
{
    private readonly SandboxAccount _account;

    /// <summary>Makes a handler that answers for an account.</summary>
    /// <param name="account">The account that answers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> is null.</exception>
    public SandboxHandler(SandboxAccount account)
    {
        _account = account ?? throw new ArgumentNullException(nameof(account));
    }

    /// <summary>Answers a request from the account's state.</summary>
    /// <param name="request">A request with an absolute URI.</param>
    /// <param name="cancellationToken">Ends the wait for the answer.</param>
    /// <returns>The answer, with <see cref="HttpResponseMessage.RequestMessage"/> set.</returns>
    /// <exception cref="HttpRequestException">The connection was lost (<see cref="SandboxScenario.Flaky"/>, <see cref="SandboxAccount.Faults"/>).</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        return _account.SendAsync(request, cancellationToken);
    }
}
