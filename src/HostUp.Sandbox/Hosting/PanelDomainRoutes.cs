using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>GET and POST /shared-hosting/{id}/domains: the domains on an account.</summary>
internal sealed class PanelDomainRoutes(HostingAccounts accounts, Customer customer)
{
    private static readonly string[] Choices = ["full", "email-only", "website-only", "none"];

    public IEnumerable<Route> Routes =>
    [
        new(HostingEndpoints.ListHostingDomains, List),
        new(HostingEndpoints.AddHostingDomain, accounts.InPanel(Add)) { TakesBody = true },
    ];

    // An account on the legacy panel answers too, with its main domain alone and advice at the gate.
    private Answer List(RouteCall call)
    {
        if (accounts.Find(call[0]) is not { } account)
        {
            return Answer.Failed(Problem.NotFound());
        }

        AccountPanel panel = AccountPanel.Of(customer, account);
        IEnumerable<JsonNode?> own = (account.IsLegacy ? account.Domains.Take(1) : account.Domains.Except(panel.Added.Select(static one => one.Name)))
            .Select((name, place) => (JsonNode?)new JsonObject { ["domain"] = name, ["kind"] = place == 0 ? "main" : KindOf(account, name) });
        IEnumerable<JsonNode?> added = panel.Added.Select(static one => (JsonNode?)new JsonObject { ["domain"] = one.Name, ["kind"] = "addon" });
        JsonNode?[] all = [.. own.Concat(added)];
        int addons = Count(all, "addon");
        return Answer.Ok(new JsonObject
        {
            ["domains"] = new JsonArray(all),
            ["mainDomain"] = account.PrimaryDomain,
            ["counts"] = new JsonObject { ["addon"] = addons, ["parked"] = 0, ["sub"] = Count(all, "sub") },
            ["quota"] = new JsonObject
            {
                ["addon"] = new JsonObject { ["used"] = addons, ["limit"] = account.Plan.AddonDomains, ["remaining"] = account.Plan.AddonDomains - addons },
            },
            ["actions"] = new JsonObject { ["canAddAddon"] = CanAdd(account, addons).ToJsonWithoutCode() },
        });
    }

    private Answer Add(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? domain = fields.Text("domain", required: true)?.ToLowerInvariant();
        string? directory = fields.Text("dir");
        string? choice = fields.Choice("dnsSetupPreference", Choices);
        fields.Boolean("force");
        fields.RejectUnknown();

        if (domain is not null && !DomainName.IsValid(domain))
        {
            fields.Fail("domain", "must be a full host name in its ASCII form.", FieldError.InvalidValue);
        }

        if (directory is not null && (directory.Length == 0 || directory[0] == '/' || directory.Split('/').Contains("..")))
        {
            fields.Fail("dir", "must be a relative directory without `..`.", FieldError.InvalidValue);
        }

        return errors.Count > 0 ? Answer.Invalid(errors) : Add(account, domain!, directory, choice);
    }

    // The statuses of these codes are not visible on any page: the state of the domain is the obstacle.
    private Answer Add(HostingAccount account, string domain, string? directory, string? choice)
    {
        AccountPanel panel = AccountPanel.Of(customer, account);
        if (panel.Has(domain))
        {
            return Answer.Failed(Problem.Conflict("The domain is on the account already."));
        }

        if (CanAdd(account, panel.Added.Count).Reason is { } reason)
        {
            return Answer.Failed(Problem.Conflict(reason));
        }

        if (domain == AccountPanel.IsNew)
        {
            return Answer.Failed(new Problem(409, "domain_not_ready", "Domain not ready", "The domain's name servers are not public yet. Try again in an hour."));
        }

        if (choice is null && domain == AccountPanel.HasItsSiteElsewhere)
        {
            return Answer.Failed(ChoiceRequired(domain));
        }

        return Answer.Created(new JsonObject { ["domain"] = domain, ["kind"] = "addon", ["documentRoot"] = panel.Add(domain, directory) });
    }

    private static Problem ChoiceRequired(string domain) => new(
        409,
        "dns_setup_choice_required",
        "DNS setup choice required",
        "The domain has records that point elsewhere. Say with `dnsSetupPreference` what becomes of them.")
    {
        Extensions = new JsonObject
        {
            ["dnsSetup"] = new JsonObject { ["options"] = new JsonArray([.. Choices.Select(static choice => (JsonNode?)choice)]) },
            ["recovery"] = new JsonObject { ["suggestedBody"] = new JsonObject { ["domain"] = domain, ["dnsSetupPreference"] = "none" } },
        },
    };

    private static Gate CanAdd(HostingAccount account, int addons) => Gate.For(
        account.IsLegacy ? "The account is on HostUp's legacy panel. Ask support for a move to cPanel."
            : account.Plan.AddonDomains <= addons ? "The plan has no more addon domains." : null);

    private static string KindOf(HostingAccount account, string name) =>
        name.EndsWith("." + account.PrimaryDomain, System.StringComparison.Ordinal) ? "sub" : "addon";

    private static int Count(IEnumerable<JsonNode?> all, string kind) => all.Count(one => (string?)one!["kind"] == kind);
}
