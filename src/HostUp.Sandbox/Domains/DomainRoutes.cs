using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Domains;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>GET /domains: the customer's domains.</summary>
internal sealed class DomainRoutes(Customer customer)
{
    private const int LongestPage = 1000;

    public IEnumerable<Route> Routes => [new(DomainEndpoints.ListDomains, List) { QueryNames = ["name", "include"] }];

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query, LongestPage);
        string? name = query.Text("name");

        // The shape of what it includes is not published; asking for it changes nothing here.
        if (query.Text("include") is { } include && include != "hostingConnection")
        {
            query.Fail("include", "must be hostingConnection.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        if (name is null)
        {
            return Answer.Ok(paging.Page(customer.Domains.Count, index => ToJson(customer.Domains[index])));
        }

        OwnedDomain? found = customer.Domains.Find(name.ToLowerInvariant());
        return Answer.Ok(paging.Page(found is null ? 0 : 1, _ => ToJson(found!)));
    }

    private static JsonObject ToJson(OwnedDomain domain) => new()
    {
        ["id"] = domain.Id,
        ["name"] = domain.Name,
        ["serviceStatus"] = domain.ServiceStatus,
        ["lifecycle"] = new JsonObject
        {
            ["type"] = domain.ServiceStatus == "pending" ? "registration" : "standard",
            ["autoRenewEnabled"] = true,
            ["registrarLockEnabled"] = false,
            ["transferInProgress"] = false,
        },
        ["billing"] = new JsonObject
        {
            ["amount"] = 159,
            ["currencyCode"] = "SEK",
            ["billingCycle"] = "annually",
            ["periodYears"] = 1,
        },
        ["createdAt"] = Timestamp.Format(domain.CreatedAt),
        ["expiresAt"] = Timestamp.Format(domain.ExpiresAt),
        ["nextDueAt"] = Timestamp.Format(domain.ExpiresAt?.AddDays(-30)),
        ["tags"] = new JsonArray(),
        ["pinned"] = false,
    };
}
