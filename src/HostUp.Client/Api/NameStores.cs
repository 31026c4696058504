using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Api;

/// <summary>What is remembered of names over one set of connections, by kind of thing.</summary>
/// <param name="timeProvider">The clock.</param>
internal sealed class NameStores(TimeProvider timeProvider)
{
    private const char Separator = '?';

    private readonly ConcurrentDictionary<string, NameStore> _stores = new(StringComparer.Ordinal);

    /// <summary>The time, by the clock of the listings.</summary>
    public DateTimeOffset Now => timeProvider.GetUtcNow();

    /// <summary>What the store of one thing is called, where each is looked up by itself.</summary>
    public static string Each(string kind, string name) => kind + Separator + name;

    /// <summary>The store of a kind, which is called by the path of its list.</summary>
    public NameStore Of(string kind) => _stores.GetOrAdd(kind, _ => new NameStore(timeProvider));

    /// <summary>The stores of a kind: the one of its list, and those of single things.</summary>
    public IEnumerable<NameStore> AllOf(string kind) => _stores
        .Where(store => store.Key == kind || store.Key.StartsWith(kind + Separator, StringComparison.Ordinal))
        .Select(static store => store.Value);
}
