using System;
using System.Globalization;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Sending;
using Polly;
using Polly.Retry;

namespace HostUp.Client.Waiting;

/// <summary>The further attempts after a first one that failed.</summary>
internal sealed class Retries
{
    private static readonly ResiliencePropertyKey<ApiHttpRequest> RequestKey = new("request");

    private readonly int _maxRetryCount;
    private readonly TimeProvider _timeProvider;
    private readonly Func<ApiHttpRequest, HttpResponseMessage?, Exception?, bool> _isWorthARetry;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <summary>Makes the pipeline.</summary>
    /// <param name="options">How often, and the clock.</param>
    /// <param name="isWorthARetry">Whether the outcome of an attempt is followed by another.</param>
    public Retries(HostUpClientOptions options, Func<ApiHttpRequest, HttpResponseMessage?, Exception?, bool> isWorthARetry)
    {
        _maxRetryCount = options.MaxRetryCount;
        _timeProvider = options.TimeProvider;
        _isWorthARetry = isWorthARetry;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _timeProvider }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = _maxRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(0.8),
                MaxDelay = TimeSpan.FromSeconds(60),
                UseJitter = true,
                ShouldHandle = arguments => new ValueTask<bool>(
                    _isWorthARetry(Request(arguments.Context), arguments.Outcome.Result, arguments.Outcome.Exception)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(RequestedDelay(arguments.Outcome.Result)),
                OnRetry = Announce,
            })
            .Build();
    }

    /// <summary>Goes on after a first attempt until one succeeds, or is not worth a retry, or there were enough.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The first attempt's answer; null when it failed.</param>
    /// <param name="failure">Why it failed; null when there is an answer.</param>
    /// <param name="attempt">Makes an attempt.</param>
    /// <param name="cancellationToken">Ends waits and attempts.</param>
    public async Task<HttpResponseMessage> GoOnAsync(
        ApiHttpRequest request,
        HttpResponseMessage? response,
        Exception? failure,
        Func<ApiHttpRequest, CancellationToken, Task<HttpResponseMessage>> attempt,
        CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestKey, request);
        bool isFirst = true;
        try
        {
            return await _pipeline.ExecuteAsync(
                async context =>
                {
                    if (!isFirst)
                    {
                        return await attempt(request, context.CancellationToken).ConfigureAwait(false);
                    }

                    isFirst = false;
                    if (failure is not null)
                    {
                        ExceptionDispatchInfo.Capture(failure).Throw();
                    }

                    return response!;
                },
                context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ApiHttpRequest Request(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);

    private TimeSpan? RequestedDelay(HttpResponseMessage? response) =>
        response is null ? null : RateLimitHeaders.RequestedDelay(response, _timeProvider.GetUtcNow());

    private ValueTask Announce(OnRetryArguments<HttpResponseMessage> arguments)
    {
        ApiHttpRequest request = Request(arguments.Context);
        request.Observer?.OnRetryScheduled(new RetryScheduled(
            request.Method.Method,
            Redaction.Query(request.Call.PathAndQuery),
            arguments.AttemptNumber + 1,
            _maxRetryCount,
            arguments.RetryDelay,
            arguments.Outcome.Result is { } response
                ? Sentence.Quote("HTTP " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture))
                : TransportFailures.Describe(arguments.Outcome.Exception!)));
        return default;
    }
}
