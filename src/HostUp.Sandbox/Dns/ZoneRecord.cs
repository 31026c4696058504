using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Dns;

/// <summary>A record of a zone, with its name relative to the zone and in lower case.</summary>
internal sealed class ZoneRecord(string id)
{
    // A new record is published after a while; how long it takes is not documented.
    private static readonly TimeSpan Publication = TimeSpan.FromMinutes(1);

    public string Id { get; } = id;

    public string Type { get; set; } = "A";

    public string Name { get; set; } = Zone.Root;

    public string Value { get; set; } = string.Empty;

    public int Ttl { get; set; } = RecordBody.UsualTtl;

    public int? Priority { get; set; }

    public int? Weight { get; set; }

    public int? Port { get; set; }

    public bool Proxied { get; set; }

    /// <summary>When it was made or replaced; null for what was there from the start.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>SOA and the root's NS do not count towards the limit of a zone, and are shown only on request.</summary>
    public bool IsSystem => Type == "SOA" || (Type == "NS" && Name == Zone.Root);

    public bool TakesProxied => TypeTakesProxied(Type);

    public static bool TypeTakesProxied(string type) => type is "A" or "AAAA" or "CNAME";

    /// <summary>Whether both are one record to DNS, however it is served.</summary>
    public bool IsSameAs(ZoneRecord other) => Type == other.Type && Name == other.Name
        && string.Equals(Value, other.Value, Type == "TXT" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
        && Priority == other.Priority && Weight == other.Weight && Port == other.Port;

    public void BecomeAs(ZoneRecord other)
    {
        Type = other.Type;
        Name = other.Name;
        Value = other.Value;
        Ttl = other.Ttl;
        Priority = other.Priority;
        Weight = other.Weight;
        Port = other.Port;
        Proxied = other.Proxied;
        WrittenAt = other.WrittenAt;
    }

    public JsonObject ToJson(Zone zone, DateTimeOffset now)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["type"] = Type,
            ["name"] = zone.FullName(Name),
            ["value"] = Value,
            ["ttl"] = Ttl,
        };

        // The first edition has the numbers on every type; the second only where they mean something, and it knows the CDN.
        if (zone.IsFirstEdition || Type is "MX" or "SRV")
        {
            json["priority"] = Priority;
        }

        if (zone.IsFirstEdition || Type == "SRV")
        {
            json["weight"] = Weight;
            json["port"] = Port;
        }

        if (!zone.IsFirstEdition && TakesProxied)
        {
            json["proxied"] = Proxied;
            json["actions"] = new JsonObject { ["canChangeProxy"] = zone.CdnGate.ToJson() };
        }

        json["status"] = now - WrittenAt < Publication ? "pending" : "active";
        return json;
    }
}
