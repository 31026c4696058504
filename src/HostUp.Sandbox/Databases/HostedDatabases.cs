using System.Collections.Generic;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Databases;

/// <summary>The databases of the customer's hosting accounts. Those of an account are made when they are first asked for.</summary>
internal sealed class HostedDatabases
{
    private const string SampleNumber = "01hxa3b4c5d6e7f8g9h0j1k2m3";

    private readonly Dictionary<string, AccountDatabases> _made = [];
    private readonly Customer _customer;

    private HostedDatabases(Customer customer) => _customer = customer;

    public static HostedDatabases Of(Customer customer) => customer.Own(static owner => new HostedDatabases(owner));

    public AccountDatabases this[HostingAccount account]
    {
        get
        {
            if (!_made.TryGetValue(account.Id, out AccountDatabases? databases))
            {
                databases = Make(account);
                _made.Add(account.Id, databases);
            }

            return databases;
        }
    }

    private AccountDatabases Make(HostingAccount account)
    {
        var made = new AccountDatabases();
        if (account.Id == HostingAccounts.SampleId)
        {
            // HostUp's published examples.
            made.Databases.Add(new Database("db_" + SampleNumber, "abcde_wp_example", 128, "example_user"));
            made.Users.Add(new DatabaseUser("dbu_" + SampleNumber, "appuser"));
            made.Users.Add(new DatabaseUser(_customer.Ids.Next("dbu_"), "example_user"));
        }
        else if (account.Username is { } owner)
        {
            made.Databases.Add(new Database(_customer.Ids.Next("db_"), owner + "_wp", 256, owner + "_wp"));
            made.Users.Add(new DatabaseUser(_customer.Ids.Next("dbu_"), owner + "_wp"));
        }

        return made;
    }
}
