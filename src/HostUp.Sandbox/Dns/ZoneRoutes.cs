using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Dns;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>GET /dns-zones, /dns-zones/{id} and /dns-zones/{id}/records.</summary>
internal sealed class ZoneRoutes(Zones zones, Customer customer)
{
    private const int LongestPage = 1000;

    public IEnumerable<Route> Routes =>
    [
        new(DnsEndpoints.ListZones, List) { QueryNames = ["name"] },
        new(DnsEndpoints.ReadZone, Read) { QueryNames = ["type", "name"] },
        new(DnsEndpoints.ListRecords, Read) { QueryNames = ["type", "name"] },
    ];

    /// <summary>The records that the query asks for; <c>type</c> and <c>name</c> may be missing.</summary>
    public static IReadOnlyList<ZoneRecord> Filtered(QueryFields query, Zone zone, bool withSystem)
    {
        string? type = query.Text("type");
        string? name = query.Text("name");

        if (type is not null && !RecordBody.Types.Contains(type))
        {
            query.Fail("type", "must be one of: " + string.Join(", ", RecordBody.Types) + ".", FieldError.InvalidValue);
        }

        string? relative = name is null ? null : zone.Relative(name);
        return zone.Records
            .Where(record => withSystem || !record.IsSystem)
            .Where(record => (type is null || record.Type == type) && (relative is null || record.Name == relative))
            .ToArray();
    }

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query, LongestPage);
        string? name = query.Text("name");

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        if (name is null)
        {
            return Answer.Ok(paging.Page(zones.Count, index => zones[index].ToListItem()));
        }

        Zone? found = zones.Find(name);
        return Answer.Ok(paging.Page(found is null ? 0 : 1, _ => found!.ToListItem()));
    }

    private Answer Read(RouteCall call)
    {
        if (zones.FindById(call[0]) is not { } zone)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        IReadOnlyList<ZoneRecord> records = Filtered(new QueryFields(call, errors), zone, withSystem: false);
        return errors.Count > 0
            ? Answer.InvalidQuery(errors)
            : Answer.Ok(new JsonObject
            {
                ["zone"] = zone.ToJson(records.Count),
                ["records"] = new JsonArray(records.Select(record => (JsonNode?)record.ToJson(zone, customer.Now)).ToArray()),
            });
    }
}
