using System;

namespace HostUp.Client;

/// <summary>The address of a proxy.</summary>
public static class ProxyAddress
{
    private static readonly string[] Schemes = ["http", "https", "socks4", "socks4a", "socks5"];

    /// <summary>Reads an address as people write it: <c>proxy.example:8080</c> or <c>http://proxy.example:8080</c>.</summary>
    /// <param name="text">The address. Without a scheme it is http, as everywhere else; that says how the proxy is spoken to, not HostUp.</param>
    /// <returns>The absolute address.</returns>
    /// <exception cref="ArgumentException">It is no such address, or has a user name: give that as credentials.</exception>
    public static Uri Parse(string text)
    {
        string address = (text ?? string.Empty).Trim();
        if (address.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            address = "http://" + address;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
        {
            throw new ArgumentException(Messages.InvalidProxy);
        }

        Check(uri);
        return uri;
    }

    /// <summary>Refuses what is no proxy's address, <c>host:port</c> for one: .NET takes the host for a scheme.</summary>
    internal static void Check(Uri proxy)
    {
        if (proxy is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
        {
            // Not repeated in the message. An address is shown and logged; a password belongs in the credentials.
            throw new ArgumentException(Messages.ProxyHasPassword);
        }

        if (!proxy.IsAbsoluteUri || Array.IndexOf(Schemes, proxy.Scheme) < 0 || proxy.Host.Length == 0 || proxy.PathAndQuery.Length > 1)
        {
            throw new ArgumentException(Messages.InvalidProxy);
        }
    }
}
