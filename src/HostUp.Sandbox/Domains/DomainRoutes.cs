using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Domains;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>GET /domains; GET, PATCH and DELETE of one, its lifecycle, and asking the registry for its status.</summary>
internal sealed class DomainRoutes(Customer customer)
{
    private const int LongestPage = 1000;
    private const string BillingScope = "write:billing";

    public IEnumerable<Route> Routes =>
    [
        new(DomainEndpoints.ListDomains, List) { QueryNames = ["name", "include"] },
        new(DomainEndpoints.ReadDomain, call => WithDomain(call, domain => Answer.Ok(DomainAnswer.ToDetail(domain, customer)))),
        new(DomainEndpoints.ChangeDomain, call => WithDomain(call, domain => Change(call, domain))) { TakesBody = true, ScopesByBody = [BillingScope] },
        new(DomainEndpoints.DeleteDomain, call => WithDomain(call, Delete)),
        new(DomainEndpoints.ReadDomainLifecycle, call => WithDomain(call, Lifecycle)),
        new(DomainEndpoints.SyncDomainStatus, call => WithDomain(call, Sync)) { TakesBody = true, BodyIsOptional = true },
    ];

    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        var query = new QueryFields(call, errors);
        Paging paging = Paging.Read(query, LongestPage);
        string? name = query.Text("name");

        // The shape of what it includes is not published; asking for it changes nothing here.
        if (query.Text("include") is { } include && include != "hostingConnection")
        {
            query.Fail("include", "must be hostingConnection.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        if (name is null)
        {
            return Answer.Ok(paging.Page(customer.Domains.Listed, index => DomainAnswer.ToListItem(customer.Domains.ListedAt(index))));
        }

        OwnedDomain? found = customer.Domains.Find(name.ToLowerInvariant());
        return Answer.Ok(paging.Page(found is null ? 0 : 1, _ => DomainAnswer.ToListItem(found!)));
    }

    private Answer Change(RouteCall call, OwnedDomain domain)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        bool? autoRenew = fields.Boolean("autoRenew");
        bool? registrarLock = fields.Boolean("registrarLock");
        bool? privacy = fields.Boolean("whoisPrivacyAutoEnable");
        bool? cancel = fields.Boolean("cancelPendingOrder");
        fields.RejectUnknown();

        if (errors.Count == 0 && autoRenew is null && registrarLock is null && privacy is null && cancel is null)
        {
            fields.FailAt(string.Empty, "At least one field is required.", FieldError.MissingRequired);
        }

        if (cancel == true && autoRenew != false)
        {
            fields.Refuse("cancelPendingOrder", "A pending order is cancelled only together with `autoRenew` false.");
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (cancel == true && !call.HasScope(BillingScope))
        {
            return Answer.Failed(Problem.MissingScope(BillingScope));
        }

        // How this is told is not documented.
        if (registrarLock == false && domain.RegistryLock == true)
        {
            return Answer.Failed(Problem.Conflict("The registry has locked the domain. Ask for its unlocking."));
        }

        // Turning it off always works, the page says: of turning it on it does not say when not.
        domain.AutoRenew = autoRenew ?? domain.AutoRenew;
        domain.RegistrarLock = registrarLock ?? domain.RegistrarLock;
        if (cancel == true && domain.HasPendingRenewal)
        {
            domain.RenewalInvoice!.Cancel();
        }

        return Answer.Ok(DomainAnswer.ToDetail(domain, customer));
    }

    private Answer Delete(OwnedDomain domain)
    {
        Gate gate = DomainAnswer.CanDelete(domain);
        if (!gate.IsOpen)
        {
            Problem refused = Problem.Conflict("The domain cannot be deleted.");
            refused.Extensions = new JsonObject { ["actions"] = new JsonObject { ["canDelete"] = gate.ToJson() } };
            return Answer.Failed(refused);
        }

        customer.Domains.Remove(domain);
        return Answer.NoContent();
    }

    // What is in transferStatus is not published: the members are those that a retry answers with.
    private Answer Lifecycle(OwnedDomain domain)
    {
        bool hangs = domain.IsTransfer;
        string detected = Timestamp.Format(customer.CreatedAt.AddHours(-2))!;
        return Answer.Ok(new JsonObject
        {
            ["whoisLookupStatus"] = domain.Name.EndsWith(".example", StringComparison.Ordinal) ? "tld_not_supported" : "ok",
            ["registrationFailure"] = null,
            ["transferFailure"] = hangs
                ? new JsonObject { ["category"] = "epp_invalid", ["reason"] = "The registry refused the transfer code.", ["detectedAt"] = detected }
                : null,
            ["registryHistory"] = hangs
                ? new JsonArray(new JsonObject { ["timestamp"] = detected, ["subject"] = "Transfer refused", ["contents"] = "Invalid authorization information" })
                : new JsonArray(),
            ["transferErrorsCleared"] = false,
            ["domainStatusSynced"] = false,
            ["transferStatus"] = hangs
                ? new JsonObject
                {
                    ["transferStatus"] = "transfer_failed_at_registry",
                    ["reason"] = "The registry refused the transfer code.",
                    ["actions"] = new JsonObject
                    {
                        ["canUpdateEpp"] = Gate.Open.ToJson(),
                        ["canRetryTransfer"] = Gate.For("Store another transfer code first.", "epp_invalid").ToJson(),
                    },
                }
                : null,
        });
    }

    // Of a name that is on its way here the registry says nothing.
    private static Answer Sync(OwnedDomain domain) => Answer.Ok(new JsonObject
    {
        ["id"] = domain.Id,
        ["name"] = domain.Name,
        ["previousStatus"] = domain.ServiceStatus,
        ["newStatus"] = domain.ServiceStatus,
        ["statusChanged"] = false,
        ["statusChangedToActive"] = false,
        ["syncSuccess"] = !domain.IsTransfer,
        ["info"] = domain.IsTransfer ? null : "Domain status is up to date.",
        ["error"] = domain.IsTransfer ? "The registry does not list the domain with HostUp." : null,
        ["revertAttempted"] = false,
        ["revertSucceeded"] = false,
        ["revertError"] = null,
        ["doubleSyncAttempted"] = domain.IsTransfer,
        ["doubleSyncSucceeded"] = false,
        ["doubleSyncError"] = domain.IsTransfer ? "The registry does not list the domain with HostUp." : null,
    });

    private Answer WithDomain(RouteCall call, Func<OwnedDomain, Answer> answer) =>
        customer.Domains.FindById(call[0]) is { } domain ? answer(domain) : Answer.Failed(Problem.NotFound());
}
