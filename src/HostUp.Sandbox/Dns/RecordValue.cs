using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace HostUp.Sandbox.Dns;

/// <summary>What is wrong with the value of a record, by its type.</summary>
internal static class RecordValue
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    private static readonly Regex IPv4 = new(@"\A(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!\z)|\z)){4}\z", Plain | RegexOptions.ECMAScript);

    private static readonly Regex Host = new(
        @"\A(?=.{1,253}\z)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+\z", Plain | RegexOptions.IgnoreCase);

    private static readonly Regex Caa = new("\\A(0|128) (issue|issuewild|issuemail|iodef|contactemail|contactphone) \"[ -!#-~]*\"\\z", Plain);

    private static readonly Regex Tlsa = new(@"\A[0-3] [01] ([0-2]) ([0-9a-fA-F]+)\z", Plain);

    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? Problem(string type, string value)
    {
        if (value.Trim().Length == 0 || value != value.Trim())
        {
            return "The value must be something, without spaces around it.";
        }

        if (value.Any(char.IsControl))
        {
            return "The value has control characters.";
        }

        return type switch
        {
            "A" => IPv4.IsMatch(value) ? null : "The value must be an IPv4 address.",
            "AAAA" => IsIPv6(value) ? null : "The value must be an IPv6 address.",
            "TXT" => HasBalancedQuotes(value) ? null : "The quotes in the text are not balanced.",
            "CAA" => Caa.IsMatch(value) ? null : "The value must be such as 0 issue \"ca.example.com\".",
            "TLSA" => IsTlsa(value) ? null : "The value must be usage, selector, matching type and hexadecimal data.",
            _ => Target(value),
        };
    }

    private static string? Target(string value) =>
        IPv4.IsMatch(value) || IsIPv6(value) ? "The target must be a host name and no IP address."
            : Host.IsMatch(value) ? null : "The target must be a whole host name, without a dot at the end.";

    private static bool IsIPv6(string value) =>
        value.IndexOf(':') >= 0 && value.All(static c => c is ':' or '.' || Uri.IsHexDigit(c))
            && IPAddress.TryParse(value, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    // Text is sent unquoted and in one piece. A quote in it needs its partner.
    private static bool HasBalancedQuotes(string value)
    {
        int quotes = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == '"')
            {
                quotes++;
            }
        }

        return quotes % 2 == 0;
    }

    // SHA-256 has 32 octets, SHA-512 has 64 (RFC 6698, 2.1.3).
    private static bool IsTlsa(string value)
    {
        Match match = Tlsa.Match(value);
        return match.Success && match.Groups[2].Length % 2 == 0 && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) switch
        {
            1 => match.Groups[2].Length == 64,
            2 => match.Groups[2].Length == 128,
            _ => true,
        };
    }
}
