using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Registration;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>
/// POST /domains/{id}/actions/request-epp, update-epp, retry-transfer and retry-registration. A code that begins with <c>wrong</c> is
/// refused by the registry; the registration of a name that begins with <c>hanging</c> can be tried again, and that of one that begins
/// with <c>rejected</c> wants better values first.
/// </summary>
internal sealed class TransferRoutes(Customer customer)
{
    private const string WrongCode = "wrong";
    private const string Hanging = "hanging";
    private const string Rejected = "rejected";
    private const int PollsOfRegistration = 2;

    // How long a code counts as recent is not printed.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    private readonly DomainMoves _moves = DomainMoves.Of(customer);

    public IEnumerable<Route> Routes =>
    [
        new(DomainTransferEndpoints.RequestTransferCode, call => With(call, RequestCode)) { TakesBody = true, BodyIsOptional = true },
        new(DomainTransferEndpoints.StoreTransferCode, call => With(call, StoreCode)) { TakesBody = true },
        new(DomainTransferEndpoints.RetryTransfer, call => With(call, RetryTransfer)) { TakesBody = true, BodyIsOptional = true },
        new(DomainTransferEndpoints.RetryRegistration, call => With(call, RetryRegistration)) { TakesBody = true, BodyIsOptional = true },
    ];

    // The later edition of the page: the earlier one has no body, and neither codeSource nor generatedAt.
    private Answer RequestCode(DomainMove move, BodyFields fields, List<FieldError> errors)
    {
        bool forceNew = fields.Boolean("forceNew") ?? false;
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (move.Domain.ServiceStatus != "active")
        {
            return Answer.Failed(new Problem(409, "epp_code_unavailable", "EPP code unavailable", "There is no EPP code for a domain that is " + move.Domain.ServiceStatus + "."));
        }

        bool isFresh = forceNew || move.Code is null || customer.Now - move.CodeMadeAt >= Recent;

        if (isFresh)
        {
            move.Code = "EPP-" + customer.Ids.Next(string.Empty).Substring(14).ToUpperInvariant();
            move.CodeMadeAt = customer.Now;
        }

        var json = new JsonObject
        {
            ["domainId"] = move.Domain.Id,
            ["requestSubmitted"] = isFresh,
            ["deliveryMethod"] = "registry_console",
            ["eppCode"] = move.Code,
            ["codeSource"] = isFresh ? "fresh_request" : "recent_request",
        };

        if (!isFresh)
        {
            json["generatedAt"] = Timestamp.Format(move.CodeMadeAt);
        }

        return Answer.Ok(json);
    }

    private Answer StoreCode(DomainMove move, BodyFields fields, List<FieldError> errors)
    {
        string? code = ReadCode(fields, required: true);
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (!ComesHere(move))
        {
            return NotEligible("The domain is not on its way here.");
        }

        move.IncomingCode = code;
        return Answer.Ok(new JsonObject
        {
            ["domainId"] = move.Domain.Id,
            ["eppCodePersisted"] = true,
            ["updatedAt"] = Timestamp.Format(customer.Now),
        });
    }

    private Answer RetryTransfer(DomainMove move, BodyFields fields, List<FieldError> errors)
    {
        string? code = ReadCode(fields, required: false);
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (!ComesHere(move))
        {
            return NotEligible("The domain is not on its way here.");
        }

        // Stored before anything else.
        move.IncomingCode = code ?? move.IncomingCode;
        bool isUnpaid = customer.Invoices.UnpaidFor(move.Domain.Id) is not null;
        bool isWrong = move.IncomingCode?.StartsWith(WrongCode, StringComparison.OrdinalIgnoreCase) ?? true;
        (string status, string? reason) = isUnpaid ? ("awaiting_payment", "The invoice of the transfer is not paid.")
            : isWrong ? ("transfer_failed_at_registry", "The registry refused the authorization code.")
            : ("pending_transfer_in_progress", (string?)null);
        return Answer.Ok(new JsonObject
        {
            ["domainId"] = move.Domain.Id,
            ["transferStatus"] = status,
            ["reason"] = reason,
            ["preRetryCleanup"] = new JsonObject { ["failedRegistryRecordDeleted"] = !isUnpaid && isWrong },
            ["domainStatusSynced"] = true,
            ["actions"] = new JsonObject
            {
                ["canUpdateEpp"] = Gate.Open.ToJsonWithoutCode(),
                ["canRetryTransfer"] = Gate.For(status == "pending_transfer_in_progress" ? "The transfer is under way." : null).ToJsonWithoutCode(),
            },
        });
    }

    private Answer RetryRegistration(DomainMove move, BodyFields fields, List<FieldError> errors)
    {
        bool hasValues = fields.Free("recoveryValues") is not null;
        hasValues |= fields.Boolean("profileUpdated") ?? false;
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (move.Retried?.Stage == JobStage.Completed)
        {
            move.Domain.ServiceStatus = "active";
        }

        string name = move.Domain.Name;

        if (move.Domain.IsTransfer || (move.Domain.ServiceStatus != "pending" && move.Retried is null))
        {
            return NotEligible("The domain is not being registered.");
        }

        if (move.Domain.ServiceStatus == "active")
        {
            return Answer.Ok(Registration(move, "completed", null));
        }

        bool isRejected = name.StartsWith(Rejected, StringComparison.Ordinal);

        if (isRejected && !hasValues)
        {
            return Answer.Ok(Registration(move, "failed", "The registry did not accept the owner's number."));
        }

        if (!isRejected && !name.StartsWith(Hanging, StringComparison.Ordinal))
        {
            return Answer.Ok(Registration(move, "queued", "The invoice of the registration is not paid."));
        }

        move.Retried ??= customer.Jobs.Start("dbj_", "/api/jobs/", PollsOfRegistration);
        JsonObject json = Registration(move, "submitted", "Domain registered. Account status sync is still in progress.");
        json["operation"] = new JsonObject { ["status"] = "in_progress", ["jobId"] = move.Retried.Id, ["pollUrl"] = move.Retried.PollUrl };
        return Answer.Ok(json);
    }

    private static JsonObject Registration(DomainMove move, string status, string? reason) =>
        new() { ["domainId"] = move.Domain.Id, ["registrationStatus"] = status, ["reason"] = reason };

    private static string? ReadCode(BodyFields fields, bool required)
    {
        string? code = fields.Text("eppCode", required, nullable: !required);

        if (code is { Length: 0 })
        {
            fields.Fail("eppCode", "must not be empty.", FieldError.InvalidValue);
        }

        return code;
    }

    private static bool ComesHere(DomainMove move) => move.Domain.IsTransfer && move.Domain.ServiceStatus == "pending";

    private static Answer NotEligible(string detail) => Answer.Failed(new Problem(409, "domain_not_eligible", "Domain not eligible", detail));

    private Answer With(RouteCall call, Func<DomainMove, BodyFields, List<FieldError>, Answer> answer)
    {
        if (customer.Domains.FindById(call[0]) is not { } domain)
        {
            return Answer.Failed(Problem.NotFound());
        }

        var errors = new List<FieldError>();
        return answer(_moves.For(domain), new BodyFields(call.Body, string.Empty, errors), errors);
    }
}
