using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Dns;

/// <summary>Names of records to show, in a zone: literal ones relative or whole, in Unicode or Punycode.</summary>
/// <param name="names">The names as they were given; null for all.</param>
/// <param name="zone">The zone.</param>
internal sealed class RecordNames(string[]? names, string zone)
{
    /// <summary>What was asked for, and whether it was found.</summary>
    public NameFilter Filter { get; } = new(names?.Select(name => IsLiteral(name) ? DnsName.ToUnicode(DnsName.Relative(name, zone)) : name));

    /// <summary>The one literal name that there is to ask HostUp for; null when there are several, or wildcards.</summary>
    public static string? Only(string[]? names) => names?.Length == 1 && IsLiteral(names[0]) ? WildcardPattern.Unescape(names[0]) : null;

    /// <summary>Whether something of a name in a zone is wanted.</summary>
    /// <param name="name">The name, relative or whole; null is none.</param>
    /// <param name="origin">The zone.</param>
    public bool Matches(string? name, string origin)
    {
        string relative = DnsName.Relative(name ?? string.Empty, origin);
        return name is not null && (Filter.Matches(DnsName.ToUnicode(relative)) || Filter.Matches(DnsName.ToUnicode(DnsName.Absolute(relative, origin))));
    }

    public bool Matches(DnsRecord record) => Filter.Matches(record.Name) || Filter.Matches(record.Fqdn);

    private static bool IsLiteral(string name) => !WildcardPattern.ContainsWildcardCharacters(name);
}
