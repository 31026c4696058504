using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Client.Domains;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>GET and POST /domains/{id}/billing-cycle: for how many years a domain is renewed at a time.</summary>
internal sealed class BillingCycleRoutes(Customer customer)
{
    private static readonly string[] Cycles = ["annually", "biennially", "triennially"];

    private static readonly int[] Years = [1, 2, 3, 5];

    public IEnumerable<Route> Routes =>
    [
        new(DomainRenewalEndpoints.ReadDomainBillingCycle, call => WithDomain(call, domain => Answer.Ok(Show(domain)))),
        new(DomainRenewalEndpoints.ChangeDomainBillingCycle, call => WithDomain(call, domain => Change(call, domain))) { TakesBody = true },
    ];

    private static JsonObject Show(OwnedDomain domain) => new()
    {
        ["currentBillingCycle"] = DomainAnswer.Cycle(domain.PeriodYears),
        ["currentPeriodYears"] = domain.PeriodYears,
        ["currencyCode"] = Money.Currency,
        ["options"] = new JsonArray(Years.Select(years => (JsonNode?)new JsonObject
        {
            ["billingCycle"] = DomainAnswer.Cycle(years),
            ["periodYears"] = years,
            ["amount"] = Money.Number(DomainAnswer.Price(domain, years)),
        }).ToArray()),
        ["locked"] = !CanChange(domain).IsOpen,
        ["actions"] = new JsonObject { ["canChangeBillingCycle"] = CanChange(domain).ToJson() },
    };

    private static Answer Change(RouteCall call, OwnedDomain domain)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? cycle = fields.Choice("billingCycle", Cycles);
        int? years = PeriodYears(call, fields);
        fields.RejectUnknown();
        int? wanted = cycle is null ? years : Array.IndexOf(Cycles, cycle) + 1;

        if (errors.Count == 0 && wanted is null)
        {
            fields.FailAt(string.Empty, "`billingCycle` or `periodYears` is required.", FieldError.MissingRequired);
        }
        else if (cycle is not null && years is not null && years != wanted)
        {
            fields.Refuse("periodYears", "`billingCycle` and `periodYears` must be the same period.");
        }
        else if (errors.Count == 0 && cycle is null && years <= Cycles.Length)
        {
            // The page has periodYears for the choices without a cycle; whether it takes it for others is not said.
            fields.Refuse("periodYears", "The period has a `billingCycle`.");
        }
        else if (wanted is not null && !Years.Contains(wanted.Value))
        {
            fields.Refuse(cycle is null ? "periodYears" : "billingCycle", "The period is none of the options.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (domain.HasPendingRenewal)
        {
            return Answer.Failed(new Problem(409, "existing_invoice_blocking", "Existing invoice blocking", "A renewal of the domain waits to be paid.")
            {
                Extensions = new JsonObject
                {
                    ["pendingRenewalOrder"] = DomainAnswer.PendingRenewal(domain),
                    ["existingInvoice"] = domain.RenewalInvoice!.ToReference(),
                },
            });
        }

        if (CanChange(domain) is { IsOpen: false } gate)
        {
            return Answer.Failed(Problem.Conflict(gate.Reason!));
        }

        domain.PeriodYears = wanted!.Value;
        JsonObject billing = DomainAnswer.Billing(domain);
        billing["periodYears"] = domain.PeriodYears;
        return Answer.Ok(new JsonObject { ["billing"] = billing });
    }

    // A number, or the same as text.
    private static int? PeriodYears(RouteCall call, BodyFields fields)
    {
        if (!fields.Has("periodYears") || call.Body.GetProperty("periodYears").ValueKind != JsonValueKind.String)
        {
            return fields.Integer("periodYears", 1, 9);
        }

        if (int.TryParse(fields.Text("periodYears"), NumberStyles.None, CultureInfo.InvariantCulture, out int years) && years is >= 1 and <= 9)
        {
            return years;
        }

        fields.Fail("periodYears", "must be from 1 to 9.", FieldError.InvalidValue);
        return null;
    }

    private static Gate CanChange(OwnedDomain domain) =>
        domain.HasPendingRenewal ? Gate.For("A renewal of the domain waits to be paid.", "pending_order")
            : domain.ServiceStatus != "active" ? Gate.For("The domain is " + domain.ServiceStatus + ".", "domain_inactive")
            : Gate.Open;

    private Answer WithDomain(RouteCall call, Func<OwnedDomain, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(domain) : Answer.Failed(Problem.NotFound());
}
