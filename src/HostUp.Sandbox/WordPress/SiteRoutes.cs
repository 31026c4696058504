using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.WordPress;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.WordPress;

/// <summary>What reads sites: /shared-hosting/{id}/wordpress, one site, fifty accounts at a time, backups, and login links.</summary>
internal sealed class SiteRoutes(HostingAccounts accounts, Customer customer)
{
    private const int MostAccounts = 50;
    private const string NotSetUp = "The hosting account has not been set up yet.";
    private const string Legacy = "The account is on HostUp's legacy panel.";

    public IEnumerable<Route> Routes =>
    [
        new(WordPressEndpoints.ListWordPressSites, accounts.InPanel(List)),
        new(WordPressEndpoints.ReadWordPressSite, accounts.InPanel(Read)),
        new(WordPressEndpoints.ListWordPressOfAccounts, Batch) { TakesBody = true },
        new(WordPressEndpoints.ListWordPressBackups, accounts.InPanel(Backups)),
        new(WordPressEndpoints.CreateWordPressLogin, accounts.InPanel(Login)),
    ];

    private Answer List(RouteCall call, HostingAccount account) => Answer.Ok(new JsonObject
    {
        ["sites"] = Array(account),
        ["available"] = true,
        ["reason"] = null,
    });

    private Answer Read(RouteCall call, HostingAccount account) =>
        Sites.Of(customer, account).Find(call[1]) is { } site ? Answer.Ok(site.ToJson()) : Answer.Failed(Problem.NotFound());

    // What is no account of the customer's is left out without a word.
    private Answer Batch(RouteCall call)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        IReadOnlyList<string>? ids = fields.Texts("accountIds", required: true);
        fields.RejectUnknown();

        if (ids is { Count: 0 or > MostAccounts })
        {
            fields.Fail("accountIds", "must have 1 to " + MostAccounts + " items.", FieldError.InvalidValue);
        }

        return errors.Count > 0 ? Answer.Invalid(errors) : Answer.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. ids!.Select(accounts.Find).OfType<HostingAccount>().Select(account => (JsonNode?)Result(account))]),
        });
    }

    private JsonObject Result(HostingAccount account)
    {
        string? reason = account.IsLegacy ? Legacy : account.Username is null ? NotSetUp : null;
        return new JsonObject
        {
            ["id"] = account.Id,
            ["available"] = reason is null,
            ["reason"] = reason,
            ["installations"] = reason is null ? Array(account) : [],
        };
    }

    private Answer Backups(RouteCall call, HostingAccount account) => Answer.Ok(new JsonObject
    {
        ["backups"] = new JsonArray([.. Sites.Of(customer, account).Managed.Select(static site => (JsonNode?)new JsonObject
        {
            ["installationId"] = site.Id,
            ["file"] = "wp-" + site.Domain.Replace('.', '-') + "-20260427.tar.gz",
            ["sizeBytes"] = 52428800,
            ["createdAt"] = "2026-04-27T12:30:00.000Z",
        })]),
    });

    private Answer Login(RouteCall call, HostingAccount account) => Sites.Of(customer, account).Find(call[1]) is not { } site
        ? Answer.Failed(Problem.NotFound())
        : Answer.Ok(new JsonObject
        {
            ["loginUrl"] = site.Url + "/wp-admin/?hostup_sso=" + customer.Ids.Next(account.Username + "_"),
            ["id"] = site.Id,
            ["expiresAt"] = null,
            ["singleUse"] = true,
        });

    private JsonArray Array(HostingAccount account) =>
        new([.. Sites.Of(customer, account).Managed.Select(static site => (JsonNode?)site.ToJson())]);
}
