using System;
using System.Collections.Generic;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>
/// The customer's hosting accounts in their fixed order. An account is made when it is first asked for: ten thousand of them cost
/// nothing until then.
/// </summary>
internal sealed class HostingAccounts
{
    /// <summary>The identifier of the account in HostUp's published examples.</summary>
    public const string SampleId = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private readonly Dictionary<int, HostingAccount> _made = [];
    private readonly List<HostingAccount> _ordered = [];
    private readonly int _given;
    private readonly bool _many;

    private HostingAccounts(Customer customer)
    {
        _many = customer.Scenario == SandboxScenario.ManyAccounts;
        _given = customer.Scenario switch
        {
            SandboxScenario.Empty => 0,
            SandboxScenario.ManyAccounts => GeneratedAccounts.Count,
            _ => ExampleAccounts.Count,
        };

        if (customer.Scenario == SandboxScenario.UnpaidInvoice)
        {
            customer.Invoices.Issue(this[0].RenewalLine());
        }
    }

    public int Count => _given + _ordered.Count;

    public HostingAccount this[int index]
    {
        get
        {
            if (index >= _given)
            {
                return _ordered[index - _given];
            }

            if (!_made.TryGetValue(index, out HostingAccount? account))
            {
                account = _many ? GeneratedAccounts.Make(index) : ExampleAccounts.Make(index);
                _made.Add(index, account);
            }

            return account;
        }
    }

    public static HostingAccounts Of(Customer customer) => customer.Own(static owner => new HostingAccounts(owner));

    /// <summary>Adds an account that was ordered.</summary>
    public void Add(HostingAccount account) => _ordered.Add(account);

    /// <summary>The account with an identifier; null when there is none, or when the text is no identifier.</summary>
    public HostingAccount? Find(string id)
    {
        int index = _many ? GeneratedAccounts.IndexOf(id) : ExampleAccounts.IndexOf(id);
        return index >= 0 && index < _given && string.Equals(this[index].Id, id, StringComparison.Ordinal)
            ? this[index]
            : _ordered.Find(account => string.Equals(account.Id, id, StringComparison.Ordinal));
    }
}
