using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Waiting;

/// <summary>
/// Makes the attempts of a call: the first one, and others where <see cref="RetryRules"/> allow them. What is sent again is decided here
/// and nowhere else, and each attempt is bounded in time.
/// </summary>
internal sealed class RetryHandler(HostUpClientOptions options, RateGates gates) : DelegatingHandler
{
    private readonly TimeProvider _timeProvider = options.TimeProvider;
    private readonly TimeSpan _timeout = options.AttemptTimeout;
    private readonly TimeSpan _maxRetryAfter = options.MaxRetryAfter;
    private readonly int _maxRetryCount = options.MaxRetryCount;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = (ApiHttpRequest)request;
        Backoff? backoff = null;
        DateTimeOffset? lastSending = LastSending(call.Call);
        for (int retry = 1; ; retry++)
        {
            TimeSpan wait;
            Sentence reason;
            try
            {
                HttpResponseMessage response = await AttemptAsync(call, lastSending, cancellationToken).ConfigureAwait(false);
                if (retry > _maxRetryCount || !IsWorthARetry(call, response))
                {
                    return response;
                }

                wait = RequestedDelay(response) ?? (backoff ??= new Backoff()).Next();
                if (IsTooLate(call, lastSending, wait))
                {
                    return response;
                }

                using (response)
                {
                    reason = Sentence.Quote("HTTP " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
                }
            }
            catch (Exception failure) when (retry <= _maxRetryCount && IsWorthARetry(call, failure))
            {
                wait = (backoff ??= new Backoff()).Next();
                if (IsTooLate(call, lastSending, wait))
                {
                    throw;
                }

                reason = TransportFailures.Describe(failure, CancellationToken.None);
            }

            call.UnderWay.Observer?.OnRetryScheduled(new RetryScheduled(
                call.Method.Method, Redaction.Query(call.Call.PathAndQuery), retry, _maxRetryCount, wait, reason));
            await _timeProvider.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    // A turn at the gate is waited for outside the attempt's time: it is no slowness of HostUp's. Nor is it a retry: what has not been
    // sent yet waits with -MaxRetryCount 0 too, and never longer at a time than the longest wait HostUp may ask for (see LimitOf).
    private async Task<HttpResponseMessage> AttemptAsync(ApiHttpRequest request, DateTimeOffset? lastSending, CancellationToken cancellationToken)
    {
        RateGate gate = gates.For(request.Call);
        await gate.EnterAsync(request.UnderWay, cancellationToken).ConfigureAwait(false);
        if (_timeProvider.GetUtcNow() > lastSending)
        {
            gate.Leave(limitedFor: null);
            throw new SendingTooLateException();
        }

        TimeSpan? limitedFor = null;
        Attempt attempt = request.BeginAttempt();
        try
        {
            HttpResponseMessage response = await SendInTimeAsync(request, attempt, cancellationToken).ConfigureAwait(false);
            attempt.IsRefused = (int)response.StatusCode is 408 or 429;
            limitedFor = LimitOf(response);
            return response;
        }
        finally
        {
            attempt.End();

            // One that is sent again is announced as a retry, and with it the wait.
            bool isRetried = limitedFor > TimeSpan.Zero && attempt.Number <= _maxRetryCount;
            gate.Leave(limitedFor, isRetried ? request.UnderWay.Observer : null);
        }
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(ApiHttpRequest request, Attempt attempt, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = _timeProvider.CreateCancellationTokenSource(_timeout);
        attempt.Deadline = time.Token;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await base.SendAsync(request, ends.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new AttemptTimeoutException(_timeout);
        }
    }

    // HostUp knows an order by its key for about an hour, and makes a second one after that.
    private DateTimeOffset? LastSending(ApiCall call) =>
        call.Safety == RequestSafety.Keyed ? call.LastSending ?? (_timeProvider.GetUtcNow() + RetryRules.KeyIsGood) : null;

    private bool IsTooLate(ApiHttpRequest request, DateTimeOffset? lastSending, TimeSpan wait) =>
        request.UnderWay.MayHaveArrived && lastSending - _timeProvider.GetUtcNow() < wait;

    // A wait that is an error for this request is none for the others: each hears of it by itself.
    private TimeSpan? LimitOf(HttpResponseMessage response)
    {
        if ((int)response.StatusCode != 429)
        {
            return null;
        }

        TimeSpan wait = RequestedDelay(response) ?? TimeSpan.Zero;
        return wait <= _maxRetryAfter ? wait : TimeSpan.Zero;
    }

    private bool IsWorthARetry(ApiHttpRequest request, HttpResponseMessage response) =>
        RetryRules.RetriesStatus(request.Call.Safety, (int)response.StatusCode) && !(RequestedDelay(response) > _maxRetryAfter);

    private static bool IsWorthARetry(ApiHttpRequest request, Exception failure) =>
        failure is AttemptTimeoutException or HttpRequestException or IOException
        && failure is not (BodyTooLargeException or SendingTooLateException)
        && RetryRules.RetriesLoss(request.Call.Safety, request.UnderWay.Attempt is { MayHaveArrived: true });

    private TimeSpan? RequestedDelay(HttpResponseMessage response) =>
        RateLimitHeaders.RequestedDelay(response, _timeProvider.GetUtcNow());
}
