using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET /products/shared-hosting: the catalogue, which needs no key.</summary>
internal sealed class ProductRoutes
{
    public IEnumerable<Route> Routes { get; } =
    [
        new("GET", "products/shared-hosting", List) { QueryNames = ["limit", "cursor", "locale"] },
    ];

    private static Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        Paging paging = Paging.Read(call, errors);

        // Any other language falls back to English.
        bool swedish = string.Equals(Paging.Single(call, "locale", errors), "sv", StringComparison.Ordinal);

        return errors.Count > 0
            ? Answer.Failed(Problem.InvalidQuery(errors))
            : Answer.Ok(paging.Page(PlanCatalogue.Plans.Count, index => ToJson(PlanCatalogue.Plans[index], swedish)));
    }

    private static JsonObject ToJson(Plan plan, bool swedish) => new()
    {
        ["id"] = plan.ProductId,
        ["slug"] = plan.Slug,
        ["tier"] = plan.Tier,
        ["name"] = swedish ? plan.SwedishName : plan.EnglishName,
        ["resources"] = plan.CatalogueResources(),
        ["billing"] = Money.Price(plan.Price(BillingCycle.Annually), BillingCycle.Annually),
        ["billingCycles"] = plan.CyclePrices(),
        ["available"] = plan.Available,
    };
}
