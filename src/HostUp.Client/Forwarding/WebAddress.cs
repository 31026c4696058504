using System;
using System.Text;
using System.Text.RegularExpressions;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Forwarding;

/// <summary>
/// Web addresses as people write them and as HostUp is sent them: the host in Punycode, which all editions of HostUp's pages take, and
/// letters beyond ASCII behind it escaped. Nothing else is touched: a slash more would be another address.
/// </summary>
internal static class WebAddress
{
    private const string Behind = "://";

    private static readonly Regex Escaped = new("(?:%[89A-Fa-f][0-9A-Fa-f])+", RegexOptions.CultureInvariant);

    /// <summary>An address that leads elsewhere, as it is sent.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string SourceToWire(string address, string parameter) =>
        ToWire(address.IndexOf(Behind, StringComparison.Ordinal) < 0 ? "https" + Behind + address.Trim() : address, parameter);

    /// <summary>A whole address as it is sent.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string ToWire(string address, string parameter) => TryToWire(address, out string? wire)
        ? wire!
        : throw new ArgumentException(Sentence.Fill(ForwardingMessages.InvalidUrl, address), parameter);

    /// <summary>Whether a text is a whole address, and how it is sent.</summary>
    public static bool TryToWire(string? address, out string? wire)
    {
        string text = address?.Trim() ?? string.Empty;
        wire = WithHost(text, DnsName.Zone, Escape);
        return wire is not null && Uri.TryCreate(wire, UriKind.Absolute, out Uri? uri)
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Host.IndexOf('.') > 0;
    }

    /// <summary>The address with its letters as people write them; null for null. What is no address stays as it is.</summary>
    public static string? ForPeople(string? address) => address is null ? null : WithHost(address, DnsName.ToUnicode, Unescape) ?? address;

    private static string? WithHost(string text, Func<string, string> writeHost, Func<string, string> writeRest)
    {
        int start = text.IndexOf(Behind, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += Behind.Length;
        int end = text.IndexOfAny(['/', '?', '#'], start);
        end = end < 0 ? text.Length : end;
        int port = text.IndexOf(':', start, end - start);
        int hostEnd = port < 0 ? end : port;
        return text.Substring(0, start).ToLowerInvariant() + writeHost(text.Substring(start, hostEnd - start))
            + text.Substring(hostEnd, end - hostEnd) + writeRest(text.Substring(end));
    }

    // Letters beyond ASCII alone: %2F is no slash. What would not come back as it was, or could steer a terminal, stays as it is.
    private static string Unescape(string rest) => Escaped.Replace(rest, static run =>
    {
        string text = Uri.UnescapeDataString(run.Value);
        return string.Equals(Escape(text), run.Value, StringComparison.OrdinalIgnoreCase) && ForeignText.Printable(text) == text ? text : run.Value;
    });

    private static string Escape(string rest)
    {
        var text = new StringBuilder(rest.Length);
        for (int i = 0; i < rest.Length; i++)
        {
            int run = i;
            while (i < rest.Length && (rest[i] >= 128 || rest[i] == ' '))
            {
                i++;
            }

            if (i > run)
            {
                text.Append(Uri.EscapeDataString(rest.Substring(run, i - run)));
            }

            if (i < rest.Length)
            {
                text.Append(rest[i]);
            }
        }

        return text.ToString();
    }
}
