using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>What HostUp would refuse, said before anything is sent, with the field and what would be right.</summary>
public static class DnsRecordCheck
{
    /// <summary>The shortest time to live that is safe to send, in seconds.</summary>
    public const int ShortestTtl = 60;

    /// <summary>The longest time to live that is safe to send, in seconds: HostUp documents no bounds; its own client takes these.</summary>
    public const int LongestTtl = 86400;

    /// <summary>Checks a record on its own.</summary>
    /// <param name="record">The record.</param>
    /// <param name="zone">The zone it is in.</param>
    /// <returns>What is wrong with it; empty when nothing is.</returns>
    public static IReadOnlyList<DnsProblem> Problems(DnsRecordData record, string zone) =>
        [.. Malformed(record, DnsName.Zone(zone)), .. NotAccepted(record)];

    /// <summary>What is wrong wherever the record goes: its name, type, value and numbers.</summary>
    internal static IEnumerable<DnsProblem> Malformed(DnsRecordData record, string zone)
    {
        IEnumerable<DnsProblem> problems = NameRules.Check(record, zone);
        if (record.Type == "SPF")
        {
            return problems.Append(new(DnsRule.SpfIsText, "type", record, null, static () => DnsMessages.SpfIsText));
        }

        return DnsRecordTypes.IsKnown(record.Type)
            ? problems.Concat(ValueRules.Check(record, zone)).Concat(Numbers(record))
            : problems.Append(new(DnsRule.UnknownType, "type", record, null, static () => DnsMessages.UnknownType, record.Type, string.Join(", ", DnsRecordTypes.All)));
    }

    // What is a record elsewhere, and HostUp does not take.
    private static IEnumerable<DnsProblem> NotAccepted(DnsRecordData record)
    {
        if (record.Type == "CNAME" && record.Name == DnsName.Root)
        {
            yield return new(DnsRule.CnameAtRoot, "type", record, null, static () => DnsMessages.CnameAtRoot);
        }

        if (DnsRecordTypes.IsSystem(record.Type, record.Name))
        {
            yield return new(DnsRule.RootNameServers, "name", record, null, static () => DnsMessages.RootNameServers);
        }

        if (record.Ttl is < ShortestTtl or > LongestTtl)
        {
            yield return OutOfRange(record, "ttl", record.Ttl.Value, ShortestTtl, LongestTtl);
        }

        if (record.Proxied == true && !DnsRecordTypes.TakesProxied(record.Type))
        {
            yield return NotTaken(record, "proxied");
        }
    }

    private static IEnumerable<DnsProblem> Numbers(DnsRecordData record)
    {
        bool weighted = DnsRecordTypes.TakesWeightAndPort(record.Type);
        return Number("priority", record.Priority, DnsRecordTypes.TakesPriority(record.Type))
            .Concat(Number("weight", record.Weight, weighted))
            .Concat(Number("port", record.Port, weighted));

        IEnumerable<DnsProblem> Number(string field, int? number, bool taken)
        {
            if (taken && number is null)
            {
                yield return new(DnsRule.NumberMissing, field, record, null, static () => DnsMessages.NumberMissing, record.Type, field);
            }
            else if (!taken && number is not null)
            {
                yield return NotTaken(record, field);
            }
            else if (number is < 0 or > 65535)
            {
                yield return OutOfRange(record, field, number.Value, 0, 65535);
            }
        }
    }

    private static DnsProblem NotTaken(DnsRecordData record, string field) =>
        new(DnsRule.FieldNotTaken, field, record, null, static () => DnsMessages.FieldNotTaken, record.Type, field);

    private static DnsProblem OutOfRange(DnsRecordData record, string field, int number, int least, int most) =>
        new(DnsRule.NumberOutOfRange, field, record, null, static () => DnsMessages.NumberOutOfRange, number, least, most);
}
