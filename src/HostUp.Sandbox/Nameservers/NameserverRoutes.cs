using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Nameservers;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>GET and POST /domains/{id}/nameservers.</summary>
internal sealed class NameserverRoutes(Customer customer, RegistryEntries entries)
{
    // The page names no limit; a registry takes no more hosts of a domain.
    private const int Most = 13;

    // The first poll finds the job queued, the second running, the third done.
    private const int PollsOfJob = 2;

    private const string Blocked = "nameserver_update_blocked";

    public IEnumerable<Route> Routes =>
    [
        new(NameserverEndpoints.ReadNameservers, call => Of(call, Read)),
        new(NameserverEndpoints.ReplaceNameservers, call => Of(call, domain => Replace(call, domain))) { TakesBody = true },
    ];

    private Answer Of(RouteCall call, Func<OwnedDomain, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(domain) : Answer.Failed(Problem.NotFound());

    private Answer Read(OwnedDomain domain) => Answer.Ok(new JsonObject
    {
        ["nameservers"] = new JsonArray(domain.Delegation.Nameservers.Select(static name => (JsonNode?)name).ToArray()),
        ["registrarLock"] = new JsonObject
        {
            ["enabled"] = domain.RegistryLock ?? domain.RegistrarLock,
            ["requiresRegistryUnlockFlow"] = domain.RegistryLock is not null,
            ["unlockAction"] = domain.RegistryLock == true
                ? new JsonObject { ["method"] = "POST", ["href"] = "/api/v2/domains/" + domain.Id + "/actions/request-unlock" }
                : null,
        },
        ["dnssecAutoWillBeBlocked"] = entries[domain].IsSigned,
        ["actions"] = new JsonObject { ["canChangeNameservers"] = GateOf(domain).ToJson() },
    });

    private Answer Replace(RouteCall call, OwnedDomain domain)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        IReadOnlyList<string> given = fields.Texts("nameservers", required: true) ?? [];
        IReadOnlyList<string> addresses = fields.Texts("nsips") ?? [];
        fields.RejectUnknown();
        var hosts = given.Select((name, at) => (Name: name.ToLowerInvariant(), Address: at < addresses.Count ? addresses[at] : string.Empty))
            .Where(static host => host.Name.Trim().Length > 0).ToArray();
        if (errors.Count == 0)
        {
            Check(fields, domain, hosts, addresses.Count > given.Count);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        RegistryEntry entry = entries[domain];
        string? closed = GateOf(domain).Reason;
        string? missing = hosts.FirstOrDefault(host => IsBelow(host.Name, domain) && host.Address.Length == 0 && !entry.Glue.ContainsKey(host.Name)).Name;
        if (closed is not null || missing is not null)
        {
            return Answer.Failed(new Problem(
                409, Blocked, "Nameserver update blocked", closed ?? "The registry has no address of " + missing + "."));
        }

        foreach ((string name, string address) in hosts.Where(static host => host.Address.Length > 0))
        {
            entry.Glue[name] = [address];
        }

        string[] names = hosts.Select(static host => host.Name).ToArray();
        if (Delegation.IsHostUp(names))
        {
            Job job = customer.Jobs.Start(PollsOfJob);
            domain.Delegation.Replace(names, job);
            return Answer.Accepted(job.ToOperation());
        }

        domain.Delegation.Replace(names, customer.Now);
        return Answer.Ok(new JsonObject { ["updated"] = true, ["syncTriggered"] = false, ["serviceStatus"] = domain.ServiceStatus });
    }

    private static void Check(BodyFields fields, OwnedDomain domain, (string Name, string Address)[] hosts, bool isTooLong)
    {
        if (hosts.Length is < 2 or > Most)
        {
            fields.Fail("nameservers", "must have 2 to " + Most + " names that are not empty.", FieldError.InvalidValue);
        }

        if (hosts.Any(static host => !DomainName.IsValid(host.Name)) || hosts.Select(static host => host.Name).Distinct().Count() < hosts.Length)
        {
            fields.Fail("nameservers", "must have names of hosts, each once.", FieldError.InvalidValue);
        }

        // By place, and for hosts below the domain alone.
        if (isTooLong || hosts.Any(host => host.Address.Length > 0 && (!IsBelow(host.Name, domain) || !PublicAddress.IsValid(host.Address))))
        {
            fields.Fail("nsips", "must have public addresses in the places of nameservers below the domain.", FieldError.InvalidValue);
        }
    }

    private static bool IsBelow(string host, OwnedDomain domain) => host.EndsWith("." + domain.Name, StringComparison.Ordinal);

    private static Gate GateOf(OwnedDomain domain) =>
        domain.ServiceStatus != "active" ? Gate.For("The domain is " + domain.ServiceStatus + ".", "domain_not_active")
            : domain.RegistryLock == true ? Gate.For("The registry lock has to be lifted first.", "registry_lock")
            : Gate.Open;
}
