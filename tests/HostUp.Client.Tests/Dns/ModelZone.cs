using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

/// <summary>A zone in memory that takes and refuses requests as HostUp's pages say: create never replaces, PUT replaces the whole record.</summary>
internal sealed class ModelZone
{
    private readonly SortedDictionary<string, DnsRecordData> _records = new(StringComparer.Ordinal);

    private int _made;

    public ModelZone(IEnumerable<DnsRecordData> records)
    {
        foreach (DnsRecordData record in records)
        {
            _records.Add(NewId(), AsKept(record));
        }
    }

    /// <summary>As HostUp lists it: whole names.</summary>
    public IReadOnlyList<DnsStoredRecord> Stored => [.. _records.Select(static pair => new DnsStoredRecord(pair.Key, DnsRecordData.Create(
        ZoneGenerator.Zone, DnsName.Absolute(pair.Value.Name, ZoneGenerator.Zone), pair.Value.Type, DnsCsv.Value(pair.Value), pair.Value.Ttl, pair.Value.Priority, pair.Value.Weight, pair.Value.Port, pair.Value.Proxied)))];

    public IReadOnlyCollection<DnsRecordData> Records => _records.Values;

    public int Requests { get; private set; }

    /// <summary>Carries a step out, or throws what HostUp would answer.</summary>
    public void Send(DnsStep step)
    {
        Requests++;
        switch (step.Kind)
        {
            case DnsStepKind.Create:
                Check(step.Record!, null);
                _records.Add(NewId(), AsKept(step.Record!));
                break;
            case DnsStepKind.Replace:
                Refuse(!_records.ContainsKey(step.Id!), "404");
                Check(step.Record!, step.Id);
                _records[step.Id!] = AsKept(step.Record!);
                break;
            case DnsStepKind.SetProxied:
                DnsRecordData record = _records[step.Id!];
                Refuse(record.Type is not ("A" or "AAAA" or "CNAME") || step.Record!.Proxied is null, "400 proxied");
                _records[step.Id!] = ZoneGenerator.Served(record, record.Ttl, step.Record!.Proxied);
                break;
            case DnsStepKind.Delete:
                Refuse(!_records.Remove(step.Id!), "404");
                break;
        }
    }

    private void Check(DnsRecordData record, string? replaced)
    {
        DnsRecordData[] others = [.. _records.Where(pair => pair.Key != replaced).Select(static pair => pair.Value)];
        DnsRecordData[] beside = [.. others.Where(other => other.Name == record.Name)];
        Refuse(beside.Any(other => other.Type == record.Type && other.Value == record.Value && other.Priority == record.Priority && other.Weight == record.Weight && other.Port == record.Port), "409 duplicate");
        Refuse(record.Type == "MX" && beside.Any(other => other.Type == "MX" && other.Priority == record.Priority), "409 MX priority");
        Refuse(beside.Length > 0 && (record.Type == "CNAME" || beside.Any(static other => other.Type == "CNAME")), "409 CNAME");
        Refuse(record.Name == "@" && record.Type is ("CNAME" or "NS"), "400 root");
        Refuse(record.Type != "NS" && others.Count(static other => other.Type != "NS") >= 200, "400 full");
        Refuse(record.Ttl is < 60 or > 86400, "400 ttl");
        Refuse(record.Type is ("MX" or "SRV") != record.Priority.HasValue, "400 priority");
    }

    // What is not sent is not kept: the page says that PUT replaces.
    private static DnsRecordData AsKept(DnsRecordData record) =>
        ZoneGenerator.Served(record, record.Ttl ?? 3600, DnsRecordTypes.TakesProxied(record.Type) ? record.Proxied == true : null);

    private string NewId() => "drr_" + (++_made).ToString("000000", CultureInfo.InvariantCulture);

    private static void Refuse(bool refused, string why)
    {
        if (refused)
        {
            throw new InvalidOperationException(why);
        }
    }
}
