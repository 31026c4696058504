using System;
using System.Collections.Generic;

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
    private readonly bool _many;

    public HostingAccounts(SandboxScenario scenario)
    {
        _many = scenario == SandboxScenario.ManyAccounts;
        Count = scenario switch
        {
            SandboxScenario.Empty => 0,
            SandboxScenario.ManyAccounts => GeneratedAccounts.Count,
            _ => ExampleAccounts.Count,
        };
    }

    public int Count { get; }

    public HostingAccount this[int index]
    {
        get
        {
            if (!_made.TryGetValue(index, out HostingAccount? account))
            {
                account = _many ? GeneratedAccounts.Make(index) : ExampleAccounts.Make(index);
                _made.Add(index, account);
            }

            return account;
        }
    }

    /// <summary>The account with an identifier; null when there is none, or when the text is no identifier.</summary>
    public HostingAccount? Find(string id)
    {
        int index = _many ? GeneratedAccounts.IndexOf(id) : ExampleAccounts.IndexOf(id);
        return index >= 0 && index < Count && string.Equals(this[index].Id, id, StringComparison.Ordinal) ? this[index] : null;
    }
}
