using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Nameservers;

/// <summary>Names of nameservers as they are sent: lower case, Punycode, no dot at the end.</summary>
internal static class NameserverName
{
    private const int Fewest = 2;

    /// <summary>The names that a domain is to have.</summary>
    /// <exception cref="ArgumentException">One is none, is there twice, or there are too few of them.</exception>
    public static IReadOnlyList<string> Delegation(IEnumerable<string>? nameservers, string parameter)
    {
        IReadOnlyList<string> names = Several(nameservers, parameter);
        if (names.GroupBy(static name => name).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException(Sentence.Fill(NameserversMessages.NameserverTwice, ShownNames.Of(twice.Key)), parameter);
        }

        return names.Count >= Fewest ? names : throw new ArgumentException(Sentence.Fill(NameserversMessages.TooFewNameservers), parameter);
    }

    /// <summary>Names, one or more.</summary>
    /// <exception cref="ArgumentException">One is none, or there is none.</exception>
    public static IReadOnlyList<string> Several(IEnumerable<string>? nameservers, string parameter)
    {
        string[] names = (nameservers ?? []).Select(name => Checked(name, parameter)).ToArray();
        return names.Length > 0 ? names : throw new ArgumentException(Sentence.Fill(NameserversMessages.TooFewNameservers), parameter);
    }

    /// <summary>One name.</summary>
    /// <exception cref="ArgumentException">It is an address, or no name of a host.</exception>
    public static string Checked(string? nameserver, string parameter)
    {
        string given = (nameserver ?? string.Empty).Trim();
        if (DnsAddress.IsAddress(given))
        {
            throw new ArgumentException(Sentence.Fill(NameserversMessages.AddressForNameserver, given), parameter);
        }

        string name = DnsName.Zone(given);
        return IsHost(name) ? name : throw new ArgumentException(Sentence.Fill(NameserversMessages.InvalidNameserver, ForeignText.Excerpt(given, 120)), parameter);
    }

    /// <summary>A nameserver below a domain.</summary>
    /// <param name="nameserver">Its name.</param>
    /// <param name="domain">The domain's name; null when it is not known, and is not looked at.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">It is no name, or not below the domain.</exception>
    public static string Below(string? nameserver, string? domain, string parameter)
    {
        string name = Checked(nameserver, parameter);
        return domain is null || IsBelow(name, domain)
            ? name
            : throw new ArgumentException(
                Sentence.Fill(NameserversMessages.NameserverOutside, ShownNames.Of(name), ShownNames.Of(domain)), parameter);
    }

    public static bool IsBelow(string nameserver, string domain) =>
        DnsName.Zone(nameserver).EndsWith("." + DnsName.Zone(domain), StringComparison.Ordinal);

    // RFC 1123, 2.1: letters, digits and hyphens, no hyphen at either end; and no top-level domain serves names.
    private static bool IsHost(string name)
    {
        string[] labels = name.Split('.');
        return labels.Length > 1 && !NameRules.IsTooLong(name) && labels.All(static label =>
            label.Length > 0 && label[0] != '-' && label[label.Length - 1] != '-'
            && label.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'));
    }
}
