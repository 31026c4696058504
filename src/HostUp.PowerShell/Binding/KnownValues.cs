using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.PowerShell.Binding;

/// <summary>What commands have shown of one account at HostUp: completion offers it without asking again.</summary>
internal sealed class KnownValues
{
    // Enough to choose from; a reseller's list must not stay in memory.
    private const int MaxOfAKind = 1000;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, (string Word, string ToolTip)>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Remembers a thing.</summary>
    /// <param name="kind">What kind of thing it is, such as an account.</param>
    /// <param name="id">What tells it from all others of its kind; null is not remembered.</param>
    /// <param name="word">What people call it; null for its id.</param>
    /// <param name="toolTip">What helps to choose; null for its id.</param>
    public void Remember(string kind, string? id, string? word, string? toolTip = null)
    {
        ConcurrentDictionary<string, (string, string)> known = _kinds.GetOrAdd(kind, static _ => new(StringComparer.Ordinal));
        if (id is { Length: > 0 } && (known.Count < MaxOfAKind || known.ContainsKey(id)))
        {
            known[id] = (word is { Length: > 0 } ? word : id, toolTip ?? id);
        }
    }

    /// <summary>What people call a thing; null when it was not shown.</summary>
    public string? NameOf(string kind, string id) =>
        _kinds.TryGetValue(kind, out var known) && known.TryGetValue(id, out (string Word, string ToolTip) thing) ? thing.Word : null;

    /// <summary>What there is of a kind, by name; things that share their name are offered by id.</summary>
    public IReadOnlyList<(string Word, string ToolTip)> Offer(string kind) => _kinds.TryGetValue(kind, out var known)
        ? known
            .GroupBy(static thing => thing.Value.Word, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static namesakes => namesakes.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static namesakes => namesakes.Count() == 1
                ? namesakes.Select(static thing => thing.Value)
                : namesakes.Select(static thing => (thing.Key, thing.Value.Word)))
            .ToArray()
        : [];
}
