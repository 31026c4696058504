using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace HostUp.Client.Sending;

/// <summary>The handlers that a request goes through: retries, diagnostics, the key, the body, the wire.</summary>
internal sealed class HandlerChain : IDisposable
{
    private const string ClientName = "HostUp";

    private readonly HostUpClientOptions _options;
    private readonly PrimaryHandlers _primaryHandlers;
    private readonly Task<ServiceProvider> _services;

    /// <summary>Makes the chain.</summary>
    /// <param name="options">What it is made by; nobody changes them any more.</param>
    /// <param name="baseUri">Where requests go.</param>
    public HandlerChain(HostUpClientOptions options, Uri baseUri)
    {
        _options = options;
        _primaryHandlers = new PrimaryHandlers(options, baseUri);

        // Beside what the caller does meanwhile: it takes a while the first time.
        _services = Task.Run(BuildServices);
    }

    public async Task<HttpResponseMessage> SendAsync(ApiHttpRequest request, CancellationToken cancellationToken)
    {
        ServiceProvider services = await _services.ConfigureAwait(false);
        using HttpClient client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _primaryHandlers.Dispose();
        _services.GetAwaiter().GetResult().Dispose();
    }

    private ServiceProvider BuildServices()
    {
        var gates = new RateGates(_options.TimeProvider);
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(_primaryHandlers.Create)
            .AddHttpMessageHandler(() => new RetryHandler(_options, gates))
            .AddHttpMessageHandler(() => new DiagnosticsHandler(_options.TimeProvider))
            .AddHttpMessageHandler(() => new AuthenticationHandler(_options.ApiKey))
            .AddHttpMessageHandler(static () => new ReceiveHandler());
        return services.BuildServiceProvider();
    }
}
