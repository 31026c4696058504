using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>
/// What makes a zone what it is wanted to be: the differences, for people, and the requests, in their order. Nothing is sent by it. When
/// a run breaks off, a plan made of the zone as it then is does the rest.
/// </summary>
public sealed class DnsPlan
{
    /// <summary>The most records a zone can hold, without SOA and NS.</summary>
    public const int MostRecords = 200;

    private DnsPlan(IReadOnlyList<DnsDifference> differences, IReadOnlyList<DnsStep> steps, DnsPlanLimits limits, int recordsAfter)
    {
        Differences = differences;
        Steps = steps;
        Limits = limits;
        RecordsAfter = recordsAfter;
    }

    /// <summary>The record sets that are not as wanted, by name and type.</summary>
    public IReadOnlyList<DnsDifference> Differences { get; }

    /// <summary>The requests in the order in which no name that stays is ever without a record; empty when the zone is as wanted.</summary>
    public IReadOnlyList<DnsStep> Steps { get; }

    /// <summary>How much of the zone it changes.</summary>
    public DnsPlanLimits Limits { get; }

    /// <summary>How many records that count for HostUp's limit the zone will have.</summary>
    public int RecordsAfter { get; }

    /// <summary>Whether the zone will be full, or fuller than it can be.</summary>
    public bool ReachesMostRecords => RecordsAfter >= MostRecords;

    /// <summary>Makes a plan. SOA, the root's NS and what HostUp manages are left alone, wherever they are named.</summary>
    /// <param name="zone">The zone's name.</param>
    /// <param name="current">All its records at HostUp.</param>
    /// <param name="desired">The source: each record set it names becomes exactly as it names it.</param>
    /// <param name="options">Types and pruning; null for all types and none.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="DnsSourceException">The source has a record twice, a CNAME beside others, or a record to send that HostUp would refuse.</exception>
    public static DnsPlan Make(string zone, IEnumerable<DnsStoredRecord> current, IEnumerable<DnsRecordData> desired, DnsPlanOptions? options = null)
    {
        string origin = DnsName.Zone(zone);
        var scope = new DnsPlanScope(current, options ?? new DnsPlanOptions());
        DnsRecordData[] wanted = [.. desired.Where(scope.Takes)];
        DnsSourceException.ThrowIfAny(DnsSourceRules.Duplicates(wanted));

        var sets = wanted.ToLookup(static record => (record.Name, record.Type));
        RecordSetChange[] changes = [.. scope.Stored.Select(static stored => (stored.Data.Name, stored.Data.Type)).Concat(sets.Select(static set => set.Key))
            .Distinct()
            .Where(key => scope.Prunes || sets.Contains(key))
            .OrderBy(static key => key.Name == DnsName.Root ? string.Empty : key.Name, StringComparer.Ordinal)
            .ThenBy(static key => key.Type, StringComparer.Ordinal)
            .Select(key => new RecordSetChange(key.Name, key.Type, scope.Set(key.Name, key.Type), [.. ZoneFileWriter.Sort(sets[key])]))
            .Where(static change => change.IsChange)];
        DnsSourceException.ThrowIfAny(DnsSourceRules.Conflicts(wanted, changes, scope)
            .Concat(changes.SelectMany(static change => change.Sent).SelectMany(record => DnsRecordCheck.Problems(record, origin))));

        NameChange[] names = [.. changes.GroupBy(static change => change.Name).Select(static group => new NameChange([.. group]))];
        int after = scope.Counted + names.Sum(static name => name.Growth);
        return new DnsPlan(
            [.. changes.Select(static change => change.Difference)],
            DnsStepOrder.Arrange(names, scope.Counted),
            new DnsPlanLimits(scope.Customers, names.Sum(static name => name.Changed), names.Sum(static name => name.Deletes.Count)),
            after);
    }
}
