using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>
/// The order of the requests: first what comes, addresses before what points at them; then what becomes another; last what goes, what
/// points before what it points at. So a name that stays always has a record, and what a record points at is there while it does.
/// </summary>
internal static class DnsStepOrder
{
    /// <summary>Addresses before what leads to one, and that before the rest.</summary>
    public static int Rank(string type) => type switch { "A" => 0, "AAAA" => 1, "ALIAS" => 2, "CNAME" => 3, _ => 4 };

    /// <summary>Puts the steps in order.</summary>
    /// <param name="names">What each name takes.</param>
    /// <param name="counted">How many records of the zone count for HostUp's limit.</param>
    public static IReadOnlyList<DnsStep> Arrange(IReadOnlyList<NameChange> names, int counted)
    {
        NameChange[] plain = [.. names.Where(static name => !name.BecomesCname && !name.WasCname)];
        List<DnsStep> creates = [.. plain.SelectMany(static name => name.Creates)];
        List<DnsStep> deletes = [.. plain.SelectMany(static name => name.Deletes)];
        List<DnsStep> after = [.. names.Where(static name => name.WasCname).SelectMany(static name => name.Creates)];
        List<DnsStep> room = MakeRoom(counted, deletes, names, creates, after, out List<DnsStep> late);
        List<DnsStep>[] stages =
        [
            room,
            [.. creates.Where(static step => Rank(step.Record!.Type) < 2)],
            [.. creates.Where(static step => Rank(step.Record!.Type) >= 2)],
            [.. plain.SelectMany(static name => name.Replaces)],
            [.. names.Where(static name => name.BecomesCname).SelectMany(static name => name.Deletes)],
            [.. names.Where(static name => name.BecomesCname || name.WasCname).SelectMany(static name => name.Replaces)],
            after,
            [.. deletes.Where(static step => Rank(step.Current!.Type) >= 2)],
            [.. deletes.Where(static step => Rank(step.Current!.Type) < 2)],
            late,
        ];

        var ordered = new List<DnsStep>();
        int stage = 0;
        foreach (List<DnsStep> steps in stages.Where(static steps => steps.Count > 0))
        {
            stage++;
            foreach (DnsStep step in steps)
            {
                step.Stage = stage;
                ordered.Add(step);
            }
        }

        return ordered;
    }

    // Where the zone has no room for all that comes before anything goes, as many as need be go first; the name of each keeps another
    // record or is not wanted at all. What then still finds no room comes last.
    private static List<DnsStep> MakeRoom(
        int counted, List<DnsStep> deletes, IReadOnlyList<NameChange> names, List<DnsStep> creates, List<DnsStep> after, out List<DnsStep> late)
    {
        int excess = counted + creates.Concat(after).Count(static step => DnsPlanScope.Counts(step.Record!)) - DnsPlan.MostRecords;

        // A PUT that makes a record of an NS takes room as well.
        excess += names.SelectMany(static name => name.Replaces).Sum(static step => (DnsPlanScope.Counts(step.Record!) ? 1 : 0) - (DnsPlanScope.Counts(step.Current!) ? 1 : 0)) is > 0 and int more ? more : 0;
        List<DnsStep> room = [.. deletes.Where(static step => DnsPlanScope.Counts(step.Current!)).OrderByDescending(static step => Rank(step.Current!.Type)).Take(excess)];
        deletes.RemoveAll(room.Contains);
        excess -= room.Count;
        late = [.. after.Concat(creates).Where(static step => DnsPlanScope.Counts(step.Record!)).Reverse().Take(excess).Reverse()];
        creates.RemoveAll(late.Contains);
        after.RemoveAll(late.Contains);
        return room;
    }
}
