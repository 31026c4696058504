using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>
/// The requests that one name takes. A PUT puts a record in the place of another, of another type too ("use PUT to change value, name,
/// type, ttl, or priority"), so that a name takes as many requests as records of it come or go, whichever is more. A record is never
/// moved to another name: that one may be waited for by others that point there.
/// </summary>
internal sealed class NameChange
{
    public NameChange(IReadOnlyList<RecordSetChange> sets)
    {
        foreach ((DnsStoredRecord stored, DnsRecordData wanted) in sets.SelectMany(static set => set.Served))
        {
            bool lives = RecordSetChange.IsLivingAs(stored.Data, wanted);
            Replaces.Add(lives ? new DnsStep(DnsStepKind.SetProxied, stored, wanted.Served(stored.Data.Ttl, wanted.Proxied)) : Replace(stored, wanted));
        }

        var removed = new List<DnsStoredRecord>();
        var added = new List<DnsRecordData>();
        foreach (RecordSetChange set in sets)
        {
            List<DnsStoredRecord> going = [.. set.Removed.OrderBy(static stored => stored.Data.Priority).ThenBy(static stored => stored.Data.Value, System.StringComparer.Ordinal)];
            List<DnsRecordData> coming = [.. set.Added];

            // An MX priority is taken until its record is replaced, so its new holder takes the place of the old.
            foreach (DnsRecordData record in set.Added.Where(_ => set.Type == "MX"))
            {
                if (going.Find(stored => stored.Data.Priority == record.Priority) is { } holder)
                {
                    Pair(holder, record, going, coming);
                }
            }

            while (going.Count > 0 && coming.Count > 0)
            {
                Pair(going[0], coming[0], going, coming);
            }

            removed.AddRange(going);
            added.AddRange(coming);
        }

        // Addresses first: of several records that give way to a CNAME, an address stays until it comes; and it becomes an address first.
        removed = [.. removed.OrderBy(static stored => DnsStepOrder.Rank(stored.Data.Type))];
        added = [.. added.OrderBy(static record => DnsStepOrder.Rank(record.Type))];
        while (removed.Count > 0 && added.Count > 0)
        {
            Pair(removed[0], added[0], removed, added);
        }

        Deletes.AddRange(removed.Select(static stored => new DnsStep(DnsStepKind.Delete, stored, null)));
        Creates.AddRange(added.Select(static record => new DnsStep(DnsStepKind.Create, null, Sent(null, record))));
    }

    public List<DnsStep> Replaces { get; } = [];

    public List<DnsStep> Deletes { get; } = [];

    public List<DnsStep> Creates { get; } = [];

    public int Changed => Replaces.Count;

    /// <summary>How many more records count for HostUp's limit afterwards.</summary>
    public int Growth => Replaces.Concat(Creates).Count(static step => DnsPlanScope.Counts(step.Record!))
        - Replaces.Concat(Deletes).Count(static step => DnsPlanScope.Counts(step.Current!));

    /// <summary>Whether it becomes a CNAME, which nothing may stand beside: what is removed goes before it comes.</summary>
    public bool BecomesCname => Replaces.Exists(static step => step.Record!.Type == "CNAME" && step.Current!.Type != "CNAME");

    /// <summary>Whether it ceases to be one: what is created comes after it has gone.</summary>
    public bool WasCname => Replaces.Exists(static step => step.Current!.Type == "CNAME" && step.Record!.Type != "CNAME");

    private void Pair(DnsStoredRecord stored, DnsRecordData record, List<DnsStoredRecord> going, List<DnsRecordData> coming)
    {
        Replaces.Add(Replace(stored, record));
        going.Remove(stored);
        coming.Remove(record);
    }

    private static DnsStep Replace(DnsStoredRecord stored, DnsRecordData record) => new(DnsStepKind.Replace, stored, Sent(stored.Data, record));

    // PUT replaces the whole, so what the source does not say is said as it was. `proxied` takes a scope and a zone with CDN: it is
    // sent where it is on or goes off, and nowhere else.
    private static DnsRecordData Sent(DnsRecordData? current, DnsRecordData record)
    {
        bool was = current?.Proxied == true;
        bool proxied = DnsRecordTypes.TakesProxied(record.Type) && (record.Proxied ?? was);
        int? ttl = record.Ttl ?? (current?.Type == record.Type ? current.Ttl : null);
        return record.Served(ttl, proxied || (was && DnsRecordTypes.TakesProxied(record.Type)) ? proxied : null);
    }
}
