using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;
using Invoice = HostUp.Sandbox.World.Invoice;
using InvoiceLine = HostUp.Sandbox.World.InvoiceLine;
using Order = HostUp.Sandbox.World.Order;

namespace HostUp.Sandbox.Billing;

/// <summary>GET and POST /orders, GET /orders/{id}, POST /orders/preview and POST /orders/{id}/actions/cancel.</summary>
internal sealed class OrderRoutes(Customer customer)
{
    private readonly OrderAttempts _attempts = new(customer);

    public IEnumerable<Route> Routes =>
    [
        new(OrderEndpoints.ListOrders, List),
        new(OrderEndpoints.ReadOrder, Read) { BroaderScopes = ["read:billing"] },
        new(OrderEndpoints.PreviewOrder, Preview) { TakesBody = true },
        new(OrderEndpoints.CreateOrder, Create) { TakesBody = true, BroaderScopes = ["write:billing", "write:services", "write:all"] },
        new(OrderEndpoints.CancelOrder, Cancel),
    ];

    // Pages and filters are not documented: the style of API v2, and no filter. The newest first.
    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        Paging paging = Paging.Read(new QueryFields(call, errors));

        return errors.Count > 0
            ? Answer.InvalidQuery(errors)
            : Answer.Ok(paging.Page(customer.Orders.Count, index => customer.Orders[customer.Orders.Count - 1 - index].ToJson(customer)));
    }

    private Answer Read(RouteCall call) =>
        customer.Orders.Find(call[0]) is { } order ? Answer.Ok(order.ToJson(customer)) : Answer.Failed(Problem.NotFound());

    private Answer Preview(RouteCall call)
    {
        var errors = new List<FieldError>();

        if (OrderRequest.Read(call.Body, customer, call.HasKey, errors) is not { } request)
        {
            return Answer.Invalid(errors);
        }

        decimal tax = Money.Tax(request.Subtotal, Money.TaxRate);

        return Answer.Refusal(request.Refusal) ?? Answer.Ok(new JsonObject
        {
            ["items"] = new JsonArray(request.Lines.Select(line => (JsonNode?)ToJson(line)).ToArray()),
            ["subtotal"] = Money.Number(request.Subtotal),
            ["taxRateDecimal"] = Money.Number(Money.TaxRate),
            ["taxAmount"] = Money.Number(tax),
            ["total"] = Money.Number(request.Subtotal + tax),
            ["currencyCode"] = Money.Currency,
        });
    }

    private Answer Create(RouteCall call)
    {
        var errors = new List<FieldError>();

        if (OrderRequest.Read(call.Body, customer, call.HasKey, errors) is not { } request)
        {
            return Answer.Invalid(errors);
        }

        // Before anything else: what was ordered is no longer there to be ordered.
        if (request.AttemptKey is { } key && _attempts.Find(key, call.Body, out bool isSame) is { } made)
        {
            // "reused only to repeat the same request": how another one is refused is not documented.
            return isSame
                ? Answer.Ok(made.ToJson(customer))
                : Answer.Failed(Problem.Conflict("The attemptKey belongs to another request."));
        }

        return Answer.Refusal(request.Refusal) ?? Answer.Created(Make(request, call).ToJson(customer));
    }

    // Which orders can be cancelled, and how another is refused, is not documented: here those that are pending.
    private Answer Cancel(RouteCall call)
    {
        if (customer.Orders.Find(call[0]) is not { } order)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (order.Status != "pending")
        {
            return Answer.Failed(Problem.Conflict("The order is " + order.Status + ": only a pending order can be cancelled."));
        }

        order.Cancel();
        return Answer.Ok(order.ToJson(customer));
    }

    private Order Make(OrderRequest request, RouteCall call)
    {
        InvoiceLine[] lines = request.Lines.Select(line => line.Deliver()).ToArray();

        // What costs nothing, as the transfer of a .se domain, leaves nothing to pay.
        Invoice? invoice = request.Subtotal > 0 ? customer.Invoices.Issue(lines, Money.TaxRate) : null;
        Order order = customer.Orders.Make(request.Type, invoice?.Amount ?? 0, request.BillingCycle, invoice);

        if (request.AttemptKey is { } key)
        {
            _attempts.Add(key, call.Body, order);
        }

        return order;
    }

    private static JsonObject ToJson(OrderLine line) => new()
    {
        ["productSlug"] = line.ProductSlug,
        ["domainName"] = line.DomainName,
        ["type"] = line.Type,
        ["billingCycle"] = line.BillingCycle,
        ["periodYears"] = line.PeriodYears,
        ["quantity"] = 1,
        ["unitAmount"] = Money.Number(line.UnitAmount),
        ["renewalAnnualAmount"] = Money.Number(line.RenewalAnnualAmount),
        ["setupAmount"] = 0,
        ["subtotal"] = Money.Number(line.UnitAmount),
        ["currencyCode"] = Money.Currency,
    };
}
