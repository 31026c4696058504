using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Waiting;

/// <summary>Sends a request again where <see cref="RetryRules"/> allows it, and bounds each attempt in time.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private readonly RateGate _gate;
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _maxRetryAfter;
    private readonly int _maxRetryCount;

    // Made when something fails for the first time: most sessions never load what retries are made of.
    private readonly Lazy<Retries>? _retries;

    public RetryHandler(HostUpClientOptions options, RateGate gate)
    {
        _gate = gate;
        _timeProvider = options.TimeProvider;
        _timeout = options.AttemptTimeout;
        _maxRetryAfter = options.MaxRetryAfter;
        _maxRetryCount = options.MaxRetryCount;
        _retries = options.MaxRetryCount == 0 ? null : new Lazy<Retries>(() => new Retries(options, IsWorthARetry));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = (ApiHttpRequest)request;
        HttpResponseMessage? response = null;
        Exception? failure = null;
        try
        {
            response = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (_retries is not null && IsWorthARetry(call, null, exception))
        {
            failure = exception;
        }

        if (_retries is null || (response is not null && !IsWorthARetry(call, response, null)))
        {
            return response!;
        }

        try
        {
            return await _retries.Value.GoOnAsync(call, response, failure, AttemptAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The user did not want to wait. The next call must not sit the same wait out: it asks.
            _gate.Reopen();
            throw;
        }
    }

    // A turn at the gate is waited for outside the attempt's time: it is no slowness of HostUp's. Nor is it a retry: what has not been
    // sent yet waits with -MaxRetryCount 0 too, and never longer at a time than the longest wait HostUp may ask for (see LimitOf).
    private async Task<HttpResponseMessage> AttemptAsync(ApiHttpRequest request, CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(request, cancellationToken).ConfigureAwait(false);
        TimeSpan? limitedFor = null;
        try
        {
            HttpResponseMessage response = await SendInTimeAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is 408 or 429)
            {
                request.AttemptRefused();
            }

            limitedFor = LimitOf(response);
            return response;
        }
        finally
        {
            // One that is sent again is announced as a retry, and with it the wait.
            bool isRetried = limitedFor > TimeSpan.Zero && request.Attempt <= _maxRetryCount;
            _gate.Leave(limitedFor, isRetried ? request.Observer : null);
        }
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(ApiHttpRequest request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = _timeProvider.CreateCancellationTokenSource(_timeout);
        request.Deadline = time.Token;
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

    private bool IsWorthARetry(ApiHttpRequest request, HttpResponseMessage? response, Exception? failure)
    {
        if (response is not null)
        {
            return RetryRules.RetriesStatus(request.Call.Safety, (int)response.StatusCode)
                && !(RequestedDelay(response) > _maxRetryAfter);
        }

        return failure is AttemptTimeoutException or HttpRequestException or IOException
            && failure is not BodyTooLargeException
            && RetryRules.RetriesLoss(request.Call.Safety, request.MayHaveArrived);
    }

    private TimeSpan? RequestedDelay(HttpResponseMessage response) =>
        RateLimitHeaders.RequestedDelay(response, _timeProvider.GetUtcNow());
}
