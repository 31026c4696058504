using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;
using Invoice = HostUp.Sandbox.World.Invoice;

namespace HostUp.Sandbox.Billing;

/// <summary>GET /billing/activity: what was paid and refunded, the newest first. Pages have numbers, from 0.</summary>
internal sealed class ActivityRoutes(Customer customer)
{
    private const int PageLength = 20;
    private const int MostPages = 1_000_000;

    private static readonly PlacedId Ids = new("txn_");

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["card"] = "Card",
        ["swish"] = "Swish",
        ["bankgiro"] = "Bankgiro",
    };

    public IEnumerable<Route> Routes => [new(BillingEndpoints.ListActivity, List) { QueryNames = ["kind", "page"] }];

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        IReadOnlyCollection<string> kinds = query.Choices("kind", "transaction", "credit");
        int? page = query.Integer("page", 0, MostPages);
        bool isCredit = kinds.Contains("credit");

        if (isCredit && page is not null)
        {
            query.Fail("page", "belongs to kind=transaction.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        // The shape of the credit's movements is not documented, and this customer's credit never moved.
        JsonObject[] entries = isCredit ? [] : Entries().OrderByDescending(entry => entry.At).Select((entry, index) => ToJson(entry, index)).ToArray();
        int start = (page ?? 0) * PageLength;
        return Answer.Ok(new JsonObject
        {
            ["kind"] = isCredit ? "credit" : "transaction",
            ["entries"] = new JsonArray(entries.Skip(start).Take(PageLength).Select(entry => (JsonNode?)entry).ToArray()),
            ["hasMore"] = start + PageLength < entries.Length,
        });
    }

    private IEnumerable<(Invoice Invoice, DateTimeOffset At, decimal Amount)> Entries()
    {
        foreach (Invoice invoice in customer.Invoices.All)
        {
            if (invoice.PaidAt is { } paidAt)
            {
                yield return (invoice, paidAt, invoice.Amount);
            }

            if (invoice.RefundedAt is { } refundedAt)
            {
                yield return (invoice, refundedAt, -invoice.Amount);
            }
        }
    }

    private static JsonObject ToJson((Invoice Invoice, DateTimeOffset At, decimal Amount) entry, int index) => new()
    {
        ["id"] = Ids.At(index),
        ["description"] = (entry.Amount < 0 ? "Refund of invoice " : "Payment for invoice ") + entry.Invoice.Number,
        ["method"] = entry.Invoice.PaymentMethod,
        ["methodLabel"] = entry.Invoice.PaymentMethod is { } method ? Labels[method] : null,
        ["amount"] = Money.Number(entry.Amount),
        ["currencyCode"] = Money.Currency,
        ["createdAt"] = Timestamp.Format(entry.At),
        ["invoiceId"] = entry.Invoice.Id,
        ["invoiceNumber"] = entry.Invoice.Number,
    };
}
