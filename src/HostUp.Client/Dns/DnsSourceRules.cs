using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>What a source must be as a whole, and beside what stays in the zone.</summary>
internal static class DnsSourceRules
{
    /// <summary>Records that are there twice, whatever is said of how they are served.</summary>
    public static IEnumerable<DnsProblem> Duplicates(IEnumerable<DnsRecordData> wanted)
    {
        var seen = new HashSet<(string, string, string, int?, int?, int?)>();
        return wanted.Where(record => !seen.Add(record.Key))
            .Select(static record => new DnsProblem(DnsRule.Duplicate, "value", record, null, static () => DnsMessages.Duplicate, record.ToString()));
    }

    /// <summary>Records that cannot stand beside each other.</summary>
    public static IEnumerable<DnsProblem> Conflicts(IReadOnlyList<DnsRecordData> wanted, IReadOnlyList<RecordSetChange> changes, DnsPlanScope scope)
    {
        foreach (var name in wanted.GroupBy(static record => record.Name))
        {
            DnsRecordData? cname = name.FirstOrDefault(static record => record.Type == "CNAME");
            if (cname is not null && name.Count() > 1)
            {
                yield return Beside(cname, name.Where(record => !ReferenceEquals(record, cname)));
            }
            else if (changes.Where(change => change.Name == name.Key && change.Wanted.Count > 0).ToArray() is { Length: > 0 } changed)
            {
                // What stays is none of the source's, and is not removed for it.
                DnsRecordData[] kept = [.. scope.Kept(name.Key, [.. changes.Where(change => change.Name == name.Key).Select(static change => change.Type)])];
                if (kept.Length > 0 && (cname is not null || kept.Any(static record => record.Type == "CNAME")))
                {
                    yield return Beside(changed[0].Wanted[0], kept);
                }
            }
        }

        foreach (RecordSetChange change in changes.Where(static change => change.Type == "MX"))
        {
            var sent = new HashSet<DnsRecordData>(change.Sent);
            foreach (var same in change.Wanted.GroupBy(static record => record.Priority).Where(same => same.Count() > 1 && same.Any(sent.Contains)))
            {
                yield return new(DnsRule.DuplicatePriority, "priority", same.Last(), null, static () => DnsMessages.DuplicatePriority, change.Name, same.Key);
            }
        }
    }

    private static DnsProblem Beside(DnsRecordData record, IEnumerable<DnsRecordData> others) => new(
        DnsRule.CnameBesideOthers, "type", record, null, static () => DnsMessages.CnameBesideOthers,
        record.Name, string.Join(", ", others.Select(static other => other.Type).Distinct()));
}
