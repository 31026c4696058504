using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>What was changed in a zone, and how it was before: the newest is the last.</summary>
internal sealed class ZoneHistory
{
    private const int MostKept = 500;

    private readonly List<JsonObject> _events = [];
    private readonly List<JsonObject> _snapshots = [];

    /// <summary>The changes with who made them, the newest first.</summary>
    public IEnumerable<JsonObject> Events => Enumerable.Reverse(_events).Select(static item => (JsonObject)item.DeepClone());

    /// <summary>Copies of the zone, the newest first.</summary>
    public IEnumerable<JsonObject> Snapshots => Enumerable.Reverse(_snapshots).Select(static item => (JsonObject)item.DeepClone());

    /// <summary>Makes a change of one record set, and notes it.</summary>
    public void Note(Zone zone, Customer customer, string name, string type, string changeType, Action change)
    {
        _snapshots.Add(Snapshot(zone, customer, "pre_mutation"));
        JsonObject? before = Set(zone, name, type);
        change();
        _events.Add(new JsonObject
        {
            ["eventId"] = customer.Ids.Next("dnse_"),
            ["domainId"] = zone.Domain?.Id,
            ["domain"] = zone.Name,
            ["actorType"] = "api",
            ["actorId"] = null,
            ["requestId"] = customer.Ids.Next("req_"),
            ["orderId"] = null,
            ["ticketId"] = null,
            ["createdAt"] = Timestamp.Format(customer.Now),
            ["changeType"] = changeType,
            ["sourceFlow"] = "api_v2",
            ["summary"] = changeType + " " + type + " " + zone.FullName(name),
            ["beforeRrset"] = before,
            ["afterRrset"] = Set(zone, name, type),
            ["beforeNameservers"] = null,
            ["afterNameservers"] = null,
        });

        if (_events.Count > MostKept)
        {
            _events.RemoveAt(0);
            _snapshots.RemoveAt(0);
        }
    }

    /// <summary>A copy of a zone as it is now.</summary>
    public static JsonObject Snapshot(Zone zone, Customer customer, string source) => new()
    {
        ["id"] = customer.Ids.Next("dnss_"),
        ["domainId"] = zone.Domain?.Id,
        ["domain"] = zone.Name,
        ["capturedAt"] = Timestamp.Format(customer.Now),
        ["source"] = source,
        ["providerHint"] = null,
        ["rrsets"] = new JsonArray(zone.Records
            .Select(static record => (record.Name, record.Type))
            .Distinct()
            .Select(key => (JsonNode?)Set(zone, key.Name, key.Type))
            .ToArray()),
        ["confidence"] = "authoritative",
    };

    // Where the records of a set have priorities of their own, those are in the values, as a zone file writes them.
    private static JsonObject? Set(Zone zone, string name, string type)
    {
        ZoneRecord[] records = zone.Set(name, type).ToArray();
        return records.Length == 0 ? null : new JsonObject
        {
            ["name"] = zone.FullName(name),
            ["type"] = type,
            ["values"] = new JsonArray(records.Select(static record => (JsonNode?)string.Join(
                " ", new object?[] { record.Priority, record.Weight, record.Port, record.Value }.Where(static part => part is not null))).ToArray()),
            ["ttl"] = records[0].Ttl,
            ["priority"] = null,
        };
    }
}
