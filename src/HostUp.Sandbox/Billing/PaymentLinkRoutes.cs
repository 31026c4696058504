using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;
using Invoice = HostUp.Sandbox.World.Invoice;

namespace HostUp.Sandbox.Billing;

/// <summary>GET /billing/invoices/{id}/payment-link and POST /billing/invoices/{id}/actions/generate-payment-link.</summary>
internal sealed class PaymentLinkRoutes(Customer customer)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly Dictionary<string, (string Url, DateTimeOffset CreatedAt)> _links = [];

    public IEnumerable<Route> Routes =>
    [
        new(InvoiceEndpoints.ReadPaymentLink, Show),
        new(InvoiceEndpoints.CreatePaymentLink, Create),
    ];

    private Answer Show(RouteCall call)
    {
        if (customer.Invoices.Find(call[0]) is not { } invoice)
        {
            return Answer.Failed(Problem.NotFound());
        }

        bool isLive = IsLive(invoice, out (string Url, DateTimeOffset CreatedAt) link);
        return Answer.Ok(new JsonObject
        {
            ["hasActiveLink"] = isLive,
            ["paymentUrl"] = isLive ? link.Url : null,
            ["expiresAt"] = isLive ? Timestamp.Format(link.CreatedAt + Lifetime) : null,
            ["viewCount"] = 0,
            ["previousLinks"] = new JsonArray(),
        });
    }

    // "for an unpaid invoice": how others are refused is not documented.
    private Answer Create(RouteCall call)
    {
        if (customer.Invoices.Find(call[0]) is not { } invoice)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (!invoice.IsUnpaid)
        {
            return Answer.Failed(Problem.Conflict("Only an unpaid invoice has a payment link."));
        }

        if (!IsLive(invoice, out (string Url, DateTimeOffset CreatedAt) link))
        {
            link = (new Uri(SandboxAccount.BaseUri, "/billing/pay/" + customer.Ids.NextUuid()).AbsoluteUri, customer.Now);
            _links[invoice.Id] = link;
        }

        JsonObject reference = invoice.ToReference();
        reference["paymentUrl"] = link.Url;
        return Answer.Ok(new JsonObject
        {
            ["paymentUrl"] = link.Url,
            ["expiresAt"] = Timestamp.Format(link.CreatedAt + Lifetime),
            ["invoice"] = reference,
        });
    }

    private bool IsLive(Invoice invoice, out (string Url, DateTimeOffset CreatedAt) link) =>
        _links.TryGetValue(invoice.Id, out link) && invoice.IsUnpaid && customer.Now - link.CreatedAt < Lifetime;
}
