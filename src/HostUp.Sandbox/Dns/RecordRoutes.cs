using System;
using System.Collections.Generic;
using HostUp.Client.Dns;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>POST /dns-zones/{id}/records; PUT, PATCH and DELETE /dns-zones/{id}/records/{recordId}.</summary>
internal sealed class RecordRoutes(Zones zones, Customer customer)
{
    private const string CdnScope = "write:cdn";

    public IEnumerable<Route> Routes =>
    [
        new(DnsEndpoints.AddRecord, Add) { TakesBody = true, ScopesByBody = [CdnScope] },
        new(DnsEndpoints.ReplaceRecord, call => WithRecord(call, (zone, record) => Replace(call, zone, record)))
        {
            TakesBody = true,
            ScopesByBody = [CdnScope],
        },
        new(DnsEndpoints.ChangeRecordProxy, call => WithRecord(call, (zone, record) => ChangeProxy(call, zone, record))) { TakesBody = true },
        new(DnsEndpoints.RemoveRecord, call => WithRecord(call, Remove)),
    ];

    private Answer Add(RouteCall call)
    {
        if (zones.FindById(call[0]) is not { } zone)
        {
            return Answer.Failed(Problem.NotFound());
        }

        return Written(call, zone, customer.Ids.Next("drr_"), replaced: null, record =>
        {
            zone.History.Note(zone, customer, record.Name, record.Type, "create", () => zone.Add(record));
            return Answer.Created(record.ToJson(zone, customer.Now));
        });
    }

    // The record is replaced whole: what is left out is as in a new one.
    private Answer Replace(RouteCall call, Zone zone, ZoneRecord old) => Written(call, zone, old.Id, old, record =>
    {
        zone.History.Note(zone, customer, record.Name, record.Type, "update", () => old.BecomeAs(record));
        return Answer.Ok(old.ToJson(zone, customer.Now));
    });

    private Answer ChangeProxy(RouteCall call, Zone zone, ZoneRecord record)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool? proxied = fields.Boolean("proxied", required: true);
        fields.RejectUnknown();

        if (errors.Count == 0 && !record.TakesProxied)
        {
            fields.Refuse("proxied", "Only A, AAAA and CNAME records can be proxied.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // How the CDN's absence is told is not documented.
        if (!zone.CdnGate.IsOpen)
        {
            return Answer.Failed(Problem.Conflict(zone.CdnGate.Reason!));
        }

        zone.History.Note(zone, customer, record.Name, record.Type, "update", () => record.Proxied = proxied == true);
        return Answer.Ok(record.ToJson(zone, customer.Now));
    }

    private Answer Remove(Zone zone, ZoneRecord record)
    {
        if (ZoneRules.RootMx(zone, record) is { } blocked)
        {
            return Answer.Failed(blocked);
        }

        zone.History.Note(zone, customer, record.Name, record.Type, "delete", () => zone.Remove(record));
        return Answer.NoContent();
    }

    private Answer Written(RouteCall call, Zone zone, string id, ZoneRecord? replaced, Func<ZoneRecord, Answer> write)
    {
        var errors = new List<FieldError>();
        ZoneRecord record = RecordBody.Read(call, zone, id, customer.Now, errors);

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // Leaving proxied out switches the CDN off where it is on, and that is the CDN's matter too.
        if (!call.HasScope(CdnScope) && (call.Body.TryGetProperty("proxied", out _) || replaced is { Proxied: true }))
        {
            return Answer.Failed(Problem.MissingScope(CdnScope));
        }

        Problem? refusal = (replaced is null ? null : ZoneRules.RootMx(zone, replaced)) ?? ZoneRules.Check(zone, record, replaced);
        return refusal is null ? write(record) : Answer.Failed(refusal);
    }

    private Answer WithRecord(RouteCall call, Func<Zone, ZoneRecord, Answer> answer) =>
        zones.FindById(call["id"]) is { } zone && zone.Find(call["recordId"]) is { } record ? answer(zone, record) : Answer.Failed(Problem.NotFound());
}
