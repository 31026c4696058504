using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>How an account ends, and how it rests: /shared-hosting/{id}/actions/cancel, /cancellation and /actions/pause.</summary>
internal sealed class AccountLifeRoutes(HostingAccounts accounts, Customer customer)
{
    private const string Immediate = "immediate";
    private const int LongestReason = 500;

    public IEnumerable<Route> Routes =>
    [
        new(HostingBillingEndpoints.ReadHostingCancellation, call => With(call, account => Answer.Ok(Cancellation(account)))),
        new(HostingBillingEndpoints.CancelAccount, Cancel) { TakesBody = true },
        new(HostingBillingEndpoints.ReadPause, call => With(call, ReadPause)),
        new(HostingBillingEndpoints.PauseAccount, Pause) { TakesBody = true },
    ];

    private Answer With(RouteCall call, Func<HostingAccount, Answer> answer) =>
        accounts.Find(call[0]) is { } account ? answer(account) : Answer.Failed(Problem.NotFound());

    private Answer Cancel(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? reason = fields.Text("reason", required: true);
        string? type = fields.Choice("cancelType", [Immediate, "end_of_period"]);
        fields.Text("otherReason");
        fields.RejectUnknown();

        if (reason is { Length: 0 or > LongestReason })
        {
            fields.Fail("reason", "must have 1 to " + LongestReason + " characters.", FieldError.InvalidValue);
        }

        return errors.Count > 0 ? Answer.Invalid(errors) : With(call, account => Cancel(account, reason!, type));
    }

    private Answer Cancel(HostingAccount account, string reason, string? type)
    {
        AccountLife life = AccountLife.Of(customer, account);
        if (life.CancelStatus is not null)
        {
            return Answer.Failed(Problem.Conflict("The account is cancelled already."));
        }

        // Not free of side effects, as the page on the code says.
        if (customer.Invoices.UnpaidFor(account.Id) is { } invoice)
        {
            life.RenewsItself = false;
            return Answer.Failed(new Problem(
                409,
                "cancellation_blocked_overdue_invoice",
                "Cancellation blocked by an overdue invoice",
                "An overdue invoice blocks the cancellation. Auto-renewal has been switched off.")
            {
                Extensions = new JsonObject { ["invoice"] = invoice.ToReference() },
            });
        }

        bool wasOrder = account.ServiceStatus == "pending";
        bool now = type == Immediate || wasOrder;
        life.CancelType = type ?? "end_of_period";
        life.CancelReason = reason;
        life.CancelledAt = customer.Now;
        life.CancelScheduledAt = now ? customer.Now : account.NextDueAt ?? customer.Now;
        life.CancelStatus = wasOrder ? "completed" : now ? "pending" : "scheduled";
        if (wasOrder)
        {
            account.ServiceStatus = "cancelled";
        }

        JsonObject answer = Cancellation(account);
        if (wasOrder)
        {
            answer["cancelledPendingOrder"] = true;
        }

        return Answer.Ok(answer);
    }

    private JsonObject Cancellation(HostingAccount account)
    {
        AccountLife life = AccountLife.Of(customer, account);
        return new JsonObject
        {
            ["accountId"] = account.Id,
            ["status"] = life.CancelStatus ?? "none",
            ["cancelledAt"] = Timestamp.Format(life.CancelledAt),
            ["scheduledAt"] = Timestamp.Format(life.CancelScheduledAt),
            ["reason"] = life.CancelReason,
            ["cancelType"] = life.CancelType,
            ["revokable"] = life.CancelStatus is "scheduled" or "pending",
        };
    }

    private Answer ReadPause(HostingAccount account)
    {
        AccountLife life = AccountLife.Of(customer, account);
        Gate gate = CanPause(account, life);
        return Answer.Ok(new JsonObject
        {
            ["available"] = gate.IsOpen,
            ["reason"] = gate.Reason,
            ["actions"] = new JsonObject { ["canPause"] = gate.ToJsonWithoutCode() },
            ["isPaused"] = life.PausedAt is not null,
            ["pauseDetails"] = Details(life),
            ["nextEligibleAt"] = Timestamp.Format(life.ResumesAt?.AddDays(180)),
        });
    }

    private Answer Pause(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        int? days = fields.Integer("days", 7, 90, required: true);
        fields.RejectUnknown();
        return errors.Count > 0 ? Answer.Invalid(errors) : With(call, account => Pause(account, days!.Value));
    }

    private Answer Pause(HostingAccount account, int days)
    {
        AccountLife life = AccountLife.Of(customer, account);
        if (CanPause(account, life).Reason is { } reason)
        {
            return Answer.Failed(Problem.Conflict(reason));
        }

        life.PausedAt = customer.Now;
        life.PauseDays = days;
        account.NextDueAt = account.NextDueAt?.AddDays(days);
        return Answer.Created(new JsonObject
        {
            ["pauseDetails"] = Details(life),
            ["nextInvoiceAt"] = Timestamp.Format(account.NextDueAt),
            ["reminderAt"] = Timestamp.Format(life.ResumesAt?.AddDays(-7)),
        });
    }

    private static Gate CanPause(HostingAccount account, AccountLife life) => Gate.For(
        account.ServiceStatus != "active" ? "The hosting account is " + account.ServiceStatus + ": it cannot be paused."
            : life.PausedAt is not null ? "The account is paused already."
            : life.CancelStatus is not null ? "The account is cancelled." : null);

    private static JsonObject? Details(AccountLife life) => life.PausedAt is null ? null : new JsonObject
    {
        ["pauseStartsAt"] = Timestamp.Format(life.PausedAt),
        ["resumeAt"] = Timestamp.Format(life.ResumesAt),
        ["days"] = life.PauseDays,
    };
}
