using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HostUp.Client.Databases;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Databases;

/// <summary>/shared-hosting/{id}/databases and /database-users.</summary>
internal sealed class DatabaseRoutes(HostingAccounts accounts, HostedDatabases databases, Customer customer)
{
    private const string Everything = "ALL PRIVILEGES";

    private static readonly Regex UsernameForm = new(@"\A[A-Za-z0-9_]{1,64}\z", RegexOptions.CultureInvariant);

    // MySQL's, as cPanel offers them: HostUp's page shows three and does not list them.
    private static readonly string[] Privileges =
    [
        "ALTER", "ALTER ROUTINE", "CREATE", "CREATE ROUTINE", "CREATE TEMPORARY TABLES", "CREATE VIEW", "DELETE", "DROP", "EVENT",
        "EXECUTE", "INDEX", "INSERT", "LOCK TABLES", "REFERENCES", "SELECT", "SHOW VIEW", "TRIGGER", "UPDATE", Everything,
    ];

    public IEnumerable<Route> Routes =>
    [
        new(DatabaseEndpoints.ListDatabases, accounts.InPanel(List)),
        new(DatabaseEndpoints.ListDatabaseUsers, accounts.InPanel(ListUsers)),
        new(DatabaseEndpoints.AddDatabaseUser, accounts.InPanel(AddUser)) { TakesBody = true },
        new(DatabaseEndpoints.RemoveDatabaseUser, accounts.InPanel(RemoveUser)),
        new(DatabaseEndpoints.GrantDatabasePrivileges, accounts.InPanel(Grant)) { TakesBody = true },
    ];

    // HostUp's page declares one shape and shows the other: its example account answers as the example does.
    private Answer List(RouteCall call, HostingAccount account)
    {
        var list = new JsonArray(databases[account].Databases.Select(database => (JsonNode?)database.ToJson()).ToArray());
        return Answer.Ok(account.FirstEdition
            ? new JsonObject { ["data"] = list, ["hasMore"] = false, ["nextCursor"] = null }
            : new JsonObject { ["databases"] = list, ["maxDatabases"] = account.Plan.Databases });
    }

    private Answer ListUsers(RouteCall call, HostingAccount account) => Answer.Ok(new JsonObject
    {
        ["databaseUsers"] = new JsonArray(databases[account].Users.Select(user => (JsonNode?)user.ToJson()).ToArray()),
    });

    private Answer AddUser(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? username = fields.Text("username", required: true);
        string? password = fields.Password("password");
        fields.RejectUnknown();
        if (username is not null && !UsernameForm.IsMatch(username))
        {
            fields.Fail("username", "must be letters, digits and underscores, at most 64.", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (PanelPassword.Refuse(password!, username!) is { } weak)
        {
            return Answer.Failed(weak);
        }

        // Not documented, and neither is whether the account's prefix is put before the name: here it is not.
        List<DatabaseUser> users = databases[account].Users;
        if (users.Exists(user => user.IsCalled(username!)))
        {
            return Answer.Failed(Problem.Conflict("A database user with this name already exists."));
        }

        var added = new DatabaseUser(customer.Ids.Next("dbu_"), username!);
        users.Add(added);
        return Answer.Created(added.ToJson());
    }

    private Answer RemoveUser(RouteCall call, HostingAccount account)
    {
        if (Find(call, account) is not { } user)
        {
            return Answer.Failed(Problem.NotFound());
        }

        databases[account].Users.Remove(user);
        databases[account].Databases.ForEach(database => database.Users.Remove(user.Username));
        return Answer.NoContent();
    }

    // The page shows no answer to this.
    private Answer Grant(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? name = fields.Text("database", required: true);
        IReadOnlyList<string>? privileges = fields.Texts("privileges", required: true)?.Select(privilege => privilege.ToUpperInvariant()).ToArray();
        fields.RejectUnknown();
        Database? database = databases[account].Databases.Find(one => one.Name == name);
        if (name is not null && database is null)
        {
            fields.Fail("database", "must be a database of the hosting account.", FieldError.InvalidValue);
        }

        if (privileges is not null && (privileges.Count == 0 || privileges.Except(Privileges).Any()))
        {
            fields.Fail("privileges", "must be some of: " + string.Join(", ", Privileges) + ".", FieldError.InvalidValue);
        }

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (Find(call, account) is not { } user)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (!database!.Users.Contains(user.Username))
        {
            database.Users.Add(user.Username);
        }

        IReadOnlyList<string> granted = privileges!.Contains(Everything) ? [Everything] : privileges!;
        return Answer.Ok(new JsonObject
        {
            ["database"] = database.Name,
            ["username"] = user.Username,
            ["privileges"] = new JsonArray(granted.Select(privilege => (JsonNode?)privilege).ToArray()),
        });
    }

    private DatabaseUser? Find(RouteCall call, HostingAccount account) => databases[account].Users.Find(user => user.IsCalled(call[1]));
}
