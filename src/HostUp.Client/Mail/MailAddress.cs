using System;
using System.Linq;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Mail;

/// <summary>
/// Addresses of hosted domains. The domain is sent as DNS spells it, in lower case and Punycode; what is before the <c>@</c> is HostUp's to judge.
/// </summary>
public static class MailAddress
{
    // RFC 5321, 4.5.3.1: 64 octets before the @, and 256 of a path less its angle brackets.
    private const int LongestLocalPart = 64;
    private const int Longest = 254;

    /// <summary>Whether a text can be an address: one <c>@</c> with something on both sides, and no spaces.</summary>
    /// <param name="address">The text; null gives false.</param>
    /// <returns>True when it can be one. HostUp decides.</returns>
    public static bool IsWellFormed(string? address)
    {
        int at = address?.LastIndexOf('@') ?? -1;
        return at is > 0 and <= LongestLocalPart && at == address!.IndexOf('@') && at < address.Length - 1 && address.Length <= Longest
            && address.All(static c => !char.IsWhiteSpace(c) && !char.IsControl(c))
            && address[at + 1] != '.' && address.IndexOf("..", at, StringComparison.Ordinal) < 0;
    }

    /// <summary>The address as HostUp has it: the domain in lower case and Punycode.</summary>
    /// <param name="address">An address in any form, such as <c>info@Smörgås.se</c>.</param>
    /// <returns>Such as <c>info@xn--smrgs-pra0j.se</c>.</returns>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public static string Normalize(string address) => LocalPart(address) + "@" + Domain(address);

    /// <summary>The domain of an address, in lower case and Punycode.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Such as <c>example.com</c>.</returns>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public static string Domain(string address) => DnsName.Zone(Checked(address).Substring(address.IndexOf('@') + 1));

    /// <summary>What is before the <c>@</c>.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Such as <c>info</c>.</returns>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public static string LocalPart(string address) => Checked(address).Substring(0, address.IndexOf('@'));

    /// <summary>The address as people write it.</summary>
    /// <param name="address">An address whose domain may be in Punycode; what is none stays as it is.</param>
    /// <returns>The address with the domain in its own script.</returns>
    public static string ToUnicode(string address) =>
        IsWellFormed(address) ? LocalPart(address) + "@" + DnsName.ToUnicode(Domain(address)) : address;

    // Servers tell no case apart, whatever RFC 5321 lets them do.
    internal static bool Same(string? address, string other) => address is not null
        && IsWellFormed(address) && string.Equals(Normalize(address), Normalize(other), StringComparison.OrdinalIgnoreCase);

    private static string Checked(string? address) => IsWellFormed(address)
        ? address!
        : throw new ArgumentException(Sentence.Fill(MailMessages.InvalidAddress, address), nameof(address));
}
