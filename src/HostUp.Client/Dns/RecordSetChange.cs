using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>The records of a name and type, as they are and as they are wanted, told apart.</summary>
internal sealed class RecordSetChange
{
    private readonly IReadOnlyList<DnsStoredRecord> _current;

    public RecordSetChange(string name, string type, IReadOnlyList<DnsStoredRecord> current, IReadOnlyList<DnsRecordData> wanted)
    {
        (Name, Type, Wanted, _current) = (name, type, wanted, current);
        List<DnsStoredRecord> left = [.. current];
        foreach (DnsRecordData record in wanted)
        {
            // Should HostUp have it twice, the one that needs no request stays.
            DnsStoredRecord? same = left.Where(stored => stored.Data.Key.Equals(record.Key)).OrderBy(stored => IsServedAs(stored.Data, record) ? 0 : 1).FirstOrDefault();
            if (same is null)
            {
                Added.Add(record);
                continue;
            }

            left.Remove(same);
            if (!IsServedAs(same.Data, record))
            {
                Served.Add((same, record));
            }
        }

        Removed.AddRange(left);
    }

    public string Name { get; }

    public string Type { get; }

    public IReadOnlyList<DnsRecordData> Wanted { get; }

    public List<DnsStoredRecord> Removed { get; } = [];

    public List<DnsRecordData> Added { get; } = [];

    /// <summary>Records that stay, with another time to live or CDN.</summary>
    public List<(DnsStoredRecord Stored, DnsRecordData Wanted)> Served { get; } = [];

    public bool IsChange => Removed.Count + Added.Count + Served.Count > 0;

    /// <summary>The records that will be sent.</summary>
    public IEnumerable<DnsRecordData> Sent => Added.Concat(Served.Where(static pair => !IsLivingAs(pair.Stored.Data, pair.Wanted)).Select(static pair => pair.Wanted));

    public DnsDifference Difference => new(Name, Type, [.. ZoneFileWriter.Sort(_current.Select(static stored => stored.Data))], Wanted);

    /// <summary>Whether nothing is said of the time to live that is not so.</summary>
    public static bool IsLivingAs(DnsRecordData current, DnsRecordData wanted) => wanted.Ttl is null || wanted.Ttl == current.Ttl;

    // HostUp's older answers say nothing of the CDN where there is none.
    private static bool IsServedAs(DnsRecordData current, DnsRecordData wanted) =>
        IsLivingAs(current, wanted) && (wanted.Proxied is null || wanted.Proxied == (current.Proxied == true));
}
