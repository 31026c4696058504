using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>How often an account is billed, and its renewal: /shared-hosting/{id}/actions/billing-cycle and /actions/renew.</summary>
internal sealed class AccountBillingRoutes(HostingAccounts accounts, Customer customer)
{
    private const int MostAddons = 20;

    public IEnumerable<Route> Routes =>
    [
        new(HostingBillingEndpoints.ReadHostingBillingCycles, call => With(call, Cycles)),
        new(HostingBillingEndpoints.ChangeHostingBillingCycle, Change) { TakesBody = true },
        new(HostingBillingEndpoints.RenewAccount, Renew) { TakesBody = true, BodyIsOptional = true },
    ];

    private Answer With(RouteCall call, Func<HostingAccount, Answer> answer) =>
        accounts.Find(call[0]) is { } account ? answer(account) : Answer.Failed(Problem.NotFound());

    private Answer Cycles(HostingAccount account)
    {
        Invoice? unpaid = customer.Invoices.UnpaidFor(account.Id);
        var cycles = new JsonArray([.. BillingCycle.Paid.Select(cycle => (JsonNode?)new JsonObject
        {
            ["billingCycle"] = cycle,
            ["amount"] = Money.Number(account.Plan.Price(cycle)),
            ["currencyCode"] = Money.Currency,
            ["isCurrent"] = cycle == account.BillingCycle,
        })]);
        return Answer.Ok(new JsonObject
        {
            ["currentBillingCycle"] = account.BillingCycle ?? BillingCycle.Free,
            ["cycles"] = cycles,
            ["blockingInvoices"] = unpaid is null ? [] : new JsonArray(unpaid.ToReference()),
            ["actions"] = new JsonObject { ["canChangeBillingCycle"] = Gate.For(WhyInactive(account)).ToJsonWithoutCode() },
        });
    }

    private Answer Change(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? cycle = fields.Choice("billingCycle", [.. BillingCycle.Paid, BillingCycle.Free], required: true);
        bool dryRun = fields.Boolean("dryRun") ?? false;
        bool cancels = fields.Boolean("cancelExistingInvoice") ?? false;
        fields.RejectUnknown();
        return errors.Count > 0 ? Answer.Invalid(errors) : With(call, account => Change(account, cycle!, dryRun, cancels));
    }

    private Answer Change(HostingAccount account, string cycle, bool dryRun, bool cancels)
    {
        // Neither is documented: an account that is not active, and a cycle that nobody sells.
        if (WhyInactive(account) is { } inactive)
        {
            return Answer.Failed(Problem.Conflict(inactive));
        }

        if (cycle == BillingCycle.Free)
        {
            return Answer.Failed(Problem.InvalidRequest("/billingCycle", "The plan has no such billing cycle.", FieldError.InvalidValue));
        }

        string before = account.BillingCycle ?? BillingCycle.Free;
        Invoice? unpaid = customer.Invoices.UnpaidFor(account.Id);
        bool changes = cycle != before;
        if (!dryRun && changes)
        {
            if (unpaid is not null && !cancels)
            {
                return Answer.Failed(PlanProblems.ExistingInvoice(unpaid.ToReference()));
            }

            unpaid?.Cancel();
            account.BillingCycle = cycle;
            account.Amount = account.Plan.Price(cycle);
        }

        return Answer.Ok(new JsonObject
        {
            ["dryRun"] = dryRun,
            ["changed"] = !dryRun && changes,
            ["currentBillingCycle"] = before,
            ["targetBillingCycle"] = cycle,
            ["targetAmount"] = Money.Number(account.Plan.Price(cycle)),
            ["currencyCode"] = Money.Currency,
            ["wouldBlock"] = dryRun && unpaid is not null,
        });
    }

    private Answer Renew(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        IReadOnlyList<string>? addons = fields.Texts("addonIds");
        fields.RejectUnknown();

        if (addons is { Count: > MostAddons })
        {
            fields.Fail("addonIds", "must have at most " + MostAddons + " items.", FieldError.InvalidValue);
        }

        return errors.Count > 0 ? Answer.Invalid(errors) : With(call, Renew);
    }

    private Answer Renew(HostingAccount account)
    {
        if (WhyInactive(account) is { } inactive)
        {
            return Answer.Failed(Problem.Conflict(inactive));
        }

        if (customer.Invoices.UnpaidFor(account.Id) is { } unpaid)
        {
            return Answer.Failed(new Problem(409, "existing_invoice_blocking", "Existing invoice blocks the renewal", "An unpaid invoice blocks the renewal. Pay it.")
            {
                Extensions = new JsonObject { ["invoice"] = unpaid.ToReference() },
            });
        }

        Invoice invoice = customer.Invoices.Issue(account.RenewalLine());
        customer.Orders.Make("renew", account.Amount, account.BillingCycle, invoice);

        // Every other account's invoice is found a moment later.
        bool isLate = account.Id != HostingAccounts.SampleId;
        return Answer.Ok(new JsonObject
        {
            ["accountId"] = account.Id,
            ["renewalScheduled"] = true,
            ["newExpiresAt"] = Timestamp.Format(account.NextDueAt?.AddMonths(BillingCycle.Months(account.BillingCycle ?? BillingCycle.Annually))),
            ["billing"] = new JsonObject { ["amount"] = Money.Number(account.Amount), ["currencyCode"] = Money.Currency },
            ["renewalInvoice"] = isLate ? null : invoice.ToReference(),
            ["invoiceLookupPending"] = isLate,
        });
    }

    private static string? WhyInactive(HostingAccount account) =>
        account.ServiceStatus == "active" ? null : "The hosting account is " + account.ServiceStatus + ".";
}
