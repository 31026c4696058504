using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Mail;

/// <summary>
/// The addresses to show of lists that come one after the other. A literal one has to be in one of the lists, and not in each: what is
/// missing is known at the end.
/// </summary>
internal sealed class AddressFilters
{
    private readonly Dictionary<string, NameFilter> _filters = new(StringComparer.Ordinal);
    private readonly HashSet<NameFilter> _used = [];

    /// <summary>Those whose lists were read, at least one.</summary>
    public IEnumerable<NameFilter> Used => _filters.Values.Where(_used.Contains);

    /// <summary>The filter of some addresses: the same for the same ones.</summary>
    /// <param name="addresses">Addresses, ids or wildcards; null for all there are.</param>
    public NameFilter Of(params string[]? addresses)
    {
        string key = addresses is null ? "*" : string.Join("\n", addresses);
        if (!_filters.TryGetValue(key, out NameFilter? filter))
        {
            filter = new NameFilter(addresses?.Select(MailAddress.ToUnicode));
            _filters.Add(key, filter);
        }

        return filter;
    }

    /// <summary>Whether something in a list is wanted.</summary>
    public static bool Matches(NameFilter filter, string? address, string? id)
    {
        // By either; both are looked at, so that each is known to be there.
        return filter.Matches(address) | filter.Matches(id);
    }

    /// <summary>Notes that a list was read for a filter.</summary>
    public void Use(NameFilter filter) => _used.Add(filter);

    /// <summary>The domain to look in for an address; null when only a list of all can tell.</summary>
    public static string? DomainOf(string address)
    {
        string domain = address.Substring(address.LastIndexOf('@') + 1);
        return domain.Length is 0 || domain.Length == address.Length || domain.IndexOfAny(['*', '?', '[']) >= 0 ? null : domain;
    }
}
