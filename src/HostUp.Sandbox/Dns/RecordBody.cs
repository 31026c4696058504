using System;
using System.Collections.Generic;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Dns;

/// <summary>Reads a record that is to be added, or to replace another. What the pages call optional and mean to be sent is required.</summary>
internal static class RecordBody
{
    public const int UsualTtl = 3600;

    private const int ShortestTtl = 60;
    private const int LongestTtl = 86_400;
    private const int MostOfNumbers = 65_535;

    // The first edition of the pages has SPF as well; the second has not, and a TXT record says the same.
    public static readonly string[] Types = ["A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA"];

    /// <returns>The record; of no use when there are errors.</returns>
    public static ZoneRecord Read(RouteCall call, Zone zone, string id, DateTimeOffset now, ICollection<FieldError> errors)
    {
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? type = fields.Choice("type", Types, required: true);
        string? name = fields.Text("name", required: true);
        string? value = fields.Text("value", required: true);
        int? ttl = fields.Integer("ttl", ShortestTtl, LongestTtl);
        int? priority = Number(fields, "priority", type is "MX" or "SRV");
        int? weight = Number(fields, "weight", type == "SRV");
        int? port = Number(fields, "port", type == "SRV");
        bool? proxied = fields.Boolean("proxied");
        fields.RejectUnknown();

        if (proxied is not null && type is not null && !ZoneRecord.TypeTakesProxied(type))
        {
            fields.Refuse("proxied", "Only A, AAAA and CNAME records can be proxied.");
        }
        else if (proxied == true && !zone.CdnGate.IsOpen)
        {
            fields.Refuse("proxied", zone.CdnGate.Reason!);
        }

        string relative = (name is null or "" ? Zone.Root : name).ToLowerInvariant();
        if (name is not null && RecordName.Problem(relative, zone) is { } wrongName)
        {
            fields.Refuse("name", wrongName);
        }
        else if (type is not null && relative == Zone.Root && type is "CNAME" or "NS")
        {
            fields.Refuse(
                "type", type == "CNAME" ? "A CNAME cannot be at the root; use ALIAS." : "The name servers of the root are changed for the domain.");
        }

        if (type is not null && value is not null && RecordValue.Problem(type, value) is { } wrongValue)
        {
            fields.Refuse("value", wrongValue);
        }

        return new ZoneRecord(id)
        {
            Type = type ?? string.Empty,
            Name = relative,
            Value = value ?? string.Empty,
            Ttl = ttl ?? UsualTtl,
            Priority = priority,
            Weight = weight,
            Port = port,
            Proxied = proxied ?? false,
            WrittenAt = now,
        };
    }

    // Where a number means nothing it is refused, as null is.
    private static int? Number(BodyFields fields, string name, bool belongs)
    {
        int? number = fields.Integer(name, 0, MostOfNumbers, required: belongs);
        if (number is not null && !belongs)
        {
            fields.Refuse(name, "Records of this type have no " + name + ".");
        }

        return number;
    }
}
