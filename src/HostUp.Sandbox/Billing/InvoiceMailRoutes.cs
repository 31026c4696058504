using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>GET /billing/invoices/{id}/email-info and POST /billing/invoices/{id}/actions/resend-email.</summary>
internal sealed class InvoiceMailRoutes(Customer customer, Recipients recipients)
{
    private const string Owner = "user@example.com";

    // When each was asked for, beside the first mail, which goes out with the invoice.
    private readonly Dictionary<string, List<DateTimeOffset>> _resent = [];

    public IEnumerable<Route> Routes =>
    [
        new(InvoiceEndpoints.ReadInvoiceDelivery, Show),
        new(InvoiceEndpoints.ResendInvoice, Resend),
    ];

    private Answer Show(RouteCall call)
    {
        if (customer.Invoices.Find(call[0]) is not { } invoice)
        {
            return Answer.Failed(Problem.NotFound());
        }

        IEnumerable<DateTimeOffset> times = _resent.TryGetValue(invoice.Id, out List<DateTimeOffset>? resent) ? resent : [];
        return Answer.Ok(new JsonObject
        {
            ["emails"] = new JsonArray(times.Reverse().Append(invoice.IssuedAt).Select(time => (JsonNode?)Mail(time)).ToArray()),

            // Its members are not printed.
            ["currentTargets"] = new JsonObject { ["to"] = Owner, ["ccRecipients"] = Copies() },
        });
    }

    // Whatever its state: the page says nothing of one.
    private Answer Resend(RouteCall call)
    {
        if (customer.Invoices.Find(call[0]) is not { } invoice)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (!_resent.TryGetValue(invoice.Id, out List<DateTimeOffset>? times))
        {
            _resent.Add(invoice.Id, times = []);
        }

        times.Add(customer.Now);
        return Answer.Ok(new JsonObject { ["queuedAt"] = Timestamp.Format(customer.Now), ["email"] = Owner });
    }

    private JsonObject Mail(DateTimeOffset time) => new()
    {
        ["to"] = Owner,
        ["ccRecipients"] = Copies(),
        ["status"] = "sent",
        ["deliveryStatus"] = "delivered",
        ["sentAt"] = Timestamp.Format(time),
        ["createdAt"] = Timestamp.Format(time),
    };

    private JsonArray Copies() => new(recipients.Addresses.Select(address => (JsonNode?)address).ToArray());
}
