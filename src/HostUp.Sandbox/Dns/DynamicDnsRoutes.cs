using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Dns;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>GET and POST /domains/{id}/dyndns; PATCH and DELETE of one, and GET of its log.</summary>
internal sealed class DynamicDnsRoutes
{
    private const string WriteScope = "write:domains";

    private static readonly string[] Types = ["A", "AAAA"];

    private readonly Zones _zones;
    private readonly Customer _customer;
    private readonly List<DynamicHost> _hosts = [];

    public DynamicDnsRoutes(Zones zones, Customer customer)
    {
        _zones = zones;
        _customer = customer;
        if (customer.Domains.Find(OwnedDomains.Sample) is { } sample)
        {
            var made = new DateTimeOffset(2026, 4, 20, 8, 0, 0, TimeSpan.Zero);
            _hosts.Add(new DynamicHost("ddns_01hxa3b4c5d6e7f8g9h0j1k2m3", sample, "home.example.com", "A", made)
            {
                LastIp = "203.0.113.45",
                LastUpdatedAt = made.AddDays(7),
                UpdatedAt = made.AddDays(7),
                UpdateCount = 12,
            });
        }
    }

    public IEnumerable<Route> Routes =>
    [
        new(DynamicDnsEndpoints.ListDynamicDns, List) { ScopesByBody = [WriteScope] },
        new(DynamicDnsEndpoints.AddDynamicDns, Add) { TakesBody = true },
        new(DynamicDnsEndpoints.ChangeDynamicDns, call => WithHost(call, host => Change(call, host))) { TakesBody = true },
        new(DynamicDnsEndpoints.DeleteDynamicDns, call => WithHost(call, Delete)),
        new(DynamicDnsEndpoints.ListDynamicDnsLog, call => WithHost(call, Log)),
    ];

    private Answer List(RouteCall call)
    {
        if (_customer.Domains.FindById(call[0]) is not { } domain)
        {
            return Answer.Failed(Problem.NotFound());
        }

        string? reason = Unavailable(domain);
        Gate gate = Gate.For(reason ?? (call.HasScope(WriteScope) ? null : "The key lacks write:domains."));
        return Answer.Ok(new JsonObject
        {
            ["available"] = reason is null,
            ["reason"] = reason,
            ["configs"] = new JsonArray(_hosts.Where(host => host.Domain == domain).Select(host => (JsonNode?)host.ToJson(call.HasScope(WriteScope))).ToArray()),
            ["actions"] = new JsonObject
            {
                ["canManage"] = gate.ToJsonWithoutCode(),
                ["canEnable"] = gate.ToJsonWithoutCode(),
                ["canUpdateToken"] = gate.ToJsonWithoutCode(),
            },
        });
    }

    private Answer Add(RouteCall call)
    {
        if (_customer.Domains.FindById(call[0]) is not { } domain)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? hostname = fields.Text("hostname", required: true)?.ToLowerInvariant();
        string? type = fields.Choice("recordType", Types, required: true);
        fields.RejectUnknown();

        if (hostname is not null && (!DomainName.IsValid(hostname) || (hostname != domain.Name && !hostname.EndsWith("." + domain.Name, StringComparison.Ordinal))))
        {
            fields.Refuse("hostname", "The host name must be the domain or below it.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // How these two are told is not documented.
        if (Unavailable(domain) is { } reason)
        {
            return Answer.Failed(Problem.Conflict(reason));
        }

        if (_hosts.Exists(host => host.Hostname == hostname && host.RecordType == type))
        {
            return Answer.Failed(Problem.Conflict("The host name has dynamic DNS of this type."));
        }

        var added = new DynamicHost(_customer.Ids.Next("ddns_"), domain, hostname!, type!, _customer.Now);
        _hosts.Add(added);
        return Answer.Created(added.ToJson(withToken: true));
    }

    private Answer Change(RouteCall call, DynamicHost host)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool? enabled = fields.Boolean("enabled", required: true);
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        host.Enabled = enabled == true;
        host.UpdatedAt = _customer.Now;
        return Answer.Ok(host.ToJson(withToken: true));
    }

    private Answer Delete(DynamicHost host)
    {
        _hosts.Remove(host);
        return Answer.NoContent();
    }

    // Updates go another way than API v2, so that a new host name has none.
    private static Answer Log(DynamicHost host) => Answer.Ok(new JsonObject
    {
        ["logs"] = host.LastIp is null ? new JsonArray() : new JsonArray(new JsonObject
        {
            ["oldIp"] = "203.0.113.40",
            ["newIp"] = host.LastIp,
            ["sourceIp"] = "198.51.100.22",
            ["userAgent"] = "ddclient/3.11.2",
            ["status"] = "success",
            ["errorMessage"] = null,
            ["createdAt"] = Timestamp.Format(host.LastUpdatedAt),
        }),
    });

    private string? Unavailable(OwnedDomain domain) =>
        _zones.Find(domain.Name) is null ? "Dynamic DNS needs HostUp's name servers." : null;

    private Answer WithHost(RouteCall call, Func<DynamicHost, Answer> answer) =>
        _hosts.Find(host => host.Domain.Id == call["id"] && host.Id == call["configId"]) is { } found ? answer(found) : Answer.Failed(Problem.NotFound());
}
