using System;
using System.Linq;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Nameservers;

/// <summary>Names of domains as they are sent.</summary>
internal static class DomainNameText
{
    /// <summary>A name in lower case and Punycode.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Checked(string? domain, string parameter)
    {
        string name = DnsName.Zone(domain ?? string.Empty);
        return name.IndexOf('.') > 0 && NameRules.IsName(name) && !NameRules.IsTooLong(name) && name.Any(char.IsLetter)
            ? name
            : throw new ArgumentException(Sentence.Fill(NameserversMessages.InvalidDomain, ForeignText.Excerpt(domain ?? string.Empty, 120)), parameter);
    }
}
