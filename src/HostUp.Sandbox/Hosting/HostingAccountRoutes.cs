using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET /shared-hosting, /shared-hosting/{id} and /shared-hosting/{id}/account-details.</summary>
internal sealed class HostingAccountRoutes(HostingAccounts accounts)
{
    private const string IncludeDomains = "domains";
    private const string IncludeCycles = "billingCycleOptions";

    public IEnumerable<Route> Routes =>
    [
        new(HostingEndpoints.ListAccounts, List) { QueryNames = ["include"] },
        new(HostingEndpoints.ReadAccount, call => One(call, account => account.ToListItem(allDomains: true, cycleOptions: true))),
        new(HostingEndpoints.ReadAccountDetails, call => One(call, account => account.ToDetails())),
    ];

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query);
        IReadOnlyCollection<string> include = query.Choices("include", IncludeCycles, IncludeDomains);

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        bool domains = include.Contains(IncludeDomains);
        bool cycles = include.Contains(IncludeCycles);
        return Answer.Ok(paging.Page(accounts.Count, index => accounts[index].ToListItem(domains, cycles)));
    }

    private Answer One(RouteCall call, Func<HostingAccount, JsonObject> show) =>
        accounts.Find(call[0]) is { } account ? Answer.Ok(show(account)) : Answer.Failed(Problem.NotFound());
}
