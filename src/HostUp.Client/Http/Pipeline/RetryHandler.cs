using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Connection;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace HostUp.Client.Http.Pipeline;

/// <summary>Sends a request again where <see cref="RetryRules"/> allows it, and bounds each attempt in time.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<ApiHttpRequest> RequestKey = new("request");

    private readonly HostUpClientOptions _options;
    private readonly RateGate _gate;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly ResiliencePipeline<HttpResponseMessage> _timeout;

    public RetryHandler(HostUpClientOptions options, RateGate gate)
    {
        _options = options;
        _gate = gate;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.TimeProvider };
        if (options.MaxRetryCount > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(0.8),
                MaxDelay = TimeSpan.FromSeconds(60),
                UseJitter = true,
                ShouldHandle = arguments => new ValueTask<bool>(IsWorthARetry(arguments.Context, arguments.Outcome)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(RequestedDelay(arguments.Outcome.Result)),
                OnRetry = Announce,
            });
        }

        _retries = builder.Build();
        _timeout = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.TimeProvider }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestKey, (ApiHttpRequest)request);
        try
        {
            return await _retries.ExecuteAsync(
                static async (context, handler) => await handler.AttemptAsync(context).ConfigureAwait(false),
                context,
                this).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ApiHttpRequest Request(ResilienceContext context) =>
        context.Properties.GetValue(RequestKey, null!);

    // A turn at the gate is waited for outside the attempt's time: it is no slowness of HostUp's.
    private async Task<HttpResponseMessage> AttemptAsync(ResilienceContext context)
    {
        await _gate.EnterAsync(context.CancellationToken).ConfigureAwait(false);
        TimeSpan? limitedFor = null;
        try
        {
            HttpResponseMessage response = await _timeout.ExecuteAsync(
                static async (context, handler) =>
                    await handler.SendAttemptAsync(Request(context), context.CancellationToken).ConfigureAwait(false),
                context,
                this).ConfigureAwait(false);
            if ((int)response.StatusCode is 408 or 429)
            {
                Request(context).AttemptRefused();
            }

            limitedFor = LimitOf(response);
            return response;
        }
        finally
        {
            _gate.Leave(limitedFor);
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
        return wait <= _options.MaxRetryAfter ? wait : TimeSpan.Zero;
    }

    private Task<HttpResponseMessage> SendAttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private bool IsWorthARetry(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        ApiHttpRequest request = Request(context);
        if (outcome.Result is { } response)
        {
            return RetryRules.RetriesStatus(request.Call.Safety, (int)response.StatusCode)
                && !(RequestedDelay(response) > _options.MaxRetryAfter);
        }

        return outcome.Exception is TimeoutRejectedException or HttpRequestException or IOException
            && outcome.Exception is not BodyTooLargeException
            && RetryRules.RetriesLoss(request.Call.Safety, request.MayHaveArrived);
    }

    private TimeSpan? RequestedDelay(HttpResponseMessage? response) =>
        response is null ? null : RateLimitHeaders.RequestedDelay(response, _options.TimeProvider.GetUtcNow());

    private ValueTask Announce(OnRetryArguments<HttpResponseMessage> arguments)
    {
        ApiHttpRequest request = Request(arguments.Context);
        request.Observer?.OnRetryScheduled(new RetryScheduled(
            request.Method.Method,
            Redaction.Query(request.Call.PathAndQuery),
            arguments.AttemptNumber + 1,
            _options.MaxRetryCount,
            arguments.RetryDelay,
            arguments.Outcome.Result is { } response
                ? "HTTP " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
                : TransportFailures.Describe(arguments.Outcome.Exception!)));
        return default;
    }
}
