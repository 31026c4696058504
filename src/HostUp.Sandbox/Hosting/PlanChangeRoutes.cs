using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET and POST /shared-hosting/{id}/actions/upgrade: the plans to choose from, and the change.</summary>
internal sealed class PlanChangeRoutes(HostingAccounts accounts, Customer customer)
{
    private const string NotOnSale = "The plan is not open for orders at the moment.";

    public IEnumerable<Route> Routes =>
    [
        new(HostingEndpoints.ReadPlanOptions, Options),
        new(HostingEndpoints.ChangePlan, Change) { TakesBody = true },
    ];

    private Answer Options(RouteCall call)
    {
        if (accounts.Find(call[0]) is not { } account)
        {
            return Answer.Failed(Problem.NotFound());
        }

        IEnumerable<JsonNode?> options = PlanCatalogue.Plans.Where(plan => plan != account.Plan).Select(plan => Option(account, plan));

        return Answer.Ok(new JsonObject
        {
            ["accountId"] = account.Id,
            ["domain"] = account.PrimaryDomain,
            ["currencyCode"] = Money.Currency,
            ["actions"] = new JsonObject { ["canUpgrade"] = CanUpgrade(account).ToJson() },
            ["currentPackage"] = account.Username is null ? null : account.Plan.ToReference(),
            ["availableOptions"] = new JsonArray(options.ToArray()),
        });
    }

    // The one code that the documents show for this gate is pending_order: an order that waits for its payment.
    private Gate CanUpgrade(HostingAccount account) => WhyInactive(account) is { } inactive
        ? Gate.For(inactive, "account_inactive")
        : Gate.For(customer.Invoices.UnpaidFor(account.Id) is null ? null : "An unpaid invoice must be paid or cancelled first.", "pending_order");

    private static JsonObject Option(HostingAccount account, Plan plan) => new()
    {
        ["productSlug"] = plan.Slug,
        ["name"] = plan.Name,
        ["type"] = PlanCatalogue.Rank(plan) > PlanCatalogue.Rank(account.Plan) ? "upgrade" : "downgrade",
        ["billing"] = Money.Price(plan.Price(account.BillingCycle), CycleOf(account)),
        ["available"] = plan.Available,
        ["reason"] = plan.Available ? null : NotOnSale,
    };

    private Answer Change(RouteCall call)
    {
        var errors = new List<FieldError>();

        if (PlanChange.Read(call.Body, errors) is not { } change)
        {
            return Answer.Invalid(errors);
        }

        if (accounts.Find(call[0]) is not { } account)
        {
            return Answer.Failed(Problem.NotFound());
        }

        return Answer.Refusal(WhyNot(account, change)) ?? (change.DryRun ? Preview(account, change) : Commit(account, change));
    }

    private Problem? WhyNot(HostingAccount account, PlanChange change)
    {
        // Not documented. A gate that is closed makes the state, not the request, the obstacle.
        if (WhyInactive(account) is { } inactive)
        {
            return Problem.Conflict(inactive);
        }

        if (change.Plan == account.Plan)
        {
            return PlanProblems.SamePlan();
        }

        // Not documented either: the option says available: false, so asking for it is the caller's error.
        if (!change.Plan.Available)
        {
            return Problem.InvalidRequest("/productSlug", NotOnSale, FieldError.InvalidValue);
        }

        // Whether a dry run is blocked is not said. It charges nothing, and the price must stay visible, so it is not.
        return !change.DryRun && !change.CancelExistingInvoice && customer.Invoices.UnpaidFor(account.Id) is { } invoice
            ? PlanProblems.ExistingInvoice(invoice.ToReference())
            : null;
    }

    private Answer Preview(HostingAccount account, PlanChange change) => Answer.Ok(new JsonObject
    {
        ["preview"] = true,
        ["currentProduct"] = account.Plan.ToReference(),
        ["newProduct"] = change.Plan.ToReference(),
        ["priceChange"] = new JsonObject
        {
            ["amount"] = Money.Number(Proration.DueNow(account, change.Plan, customer.Now)),
            ["recurringAmount"] = Money.Number(change.Plan.Price(account.BillingCycle)),
            ["currencyCode"] = Money.Currency,
            ["billingCycle"] = CycleOf(account),
        },
    });

    private Answer Commit(HostingAccount account, PlanChange change)
    {
        Plan previous = account.Plan;
        decimal due = Proration.DueNow(account, change.Plan, customer.Now);
        customer.Invoices.UnpaidFor(account.Id)?.Cancel();
        account.ChangeTo(change.Plan);

        // Nothing to pay, nothing to invoice: a downgrade leaves a credit, which has no route here.
        Invoice? invoice = due > 0 ? customer.Invoices.Issue(account.Line("Plan change to " + change.Plan.EnglishName, due)) : null;
        Order order = customer.Orders.Make("upgrade", due, CycleOf(account), invoice);

        return Answer.Ok(new JsonObject
        {
            ["upgraded"] = true,
            ["currentProduct"] = previous.ToReference(),
            ["newProduct"] = change.Plan.ToReference(),
            ["orderId"] = order.Id,
            ["paymentInvoice"] = invoice?.ToReference(),
            ["renewalInvoice"] = null,
        });
    }

    private static string? WhyInactive(HostingAccount account) =>
        account.ServiceStatus == "active" ? null : "The hosting account is " + account.ServiceStatus + ": its plan cannot be changed.";

    // The price change requires a cycle. An account without one, or with a free one, would start to pay by the year.
    private static string CycleOf(HostingAccount account) =>
        account.BillingCycle is { } cycle and not BillingCycle.Free ? cycle : BillingCycle.Annually;
}
