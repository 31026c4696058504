using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET and POST /shared-hosting/{id}/addons/storage: extra disk space.</summary>
internal sealed class StorageRoutes(HostingAccounts accounts, Customer customer)
{
    private static readonly (string Id, int SizeGb, decimal Price, bool Available)[] Tiers =
        [("storage-10gb", 10, 49m, true), ("storage-25gb", 25, 99m, true), ("storage-100gb", 100, 349m, false)];

    public IEnumerable<Route> Routes =>
    [
        new(HostingBillingEndpoints.ListStorageAddons, List),
        new(HostingBillingEndpoints.OrderStorageAddon, Order) { TakesBody = true },
    ];

    private Answer List(RouteCall call) => accounts.Find(call[0]) is not { } account ? Answer.Failed(Problem.NotFound()) : Answer.Ok(new JsonObject
    {
        ["tiers"] = new JsonArray([.. Tiers.Select(static tier => (JsonNode?)new JsonObject
        {
            ["id"] = tier.Id,
            ["name"] = tier.SizeGb + " GB",
            ["description"] = tier.SizeGb + " GB of extra disk space.",
            ["price"] = Money.Number(tier.Price),
            ["currencyCode"] = Money.Currency,
            ["billingCycle"] = BillingCycle.Annually,
            ["sizeGb"] = tier.SizeGb,
            ["available"] = tier.Available,
            ["reason"] = tier.Available ? null : "It is sold out at the moment.",
        })]),
        ["actions"] = new JsonObject { ["canAddStorage"] = Gate.For(WhyNot(account)).ToJsonWithoutCode() },
        ["account"] = new JsonObject
        {
            ["id"] = account.Id,
            ["domain"] = account.PrimaryDomain,
            ["billing"] = new JsonObject { ["billingCycle"] = account.BillingCycle },
        },
    });

    private Answer Order(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);

        // Printed as optional; there is no default for what is to be paid for.
        string? id = fields.Choice("addonId", [.. Tiers.Where(static tier => tier.Available).Select(static tier => tier.Id)], required: true);
        fields.Choice("paymentMethod", ["card", "invoice"]);
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (accounts.Find(call[0]) is not { } account)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (WhyNot(account) is { } reason)
        {
            return Answer.Failed(Problem.Conflict(reason));
        }

        (_, int size, decimal price, _) = Tiers.First(tier => tier.Id == id);
        Invoice invoice = customer.Invoices.Issue(account.Line("Extra disk space, " + size + " GB", price));
        Order order = customer.Orders.Make("new", price, BillingCycle.Annually, invoice);
        return Answer.Created(new JsonObject
        {
            ["invoiceId"] = invoice.Id,
            ["orderId"] = order.Id,
            ["redirectUrl"] = "/billing?invoice=" + invoice.Id,
        });
    }

    private static string? WhyNot(HostingAccount account) =>
        account.ServiceStatus == "active" ? null : "The hosting account is " + account.ServiceStatus + ".";
}
