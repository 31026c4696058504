using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.PowerShell.Dns;

/// <summary>Changes to show: those of records that have one of some names and one of some types.</summary>
/// <param name="names">The names, relative to the zone or whole, with wildcards; null for all.</param>
/// <param name="types">The types; null for all.</param>
internal sealed class ChangeFilter(string[]? names, string[]? types)
{
    /// <summary>Whether a change is about such records, before it or after it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="domain">Its domain, where the change itself does not say.</param>
    public bool Matches(DnsChange change, string domain)
    {
        if (names is null && types is null)
        {
            return true;
        }

        string zone = change.Domain ?? domain;
        var wanted = new RecordNames(names, zone);
        return Sets(change).Any(set => (types is null || types.Contains(set.Type, StringComparer.OrdinalIgnoreCase)) && (names is null || wanted.Matches(set.Name, zone)));
    }

    private static IEnumerable<DnsRecordSet> Sets(DnsChange change) => (change.Before ?? []).Concat(change.After ?? []);
}
