using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Registration;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>GET /products/domains and GET /products/domains/{tld}: the top-level domains of the catalogue, and what one costs and requires.</summary>
internal static class TldRoutes
{
    public static IEnumerable<Route> Routes =>
    [
        new(DomainSearchEndpoints.ListTlds, List),
        new(DomainSearchEndpoints.ReadTld, Read) { QueryNames = ["locale"] },
    ];

    private static Answer List(RouteCall call) => Answer.Ok(new JsonObject
    {
        ["tlds"] = new JsonArray(Tld.All.Select(tld => (JsonNode?)new JsonObject { ["tld"] = "." + tld.Name }).ToArray()),
    });

    private static Answer Read(RouteCall call)
    {
        var errors = new List<FieldError>();
        new QueryFields(call, errors).IsSwedish();

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        // With or without its dot.
        string name = call["tld"].ToLowerInvariant();
        Tld? tld = Tld.All.FirstOrDefault(one => string.Equals(one.Name, name[0] == '.' ? name.Substring(1) : name, StringComparison.Ordinal));
        return tld is null ? Answer.Failed(Problem.NotFound()) : Answer.Ok(ToJson(tld));
    }

    private static JsonObject ToJson(Tld tld) => new()
    {
        ["tld"] = "." + tld.Name,
        ["register"] = Amount(tld.FirstYear),
        ["transfer"] = Amount(tld.Transfer),
        ["renew"] = Amount(tld.Renewal),
        ["redemption"] = null,
        ["billing"] = Money.Price(tld.FirstYear, "annually"),
        ["domainPricing"] = new JsonArray(tld.RegisterYears.Select(years => (JsonNode?)Row(tld, years)).ToArray()),
        ["registryRequirements"] = RegistryRequirements.ToJson(tld),
    };

    // The amount to register for several years is for all of them; what a client saw of such a row has nothing else.
    private static JsonObject Row(Tld tld, int years)
    {
        var row = new JsonObject { ["years"] = years, ["register"] = Amount(tld.Register(years)) };

        if (years == 1)
        {
            row["renew"] = Amount(tld.Renewal);
            row["transfer"] = Amount(tld.Transfer);
        }

        return row;
    }

    private static JsonObject Amount(decimal amount) => new() { ["amount"] = Money.Number(amount), ["currencyCode"] = Money.Currency };
}
