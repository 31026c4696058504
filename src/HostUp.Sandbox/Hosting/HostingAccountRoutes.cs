using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET /shared-hosting, /shared-hosting/{id} and /shared-hosting/{id}/account-details.</summary>
internal sealed class HostingAccountRoutes(HostingAccounts accounts)
{
    private const string IncludeDomains = "domains";
    private const string IncludeCycles = "billingCycleOptions";

    public IEnumerable<Route> Routes =>
    [
        new("GET", "shared-hosting", List) { Scope = Scopes.ReadHosting, QueryNames = ["limit", "cursor", "include"] },
        new("GET", "shared-hosting/{id}", call => One(call, account => account.ToListItem(allDomains: true, cycleOptions: true)))
        {
            Scope = Scopes.ReadHosting,
        },
        new("GET", "shared-hosting/{id}/account-details", call => One(call, account => account.ToDetails())) { Scope = Scopes.ReadHosting },
    ];

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        Paging paging = Paging.Read(call, errors);
        string[] include = call.QueryValues("include").ToArray();

        // The name is repeated for several values. A list with commas, which other routes take, is not documented here.
        errors.AddRange(include
            .Where(value => value is not (IncludeDomains or IncludeCycles))
            .Select(_ => new FieldError("/query/include", "`include` must be billingCycleOptions or domains, and repeated for both.", FieldError.InvalidValue)));

        if (errors.Count > 0)
        {
            return Answer.Failed(Problem.InvalidQuery(errors));
        }

        bool domains = include.Contains(IncludeDomains);
        bool cycles = include.Contains(IncludeCycles);
        return Answer.Ok(paging.Page(accounts.Count, index => accounts[index].ToListItem(domains, cycles)));
    }

    private Answer One(RouteCall call, Func<HostingAccount, JsonObject> show) =>
        accounts.Find(call.Id) is { } account ? Answer.Ok(show(account)) : Answer.Failed(Problem.NotFound());
}
