using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>Completes hosting accounts by their domains: those shown before, else the first ones HostUp lists.</summary>
public sealed class AccountCompleter : KnownValueCompleter
{
    internal const string Accounts = "account";

    private protected override string Kind => Accounts;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (HostingAccount account in await client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = 100 }).ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            known.Remember(Accounts, account.Id, account.PrimaryDomain ?? account.Name);
        }
    }
}
