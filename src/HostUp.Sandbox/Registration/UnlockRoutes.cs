using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Registration;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>
/// POST /domains/{id}/actions/request-unlock: the lock of the registry of .se and .nu. The owner of a name that begins with <c>bankid</c>
/// has to be identified first; that of one that begins with <c>unverified</c> cannot be told, and of one that begins with <c>foreign</c>
/// not even with a person's word.
/// </summary>
internal sealed class UnlockRoutes(Customer customer)
{
    private static readonly TimeSpan Takes = TimeSpan.FromDays(3);

    private readonly DomainMoves _moves = DomainMoves.Of(customer);

    public IEnumerable<Route> Routes => [new(DomainTransferEndpoints.RequestUnlock, Request) { TakesBody = true, BodyIsOptional = true }];

    private Answer Request(RouteCall call)
    {
        if (customer.Domains.FindById(call[0]) is not { } domain)
        {
            return Answer.Failed(Problem.NotFound());
        }

        DomainMove move = _moves.For(domain);
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool isForced = fields.Boolean("forceRequest") ?? false;
        fields.RejectUnknown();

        // "only after verification_failed": how another is refused is not documented.
        if (isForced && !move.AwaitsConfirmation)
        {
            fields.Fail("forceRequest", "must not be sent before a request asked for confirmation.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // A domain that is ordered here is never paid for, and counts as one that has its lock.
        string extension = domain.Name.Substring(domain.Name.LastIndexOf('.') + 1);
        return extension is "se" or "nu"
            ? Answer.Ok(ToJson(move, extension, isForced))
            : Answer.Failed(new Problem(409, "domain_not_eligible", "Domain not eligible", "The registry of ." + extension + " has no lock of this kind."));
    }

    private JsonObject ToJson(DomainMove move, string extension, bool isForced)
    {
        string status = Decide(move, isForced);
        bool failed = status == "verification_failed";
        return new JsonObject
        {
            ["domainId"] = move.Domain.Id,
            ["status"] = status,
            ["domainName"] = move.Domain.Name,
            ["domainExtension"] = extension,
            ["ticVerified"] = failed ? false : status == "submitted" && !isForced ? true : null,
            ["verifiedAs"] = status == "submitted" && !isForced ? "account_owner" : null,
            ["companyName"] = customer.CompanyName,
            ["daysSinceRequest"] = status == "already_requested" ? (int)(customer.Now - move.UnlockRequestedAt!.Value).TotalDays : null,
            ["verificationReason"] = failed ? "The account holder is not registered as a representative of the owner." : null,
            ["requiresConfirmation"] = failed && move.AwaitsConfirmation,
        };
    }

    private string Decide(DomainMove move, bool isForced)
    {
        if (customer.Now - move.UnlockRequestedAt >= Takes)
        {
            move.Domain.RegistryLock = false;
        }

        if (move.Domain.RegistryLock == false)
        {
            return "already_unlocked";
        }

        if (move.UnlockRequestedAt is not null)
        {
            return "already_requested";
        }

        if (move.Domain.Name.StartsWith("bankid", StringComparison.Ordinal))
        {
            return "bankid_required";
        }

        bool cannotTell = move.Domain.Name.StartsWith("unverified", StringComparison.Ordinal);

        if ((cannotTell && !isForced) || move.Domain.Name.StartsWith("foreign", StringComparison.Ordinal))
        {
            move.AwaitsConfirmation = cannotTell;
            return "verification_failed";
        }

        move.UnlockRequestedAt = customer.Now;
        return "submitted";
    }
}
