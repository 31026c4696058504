using System;
using System.Net;
using HostUp.Client.Errors;

namespace HostUp.Client;

/// <summary>The address of the API: where the key may go.</summary>
public static class ApiBase
{
    /// <summary>HostUp's API v2.</summary>
    public static Uri Default { get; } = new("https://cloud.hostup.se/api/v2");

    /// <summary>Reads an address as people write it: a bare host, <c>…/api</c> or <c>…/api/v2</c>.</summary>
    /// <param name="text">The address. Without a scheme it is https.</param>
    /// <returns>The absolute address, ending in <c>/api/v2</c>.</returns>
    /// <exception cref="ArgumentException">
    /// It is no such address, has a user name, a query or a fragment, or is http to another machine than this one.
    /// </exception>
    public static Uri Parse(string text)
    {
        string address = (text ?? string.Empty).Trim();
        if (address.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            address = "https://" + address;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw Refused(text, Messages.BaseAddressNoAddress);
        }

        return Check(uri, text);
    }

    /// <summary>Checks and completes an address as <see cref="Parse"/> does.</summary>
    /// <param name="address">An absolute address.</param>
    /// <returns>The absolute address, ending in <c>/api/v2</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException">As <see cref="Parse"/>.</exception>
    public static Uri Normalize(Uri address)
    {
        if (address is null)
        {
            throw new ArgumentNullException(nameof(address));
        }

        return address.IsAbsoluteUri ? Check(address, address.OriginalString) : Parse(address.OriginalString);
    }

    internal static bool IsLoopback(Uri address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.DnsSafeHost, out IPAddress? ip) && IPAddress.IsLoopback(ip));

    private static Uri Check(Uri uri, string? text)
    {
        if (uri.UserInfo.Length > 0)
        {
            // Not repeated in the message: it may be a password.
            throw new ArgumentException(Sentence.Fill(Messages.BaseAddressHasPassword), "baseUri");
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !IsLoopback(uri))
        {
            throw Refused(text, Messages.BaseAddressNotEncrypted);
        }

        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
        {
            throw Refused(text, Messages.BaseAddressNotHttps);
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw Refused(text, Messages.BaseAddressHasQuery);
        }

        string path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/api", StringComparison.OrdinalIgnoreCase))
        {
            path += "/v2";
        }
        else if (path.Length == 0)
        {
            path = "/api/v2";
        }
        else if (!path.EndsWith("/api/v2", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused(text, Messages.BaseAddressPath);
        }

        return new UriBuilder(uri) { Path = path }.Uri;
    }

    // Not repeated when it has what may be a password: a user name, or a query.
    private static ArgumentException Refused(string? text, string message) => new(
        Sentence.Fill(message, text?.IndexOfAny(['@', '?']) >= 0 ? Messages.BaseAddress : Sentence.Fill(Messages.BaseAddressIs, text)), "baseUri");
}
