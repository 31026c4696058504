using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>What a record's own name must be.</summary>
internal static class NameRules
{
    public static IEnumerable<DnsProblem> Check(DnsRecordData record, string zone)
    {
        string name = record.Name;
        if (name == DnsName.Root)
        {
            yield break;
        }

        if (DnsName.IsOutside(name))
        {
            yield return new(DnsRule.NameOutsideZone, "name", record, null, static () => DnsMessages.NameOutsideZone, name, zone);
            yield break;
        }

        // The whole name would be www.example.com.example.com.
        if (name.EndsWith("." + zone, StringComparison.Ordinal) || name == zone)
        {
            yield return new(DnsRule.ZoneNameTwice, "name", record, null, static () => DnsMessages.ZoneNameTwice, DnsName.Absolute(name, zone), zone);
        }
        else if (!IsName(name, wildcard: true))
        {
            yield return new(DnsRule.InvalidName, "name", record, null, static () => DnsMessages.InvalidName, name);
        }
        else if (IsTooLong(DnsName.Absolute(name, zone)))
        {
            yield return new(DnsRule.NameTooLong, "name", record, null, static () => DnsMessages.NameTooLong, name);
        }
    }

    /// <summary>Labels of letters, digits, hyphens and low lines, none of them empty.</summary>
    public static bool IsName(string name, bool wildcard = false)
    {
        IReadOnlyList<string> labels = DnsName.Labels(name);
        return labels.Skip(wildcard && labels[0] == "*" ? 1 : 0).All(static label =>
            label.Length > 0 && label.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_'));
    }

    public static bool IsTooLong(string name) => name.Length > DnsName.LongestName || DnsName.Labels(name).Any(static label => label.Length > DnsName.LongestLabel);
}
