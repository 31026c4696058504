using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>/shared-hosting/{id}/ssh-keys: the keys of an account.</summary>
internal sealed class SshKeyRoutes(HostingAccounts accounts, Customer customer)
{
    private const int LongestName = 100;

    public IEnumerable<Route> Routes =>
    [
        new(HostingAccessEndpoints.ListHostingSshKeys, accounts.InPanel(List)),
        new(HostingAccessEndpoints.AddHostingSshKey, accounts.InPanel(Add)) { TakesBody = true },
        new(HostingAccessEndpoints.AuthorizeHostingSshKey, accounts.InPanel(Authorize)),
    ];

    private Answer List(RouteCall call, HostingAccount account) => Answer.Ok(new JsonObject
    {
        ["sshKeys"] = new JsonArray([.. AccountPanel.Of(customer, account).Keys.Select(static key => (JsonNode?)key.ToJson())]),
        ["actions"] = new JsonObject { ["canAdd"] = Gate.Open.ToJsonWithoutCode() },
    });

    private Answer Add(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? name = fields.Text("name", required: true);
        string? line = fields.Text("publicKey", required: true);
        fields.RejectUnknown();

        if (name is not null && name.Length is 0 or > LongestName)
        {
            fields.Fail("name", "must have 1 to " + LongestName + " characters.", FieldError.InvalidValue);
        }

        if (line is not null && !SshKey.IsLine(line))
        {
            fields.Fail("publicKey", "must be a public key in OpenSSH's form.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        AccountPanel panel = AccountPanel.Of(customer, account);
        var key = new SshKey(customer.Ids.Next("ssh_"), name!, line!);

        // Not documented: one that is there already.
        if (panel.Keys.Any(one => one.Fingerprint == key.Fingerprint))
        {
            return Answer.Failed(Problem.Conflict("The key is on the account already."));
        }

        panel.Add(key);
        return Answer.Created(new JsonObject { ["id"] = key.Id, ["name"] = key.Name, ["fingerprint"] = key.Fingerprint, ["imported"] = true, ["authorized"] = true });
    }

    private Answer Authorize(RouteCall call, HostingAccount account)
    {
        if (AccountPanel.Of(customer, account).Keys.FirstOrDefault(one => one.Fingerprint == call[1]) is not { } key)
        {
            return Answer.Failed(Problem.NotFound());
        }

        key.IsAuthorized = true;
        return Answer.Ok(new JsonObject { ["name"] = key.Name, ["fingerprint"] = key.Fingerprint, ["authorized"] = true });
    }
}
