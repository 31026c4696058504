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
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryHandler(HostUpClientOptions options)
    {
        _options = options;
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

        _pipeline = builder
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestKey, (ApiHttpRequest)request);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (context, handler) =>
                    await handler.SendAttemptAsync(Request(context), context.CancellationToken).ConfigureAwait(false),
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
        request.EndAttempt();
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
