using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;
using Invoice = HostUp.Sandbox.World.Invoice;
using InvoiceLine = HostUp.Sandbox.World.InvoiceLine;

namespace HostUp.Sandbox.Billing;

/// <summary>GET /billing/cards and POST /billing/credit/actions/add-funds.</summary>
internal sealed class CreditRoutes(Customer customer)
{
    private const decimal MostCredit = 100_000m;

    public IEnumerable<Route> Routes =>
    [
        new(BillingEndpoints.ListCards, _ => Answer.Ok(Cards())),
        new(BillingEndpoints.AddFunds, AddFunds) { TakesBody = true },
    ];

    // The one in HostUp's example. A new customer has none, as his preferences say.
    private JsonArray Cards() => customer.Scenario == SandboxScenario.Empty
        ? []
        : new JsonArray(new JsonObject
        {
            ["id"] = "card_01hxa3b4c5d6e7f8g9h0j1k2m3",
            ["brand"] = "visa",
            ["last4"] = "4242",
            ["expMonth"] = 12,
            ["expYear"] = 2028,
            ["cardholderName"] = null,
            ["isPrimary"] = true,
            ["addedAt"] = "2026-04-27T12:00:00.000Z",
        });

    // The lower bound is not stated: nothing and less make no invoice here.
    private Answer AddFunds(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        decimal? amount = fields.Number("amount", required: true);
        fields.RejectUnknown();

        if (amount is <= 0 or > MostCredit)
        {
            fields.Fail("amount", "must be above 0 and at most 100000.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // Credit is no service: there is no VAT on it.
        Invoice invoice = customer.Invoices.Issue(new InvoiceLine("credit", string.Empty, null, "Account credit", amount!.Value));
        JsonObject reference = invoice.ToReference();
        reference["paymentUrl"] = null;
        return Answer.Ok(new JsonObject
        {
            ["invoice"] = reference,
            ["paymentLinkGeneratorUrl"] = "/api/v2/billing/invoices/" + invoice.Id + "/actions/generate-payment-link",
        });
    }
}
