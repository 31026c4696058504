using System;
using System.Collections.Concurrent;

namespace HostUp.Client.Api;

/// <summary>What is remembered of names over one set of connections, by kind of thing.</summary>
/// <param name="timeProvider">The clock.</param>
internal sealed class NameStores(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, NameStore> _stores = new(StringComparer.Ordinal);

    /// <summary>The store of a kind, which is called by the path of its list.</summary>
    public NameStore Of(string kind) => _stores.GetOrAdd(kind, _ => new NameStore(timeProvider));
}
