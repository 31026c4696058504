using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET /products/shared-hosting: the catalogue, which needs no key.</summary>
internal sealed class ProductRoutes
{
    public IEnumerable<Route> Routes { get; } =
    [
        new(HostingEndpoints.ListProducts, List) { QueryNames = ["locale"] },
    ];

    private static Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query);
        bool swedish = query.IsSwedish();

        return errors.Count > 0
            ? Answer.InvalidQuery(errors)
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
