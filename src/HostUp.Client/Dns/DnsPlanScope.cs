using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>Which records of a zone a plan may touch.</summary>
internal sealed class DnsPlanScope
{
    private readonly DnsStoredRecord[] _all;
    private readonly HashSet<(string Name, string Type)> _managed;
    private readonly HashSet<string>? _types;

    public DnsPlanScope(IEnumerable<DnsStoredRecord> current, DnsPlanOptions options)
    {
        _all = [.. current];
        _managed = [.. _all.Where(static stored => stored.IsManaged).Select(static stored => (stored.Data.Name, stored.Data.Type))];
        _types = options.Types is { Count: > 0 } types ? new HashSet<string>(types, StringComparer.OrdinalIgnoreCase) : null;
        Prunes = options.Prune;

        // A type that nobody could name in a source is not removed for not being named.
        Stored = [.. _all.Where(stored => DnsRecordTypes.IsKnown(stored.Data.Type) && Takes(stored.Data))];
        Customers = _all.Count(static stored => !stored.IsManaged && !DnsRecordTypes.IsSystem(stored.Data.Type, stored.Data.Name));
        Counted = _all.Count(static stored => Counts(stored.Data));
    }

    public bool Prunes { get; }

    /// <summary>The records at HostUp that may be touched.</summary>
    public IReadOnlyList<DnsStoredRecord> Stored { get; }

    /// <summary>How many records are the customer's own.</summary>
    public int Customers { get; }

    /// <summary>How many records count for HostUp's limit.</summary>
    public int Counted { get; }

    /// <summary>HostUp's limit is for all but SOA and NS.</summary>
    public static bool Counts(DnsRecordData record) => record.Type is not ("SOA" or "NS");

    public bool Takes(DnsRecordData record) =>
        !DnsRecordTypes.IsSystem(record.Type, record.Name)
        && !_managed.Contains((record.Name, record.Type))
        && (_types is null || _types.Contains(record.Type));

    public IReadOnlyList<DnsStoredRecord> Set(string name, string type) =>
        [.. Stored.Where(stored => stored.Data.Name == name && stored.Data.Type == type)];

    /// <summary>The records of a name that stay whatever the plan does to the sets it changes.</summary>
    public IEnumerable<DnsRecordData> Kept(string name, IReadOnlyCollection<string> changedTypes) =>
        _all.Select(static stored => stored.Data).Where(record => record.Name == name && !changedTypes.Contains(record.Type) && record.Type != "SOA");
}
