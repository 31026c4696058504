using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;

namespace HostUp.Client.Sending;

/// <summary>
/// Makes the innermost handlers and closes their connections with the client: the factory replaces them from time to time,
/// so that DNS changes are seen, and leaves those in use to the garbage collector.
/// </summary>
internal sealed class PrimaryHandlers(HostUpClientOptions options, Uri baseUri) : IDisposable
{
    private readonly List<WeakReference<HttpMessageHandler>> _made = [];
    private bool _disposed;

    public HttpMessageHandler Create()
    {
        HttpMessageHandler handler = options.PrimaryHandler?.Invoke() ?? CreateNetworkHandler();
        lock (_made)
        {
            if (_disposed)
            {
                handler.Dispose();
                throw new ObjectDisposedException(nameof(HostUpClient));
            }

            _made.RemoveAll(static known => !known.TryGetTarget(out _));
            _made.Add(new WeakReference<HttpMessageHandler>(handler));
        }

        return handler;
    }

    public void Dispose()
    {
        lock (_made)
        {
            _disposed = true;
            foreach (WeakReference<HttpMessageHandler> known in _made)
            {
                if (known.TryGetTarget(out HttpMessageHandler? handler))
                {
                    handler.Dispose();
                }
            }

            _made.Clear();
        }
    }

    private HttpClientHandler CreateNetworkHandler()
    {
        var handler = new HttpClientHandler
        {
            // A redirect could lead the key to another host.
            AllowAutoRedirect = false,
            UseCookies = false,

            // .NET Framework's default of two would make a queue of any throttle limit.
            MaxConnectionsPerServer = 64,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
        if (options.Proxy is { } proxy)
        {
            handler.Proxy = new FixedProxy(proxy) { Credentials = options.ProxyCredentials };
        }
        else if (baseUri.Scheme == Uri.UriSchemeHttp)
        {
            // Unencrypted is for this machine alone; a proxy would see the key.
            handler.UseProxy = false;
        }

        return handler;
    }
}
