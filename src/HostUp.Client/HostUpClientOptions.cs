using System;
using System.Net;
using System.Net.Http;
using HostUp.Client.Sending;

namespace HostUp.Client;

/// <summary>How a <see cref="HostUpClient"/> reaches HostUp.</summary>
public sealed class HostUpClientOptions
{
    /// <summary>The API key. Null reaches only what needs none: the product catalogue.</summary>
    public ApiKey? ApiKey { get; set; }

    /// <summary>The API's address; see <see cref="ApiBase.Parse"/> for what is accepted.</summary>
    public Uri BaseUri { get; set; } = ApiBase.Default;

    /// <summary>How long one attempt may take, from connecting to the last byte. 10 milliseconds to a day.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a failed request is sent again, where that is safe. Zero or more.</summary>
    public int MaxRetryCount { get; set; } = 3;

    /// <summary>The longest wait HostUp may ask for; one that is longer is an error at once. At most 24 days.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>A proxy, without a user name (see <see cref="ProxyAddress.Parse"/>); null for the system's own. An http base address never goes through the system's proxy.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>Who to be at the <see cref="Proxy"/>; null for nobody.</summary>
    public ICredentials? ProxyCredentials { get; set; }

    /// <summary>The first product of the <c>User-Agent</c>, as in <c>HostUp.PowerShell/1.0.0</c>; HostUp's edge refuses some default agents.</summary>
    public string UserAgent { get; set; } = "HostUp.Client/" + UserAgents.ClientVersion;

    /// <summary>The clock that waits and timeouts run on.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Makes what answers in place of the network, such as the sandbox; null for the network. It is called anew
    /// from time to time, and the client disposes what it makes.
    /// </summary>
    public Func<HttpMessageHandler>? PrimaryHandler { get; set; }

    /// <summary>Checks what can be checked before anything is sent.</summary>
    /// <exception cref="ArgumentException">
    /// A wait or a timeout is out of range, the base address is refused (see <see cref="ApiBase.Parse"/>), or the proxy would see
    /// the key or carries a password.
    /// </exception>
    public void Validate()
    {
        if (AttemptTimeout < TimeSpan.FromMilliseconds(10) || AttemptTimeout > TimeSpan.FromDays(1))
        {
            throw new ArgumentException(Messages.AttemptTimeoutOutOfRange);
        }

        if (MaxRetryAfter > TimeSpan.FromMilliseconds(int.MaxValue))
        {
            throw new ArgumentException(Messages.MaxRetryAfterTooLong);
        }

        if (MaxRetryCount < 0 || MaxRetryAfter < TimeSpan.Zero)
        {
            throw new ArgumentException(Messages.NegativeRetries);
        }

        if (!UserAgents.IsProduct(UserAgent))
        {
            throw new ArgumentException(Messages.InvalidUserAgent);
        }

        if (Proxy is not null)
        {
            ProxyAddress.Check(Proxy);
        }

        Uri baseUri = ApiBase.Normalize(BaseUri);
        if (Proxy is { } proxy && baseUri.Scheme == Uri.UriSchemeHttp && !ApiBase.IsLoopback(proxy))
        {
            throw new ArgumentException(Messages.HttpBaseThroughProxy);
        }
    }

    /// <summary>What they are now, for a client: later changes, and the end of the caller's key, do not reach it.</summary>
    internal HostUpClientOptions Copy()
    {
        var copy = (HostUpClientOptions)MemberwiseClone();
        copy.ApiKey = ApiKey?.Copy();
        return copy;
    }
}
