using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>What is in the control panel of an account: domains and SSH keys.</summary>
internal sealed class AccountPanel
{
    /// <summary>The domain that has its web elsewhere, so that it has to be said what becomes of its records.</summary>
    public const string HasItsSiteElsewhere = "elsewhere.example";

    /// <summary>The domain whose name servers nobody knows yet.</summary>
    public const string IsNew = "brandnew.example";

    private readonly List<SshKey> _keys = [];
    private readonly List<(string Name, string Root)> _added = [];
    private readonly HostingAccount _account;

    private AccountPanel(HostingAccount account)
    {
        _account = account;

        // An old key, which the panel knows and does not let in. Its fingerprint has what a path must escape.
        _keys.Add(new SshKey("ssh_" + account.Id.Substring("acct_".Length), "old-laptop", SshKey.OldLine) { IsAuthorized = false });
    }

    public IReadOnlyList<SshKey> Keys => _keys;

    /// <summary>The domains that were added to those the account had, and their folders.</summary>
    public IReadOnlyList<(string Name, string Root)> Added => _added;

    public static AccountPanel Of(Customer customer, HostingAccount account)
    {
        Dictionary<string, AccountPanel> all = customer.Own(static _ => new Dictionary<string, AccountPanel>());
        if (!all.TryGetValue(account.Id, out AccountPanel? panel))
        {
            panel = new AccountPanel(account);
            all.Add(account.Id, panel);
        }

        return panel;
    }

    public bool Has(string domain) => _account.Domains.Contains(domain);

    public string Add(string domain, string? directory)
    {
        string root = string.Format(CultureInfo.InvariantCulture, "/home/{0}/{1}", _account.Username, directory ?? "public_html/" + domain);
        _added.Add((domain, root));

        // Mail and everything else of the account is for it too.
        _account.Domains = [.. _account.Domains, domain];
        return root;
    }

    public void Add(SshKey key) => _keys.Add(key);
}
