using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Domains;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>GET /domains/{id}/renewal, and what renews a domain or cancels that.</summary>
internal sealed class RenewalRoutes(Customer customer)
{
    // Its invoice is not made at once, as in HostUp's published example.
    private const string SlowInvoice = "blogg.example";

    private static readonly string[] Decisions = ["accept", "decline"];

    public IEnumerable<Route> Routes =>
    [
        new(DomainRenewalEndpoints.ReadDomainRenewal, call => WithDomain(call, domain => Answer.Ok(Show(domain)))),
        new(DomainRenewalEndpoints.RenewDomain, call => WithDomain(call, Renew)),
        new(DomainRenewalEndpoints.RespondToRenewal, call => WithDomain(call, domain => Respond(call, domain))) { TakesBody = true },
    ];

    private JsonObject Show(OwnedDomain domain)
    {
        Invoice? invoice = domain.HasPendingRenewal ? domain.RenewalInvoice : null;
        Order? order = invoice is null ? null : domain.RenewalOrder;
        int? days = domain.ExpiresAt is { } expires ? (int)Math.Floor((expires - customer.Now).TotalDays) : null;
        return new JsonObject
        {
            ["hasPendingOrder"] = order is not null,
            ["orderId"] = order?.Id,
            ["orderNumber"] = order?.Number,
            ["invoiceId"] = invoice?.Id,
            ["invoiceNumber"] = invoice?.Number,
            ["proformaId"] = null,
            ["invoiceStatus"] = invoice?.Status,
            ["billing"] = DomainAnswer.Billing(domain),
            ["renewsFor"] = RenewsFor(domain),
            ["createdAt"] = Timestamp.Format(invoice?.IssuedAt),
            ["renewalInvoice"] = invoice?.ToReference(),
            ["autoRenew"] = domain.AutoRenew,
            ["daysUntilExpiry"] = days,
            ["hasUpcomingRenewal"] = domain.AutoRenew == true && days <= 30,
            ["actions"] = new JsonObject
            {
                ["canEnableAutoRenew"] = Gate.For(domain.AutoRenew == true ? "The domain renews itself." : null).ToJson(),
                ["canRenewNow"] = CanRenew(domain).ToJson(),
            },
        };
    }

    private Answer Renew(OwnedDomain domain)
    {
        // How this is told is not documented.
        if (CanRenew(domain) is { IsOpen: false } gate)
        {
            Problem refused = Problem.Conflict(gate.Reason!);
            refused.Extensions = new JsonObject { ["actions"] = new JsonObject { ["canRenewNow"] = gate.ToJson() } };
            return Answer.Failed(refused);
        }

        decimal price = DomainAnswer.Price(domain, domain.PeriodYears);
        domain.RenewalInvoice = customer.Invoices.Issue(new InvoiceLine("domain", domain.Id, domain.Name, "Renewal of " + domain.Name, price));
        domain.RenewalOrder = customer.Orders.Make("renew", price, DomainAnswer.Cycle(domain.PeriodYears), domain.RenewalInvoice);
        bool slow = domain.Name == SlowInvoice;
        return Answer.Ok(new JsonObject
        {
            ["domainId"] = domain.Id,
            ["renewalScheduled"] = true,
            ["newExpiresAt"] = null,
            ["billing"] = DomainAnswer.Billing(domain),
            ["renewsFor"] = RenewsFor(domain),
            ["orderId"] = domain.RenewalOrder.Id,
            ["renewalInvoice"] = slow ? null : domain.RenewalInvoice.ToReference(),
            ["invoiceLookupPending"] = slow,
        });
    }

    private static Answer Respond(RouteCall call, OwnedDomain domain)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool? accept = fields.Boolean("accept");
        string? decision = fields.Choice("decision", Decisions);
        fields.RejectUnknown();

        if (errors.Count == 0 && accept is null && decision is null)
        {
            fields.FailAt(string.Empty, "`accept` or `decision` is required.", FieldError.MissingRequired);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (!domain.HasPendingRenewal)
        {
            return Answer.Failed(Problem.Conflict("No renewal of the domain waits for an answer."));
        }

        bool accepted = accept ?? decision == "accept";
        if (!accepted)
        {
            domain.RenewalInvoice!.Cancel();
        }

        return Answer.Ok(new JsonObject
        {
            ["domainId"] = domain.Id,
            ["decision"] = accepted ? "accepted" : "declined",
            ["newExpiresAt"] = null,
            ["renewalInvoice"] = domain.RenewalInvoice!.ToReference(),
        });
    }

    private static Gate CanRenew(OwnedDomain domain) =>
        domain.HasPendingRenewal ? Gate.For("A renewal of the domain waits to be paid.", "pending_order")
            : domain.ServiceStatus == "pending" ? Gate.For("The domain is being registered or transferred.", "domain_pending")
            : Gate.Open;

    private static JsonObject RenewsFor(OwnedDomain domain) =>
        new() { ["billingCycle"] = DomainAnswer.Cycle(domain.PeriodYears), ["months"] = 12 * domain.PeriodYears };

    private Answer WithDomain(RouteCall call, Func<OwnedDomain, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(domain) : Answer.Failed(Problem.NotFound());
}
