using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Nameservers;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>GET, POST and DELETE of /domains/{id}/glue-records. What POST answers is not shown by its page: the record is inferred.</summary>
internal sealed class GlueRecordRoutes(Customer customer, RegistryEntries entries)
{
    private const int MostHosts = 13;
    private const int MostAddresses = 10;

    public IEnumerable<Route> Routes =>
    [
        new(NameserverEndpoints.ListGlueRecords, call => Of(call, List)),
        new(NameserverEndpoints.SaveGlueRecord, call => Of(call, entry => Save(call, entry))) { TakesBody = true },
        new(NameserverEndpoints.RemoveGlueRecord, call => Of(call, entry => Remove(call["hostname"], entry))),
    ];

    private Answer Of(RouteCall call, Func<RegistryEntry, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(entries[domain]) : Answer.Failed(Problem.NotFound());

    private static Answer List(RegistryEntry entry) => Answer.Ok(new JsonObject
    {
        ["domainName"] = entry.Domain.Name,
        ["glueRecords"] = new JsonArray(entry.Glue.Select(static pair => (JsonNode?)ToJson(pair.Key, pair.Value)).ToArray()),
        ["count"] = entry.Glue.Count,
        ["registryLimit"] = new JsonObject { ["current"] = entry.Glue.Count, ["max"] = MostHosts, ["reached"] = entry.Glue.Count >= MostHosts },
        ["actions"] = new JsonObject { ["canCreateGlueRecord"] = Gate.For(Closed(entry)).ToJsonWithoutCode() },
    });

    private static Answer Save(RouteCall call, RegistryEntry entry)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? hostname = fields.Text("hostname", required: true)?.ToLowerInvariant();
        IReadOnlyList<string>? ips = fields.Texts("ips", required: true);
        fields.RejectUnknown();
        if (hostname is not null && (!DomainName.IsValid(hostname) || !hostname.EndsWith("." + entry.Domain.Name, StringComparison.Ordinal)))
        {
            fields.Refuse("hostname", "The host must be below the domain.");
        }

        if (ips is not null && (ips.Count is 0 or > MostAddresses || ips.Any(static ip => !PublicAddress.IsValid(ip))))
        {
            fields.Refuse("ips", "There must be 1 to " + MostAddresses + " public addresses.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        bool isKnown = entry.Glue.ContainsKey(hostname!);
        if (!isKnown && Closed(entry) is { } reason)
        {
            return Answer.Failed(Problem.Conflict(reason));
        }

        entry.Glue[hostname!] = ips!;
        JsonObject saved = ToJson(hostname!, ips!);
        return isKnown ? Answer.Ok(saved) : Answer.Created(saved);
    }

    // The registry refuses; how that is told is not documented.
    private static Answer Remove(string hostname, RegistryEntry entry)
    {
        string host = hostname.ToLowerInvariant();
        if (entry.Glue.ContainsKey(host) && entry.Domain.Delegation.Nameservers.Contains(host))
        {
            return Answer.Failed(Problem.Conflict("The host is in use as a nameserver."));
        }

        return entry.Glue.Remove(host) ? Answer.NoContent() : Answer.Failed(Problem.NotFound());
    }

    private static string? Closed(RegistryEntry entry) =>
        !entry.IsManaged ? "Glue records are managed for .se, .nu and .test."
            : entry.Glue.Count >= MostHosts ? "The registry takes no more than " + MostHosts + " hosts of a domain." : null;

    private static JsonObject ToJson(string hostname, IReadOnlyList<string> ips) => new()
    {
        ["hostname"] = hostname,
        ["ips"] = new JsonArray(ips.Select(static ip => (JsonNode?)ip).ToArray()),
    };
}
