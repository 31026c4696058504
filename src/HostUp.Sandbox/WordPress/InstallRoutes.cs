using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.WordPress;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.WordPress;

/// <summary>What makes sites: installing, and taking under management what is there.</summary>
internal sealed class InstallRoutes(HostingAccounts accounts, Customer customer)
{
    public IEnumerable<Route> Routes =>
    [
        new(WordPressEndpoints.InstallWordPress, accounts.InPanel(Install)) { TakesBody = true },
        new(WordPressEndpoints.ScanWordPress, accounts.InPanel(Scan)),
        new(WordPressEndpoints.ImportWordPress, accounts.InPanel(Import)) { TakesBody = true, BodyIsOptional = true },
    ];

    private Answer Install(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? domain = fields.Text("domain", required: true)?.ToLowerInvariant();
        string directory = fields.Text("directory") ?? string.Empty;
        string? name = fields.Text("siteName", required: true);
        fields.Text("siteDescription");
        string? admin = fields.Text("adminUsername", required: true);
        string? password = fields.Password("adminPassword");
        string? email = fields.Text("adminEmail", required: true);
        fields.Text("language");
        fields.Boolean("autoUpgrade");
        fields.Boolean("autoUpgradePlugins");
        fields.Boolean("autoUpgradeThemes");
        fields.RejectUnknown();

        if (directory.StartsWith("/", System.StringComparison.Ordinal) || directory.Split('/').Contains(".."))
        {
            fields.Fail("directory", "must be a safe relative path.", FieldError.InvalidValue);
        }

        if (email is not null && !EmailAddress.IsValid(email))
        {
            fields.Fail("adminEmail", "must be an e-mail address.", FieldError.InvalidValue);
        }

        if (domain is not null && !AccountPanel.Of(customer, account).Has(domain))
        {
            fields.Fail("domain", "must be a domain of the account.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        // Not documented: what is in the folder must not be lost.
        Sites sites = Sites.Of(customer, account);
        if (sites.HasAt(domain!, directory))
        {
            return Answer.Failed(Problem.Conflict("There is a site in the folder."));
        }

        return Answer.Refusal(PanelPassword.Refuse(password!, admin!)) ?? Install(account, sites, domain!, directory, name!, admin!);
    }

    private Answer Install(HostingAccount account, Sites sites, string domain, string directory, string name, string admin)
    {
        string path = "/home/" + account.Username + "/public_html" + (directory.Length == 0 ? string.Empty : "/" + directory);
        string id = customer.Ids.Next("wp_");
        var site = new Site(id, domain, path, account.Username + "_wp_" + id.Substring(id.Length - 4))
        {
            Name = name,
            AdminUsername = admin,
            Directory = directory,
            InstalledAt = customer.Now,
        };
        sites.Add(site);
        return Answer.Created(new JsonObject { ["id"] = site.Id, ["url"] = site.Url });
    }

    private Answer Scan(RouteCall call, HostingAccount account) => Answer.Ok(new JsonObject
    {
        ["results"] = new JsonArray([.. Sites.Of(customer, account).Unmanaged.Select(static site => (JsonNode?)site.ToScanResult())]),
    });

    private Answer Import(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        IReadOnlyList<string>? keys = fields.Texts("installationKeys");
        fields.RejectUnknown();
        Site[] found = [.. Sites.Of(customer, account).Unmanaged.Where(site => keys is null || keys.Contains(site.Key!))];

        // Absent means all; what is named must be there.
        if (keys?.Any(key => found.All(site => site.Key != key)) == true)
        {
            fields.Fail("installationKeys", "must be keys that a scan gives.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        foreach (Site site in found)
        {
            site.Key = null;
        }

        return Answer.Ok(new JsonObject { ["imported"] = found.Length > 0, ["count"] = found.Length });
    }
}
