using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Nameservers;

/// <summary>
/// Addresses that everyone can reach, which a nameserver must have: HostUp's page refuses private, loopback, link-local, shared (CGNAT)
/// and special ones. Those for documentation pass: HostUp's own examples have them, and HostUp has the last word.
/// </summary>
internal static class PublicAddress
{
    private const int Most = 10;

    // RFC 6890 and IANA's registry of special-purpose addresses.
    private static readonly (uint Network, int Bits)[] Special =
    [
        (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24),
        (0xC0586300, 24), (0xC0A80000, 16), (0xC6120000, 15), (0xE0000000, 4), (0xF0000000, 4),
    ];

    /// <summary>The addresses of a nameserver, in one spelling.</summary>
    /// <exception cref="ArgumentException">One is none, is not public, or is there twice; or there are none, or more than ten.</exception>
    public static IReadOnlyList<string> Several(IEnumerable<string>? addresses, string parameter)
    {
        string[] known = (addresses ?? []).Select(address => Checked(address, parameter)).ToArray();
        if (known.GroupBy(static address => address).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException(Sentence.Fill(NameserversMessages.AddressTwice, twice.Key), parameter);
        }

        return known.Length is > 0 and <= Most ? known : throw new ArgumentException(Sentence.Fill(NameserversMessages.AddressCount, Most), parameter);
    }

    /// <summary>One address, in the spelling of RFC 5952.</summary>
    /// <exception cref="ArgumentException">It is none, or not public.</exception>
    public static string Checked(string? address, string parameter)
    {
        string given = (address ?? string.Empty).Trim();
        string known = Canonical(given)
            ?? throw new ArgumentException(Sentence.Fill(NameserversMessages.InvalidAddress, ForeignText.Excerpt(given, 120)), parameter);
        return IsPublic(IPAddress.Parse(known).GetAddressBytes())
            ? known
            : throw new ArgumentException(Sentence.Fill(NameserversMessages.AddressNotPublic, known), parameter);
    }

    /// <summary>An address in one spelling; null when it is none.</summary>
    public static string? Canonical(string address) => DnsAddress.IPv4(address) ?? DnsAddress.IPv6(address);

    private static bool IsPublic(byte[] bytes)
    {
        if (bytes.Length == 4)
        {
            uint number = ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
            return !Special.Any(range => (number ^ range.Network) >> (32 - range.Bits) == 0);
        }

        // RFC 4291, 2.4: of IPv6, what begins with 001 is given out to the world. Less Teredo and ORCHID (2001::/23) and 6to4 (2002::/16).
        return (bytes[0] & 0xE0) == 0x20
            && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 2)
            && !(bytes[0] == 0x20 && bytes[1] == 0x02);
    }
}
