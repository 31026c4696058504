using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Dns;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>GET /domains/{id}/dns and what is below it: the zone, its copies, and what changed in it.</summary>
internal sealed class DomainDnsRoutes(Zones zones, Customer customer)
{
    private static readonly string[] AuditOnly = ["actorType", "actorId", "requestId", "orderId", "ticketId"];

    public IEnumerable<Route> Routes =>
    [
        new(DnsHistoryEndpoints.ReadDomainDns, call => Of(call, (domain, zone) => Read(call, domain, zone))) { QueryNames = ["includeSystem", "type", "name"] },
        new(DnsHistoryEndpoints.ListDnsSnapshots, call => Of(call, (_, zone) => Snapshots(call, zone))) { QueryNames = ["limit"] },
        new(DnsHistoryEndpoints.ReadSnapshotBeforeHostUp, call => Of(call, (domain, zone) => Answer.Ok(BeforeHostUp(domain, zone)))),
        new(DnsHistoryEndpoints.ListDnsHistory, call => Of(call, (_, zone) => History(call, zone))) { QueryNames = ["name", "type"] },
        new(DnsHistoryEndpoints.ListDnsAudit, call => Of(call, (_, zone) => Audit(call, zone))),
    ];

    private Answer Of(RouteCall call, Func<OwnedDomain, Zone?, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(domain, zones.Find(domain.Name)) : Answer.Failed(Problem.NotFound());

    private Answer Read(RouteCall call, OwnedDomain domain, Zone? zone)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        string? withSystem = query.Text("includeSystem");

        if (withSystem is not (null or "true" or "false"))
        {
            query.Fail("includeSystem", "must be true or false.", FieldError.InvalidValue);
        }

        IReadOnlyList<ZoneRecord> records = zone is null ? [] : ZoneRoutes.Filtered(query, zone, withSystem == "true");
        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        string? closed = zone is null ? "The domain does not use HostUp's name servers." : null;
        return Answer.Ok(new JsonObject
        {
            ["zone"] = zone?.ToJson(records.Count),
            ["records"] = new JsonArray(records.Select(record => (JsonNode?)record.ToJson(zone!, customer.Now)).ToArray()),
            ["nameservers"] = Texts(domain.Delegation.Nameservers),
            ["actions"] = new JsonObject
            {
                ["canManageRecords"] = Gate.For(closed, "no_zone").ToJson(),
                ["canManageRootMxRecords"] = Gate.For(
                    zone?.ForwardsMail == true ? "Email forwarding is active for the domain." : closed, "email_forwarding_active").ToJson(),
            },
        });
    }

    private static Answer Snapshots(RouteCall call, Zone? zone)
    {
        var errors = new List<FieldError>();
        int limit = new QueryFields(call, errors).Integer("limit", 1, 100) ?? 20;
        return errors.Count > 0
            ? Answer.InvalidQuery(errors)
            : Answer.Ok(new JsonObject { ["data"] = new JsonArray((zone?.History.Snapshots ?? []).Take(limit).Select(static item => (JsonNode?)item).ToArray()) });
    }

    // The first domain was moved here; of the others nothing older is known.
    private JsonObject BeforeHostUp(OwnedDomain domain, Zone? zone)
    {
        bool available = zone is not null && domain.Name == OwnedDomains.Sample;
        return new JsonObject
        {
            ["available"] = available,
            ["snapshot"] = available ? OlderCopy(domain) : null,
            ["reason"] = available ? null : "No snapshot from before the domain used HostUp DNS is available.",
        };
    }

    private JsonObject OlderCopy(OwnedDomain domain)
    {
        JsonObject Set(string name, string type, int? priority, params string[] values) => new()
        {
            ["name"] = name,
            ["type"] = type,
            ["values"] = Texts(values),
            ["ttl"] = 3600,
            ["priority"] = priority,
        };

        return new JsonObject
        {
            ["id"] = "dnss_01hxa3b4c5d6e7f8g9h0j1k2m3",
            ["domainId"] = domain.Id,
            ["domain"] = domain.Name,
            ["capturedAt"] = Timestamp.Format(domain.CreatedAt ?? customer.CreatedAt),
            ["source"] = "pre_nameserver_change",
            ["providerHint"] = "ns1.old-provider.example, ns2.old-provider.example",
            ["rrsets"] = new JsonArray(
                Set(domain.Name, "A", null, "198.51.100.10"),
                Set("www." + domain.Name, "CNAME", null, domain.Name),
                Set(domain.Name, "MX", 10, "mail.old-provider.example"),
                Set(domain.Name, "NS", null, "ns1.old-provider.example", "ns2.old-provider.example"),
                Set(domain.Name, "TXT", null, "v=spf1 include:old-provider.example -all")),
            ["confidence"] = "authoritative",
        };
    }

    private static Answer History(RouteCall call, Zone? zone)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query);
        string? name = query.Text("name");
        string? type = query.Text("type");

        if (type is not null && !RecordBody.Types.Contains(type))
        {
            query.Fail("type", "must be one of: " + string.Join(", ", RecordBody.Types) + ".", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        string? whole = name is null || zone is null ? null : zone.FullName(zone.Relative(name == "@" ? string.Empty : name));
        JsonObject[] events = (zone?.History.Events ?? []).Where(item => Is(item, "name", whole) && Is(item, "type", type)).ToArray();
        foreach (JsonObject item in events)
        {
            foreach (string member in AuditOnly)
            {
                item.Remove(member);
            }
        }

        return Answer.Ok(paging.Page(events.Length, index => events[index]));
    }

    private static Answer Audit(RouteCall call, Zone? zone)
    {
        var errors = new List<FieldError>();
        Paging paging = Paging.Read(new QueryFields(call, errors));
        JsonObject[] events = (zone?.History.Events ?? []).ToArray();
        return errors.Count > 0 ? Answer.InvalidQuery(errors) : Answer.Ok(paging.Page(events.Length, index => events[index]));
    }

    private static bool Is(JsonObject item, string member, string? wanted) =>
        wanted is null || (string?)(item["beforeRrset"] ?? item["afterRrset"])?[member] == wanted;

    private static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(static text => (JsonNode?)text).ToArray());
}
