using System;
using System.Linq;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Registration;

/// <summary>Names that can be somebody's domain. HostUp and the registries decide; here is refused what cannot be one whatever they say.</summary>
internal static class DomainName
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>The name as HostUp takes it: lower case and Punycode.</summary>
    /// <exception cref="ArgumentException">It is none, such as an address or a single word.</exception>
    public static string Checked(string? name, string parameter)
    {
        string ascii = name is null ? string.Empty : DnsName.Zone(name);
        return IsValid(ascii)
            ? ascii
            : throw new ArgumentException(Sentence.Fill(RegistrationMessages.InvalidDomainName, name), parameter);
    }

    public static bool IsValid(string ascii)
    {
        string[] labels = ascii.Split('.');
        return labels.Length > 1 && ascii.Length <= LongestName && Array.TrueForAll(labels, IsLabel);
    }

    private static bool IsLabel(string label) => label.Length is > 0 and <= LongestLabel
        && label[0] != '-' && label[label.Length - 1] != '-'
        && label.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
