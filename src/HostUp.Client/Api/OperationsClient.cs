using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Waiting;

namespace HostUp.Client.Api;

/// <summary>Long work: how far it is, and waiting for it. It is asked for on the connection's own site alone, with the same key.</summary>
public sealed class OperationsClient
{
    // As HostUp's own examples and the clients that are known ask: quickly at first, since most work is short.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly ApiCaller _caller;

    internal OperationsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Asks once how far work is.</summary>
    /// <param name="operation">The work; <see cref="HostUpOperation.At"/> takes up what was started elsewhere.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The work as it is now, also when it failed; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused, or could not be reached or understood. <see cref="ApiFailure.UnexpectedResponse"/> when there is nowhere to ask, or
    /// only at another site, where the key does not go.
    /// </exception>
    public async Task<HostUpOperation> ReadAsync(HostUpOperation operation, CancellationToken cancellationToken = default) =>
        (await PollAsync(operation ?? throw new ArgumentNullException(nameof(operation)), cancellationToken).ConfigureAwait(false)).Now;

    /// <summary>Waits until work has ended.</summary>
    /// <param name="operation">The work; <see cref="HostUpOperation.At"/> takes up what was started elsewhere.</param>
    /// <param name="limit">How long to wait at most; zero asks once.</param>
    /// <param name="progress">Is told how far it is, on the thread that asked; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait; the work goes on.</param>
    /// <returns>The work as it was last seen: <see cref="HostUpOperation.IsFinished"/> is false when the limit came first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    /// <exception cref="HostUpApiException">
    /// The work failed (its code, else <see cref="ApiFailure.OperationFailed"/>), or as <see cref="ReadAsync"/>.
    /// </exception>
    public async Task<HostUpOperation> WaitAsync(
        HostUpOperation operation, TimeSpan limit, IProgress<HostUpOperation>? progress = null, CancellationToken cancellationToken = default)
    {
        HostUpOperation now = operation ?? throw new ArgumentNullException(nameof(operation));
        TimeProvider clock = _caller.Transport.TimeProvider;
        long start = clock.GetTimestamp();
        TimeSpan pause = FirstPause;
        TimeSpan wait = now.Status is null ? TimeSpan.Zero : pause;
        while (!now.IsFinished)
        {
            TimeSpan left = limit - clock.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                if (left <= TimeSpan.Zero)
                {
                    return now;
                }

                await clock.Delay(wait < left ? wait : left, cancellationToken).ConfigureAwait(false);
            }

            (now, TimeSpan? asked) = await PollAsync(now, cancellationToken).ConfigureAwait(false);
            progress?.Report(now);
            wait = asked > pause ? asked.Value : pause;
            pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, pause.Ticks * 3 / 2));
        }

        return now.IsFailed ? throw Failed(now) : now;
    }

    private async Task<(HostUpOperation Now, TimeSpan? RetryAfter)> PollAsync(HostUpOperation operation, CancellationToken cancellationToken)
    {
        ApiCall call = Ask(operation);
        (object? answer, TimeSpan? retryAfter) = await _caller.PollAsync(call, cancellationToken).ConfigureAwait(false);
        return OperationAnswer.Read(answer, operation) is { } now
            ? (now, retryAfter)
            : throw new HostUpApiException(ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.AnswerNoOperation, call.Name), call);
    }

    private ApiCall Ask(HostUpOperation operation)
    {
        string? text = operation.PollUrl ?? (operation.Id is { Length: > 0 } id ? "/api/jobs/" + Uri.EscapeDataString(id) : null);
        if (text is null)
        {
            throw Unexpected(new Sentence(static () => Messages.OperationHasNoAddress));
        }

        // Relative to the site: it may lie in v2 (a domain check) or outside of it (/api/jobs/…).
        Uri site = _caller.Transport.Site;
        if (text.IndexOf('\\') >= 0 || !Uri.TryCreate(site, text, out Uri? address) || address.Scheme != site.Scheme || address.Authority != site.Authority
            || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            throw Unexpected(new Sentence(static () => Messages.OperationElsewhere, ForeignText.Excerpt(text, 200)));
        }

        return new ApiCall(HttpMethod.Get, address.AbsolutePath.TrimStart('/'), RequestSafety.Read)
        {
            Address = address,
            Query = address.Query.Length > 1 ? address.Query.Substring(1) : null,
        };
    }

    private static HostUpApiException Unexpected(Sentence cause) => new(ApiFailure.UnexpectedResponse, cause, "GET", "/");

    private HostUpApiException Failed(HostUpOperation operation)
    {
        string what = operation.Purpose ?? operation.Id ?? string.Empty;
        Sentence said = operation.Message is { } reason
            ? new Sentence(static () => Messages.OperationFailedBecause, what, reason)
            : new Sentence(static () => Messages.OperationFailed, what);
        return new HostUpApiException(operation.ErrorCode is null ? ApiFailure.OperationFailed : ApiFailure.Problem, said, Ask(operation))
        {
            Code = operation.ErrorCode,
            Extensions = operation.Result as FreeFormObject ?? FreeFormObject.Empty,
        };
    }
}
