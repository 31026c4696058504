using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>Calls about an account that is given by name or id, and whose answers carry what it is called.</summary>
internal static class AccountCalls
{
    /// <summary>Makes a call about an account.</summary>
    /// <param name="client">The client.</param>
    /// <param name="known">What commands have shown over the connection.</param>
    /// <param name="account">What the caller gave.</param>
    /// <param name="call">The call: by id, and with the account's name where it is known.</param>
    /// <param name="stop">Ends the call.</param>
    public static Task<T> OfAccountAsync<T>(
        this HostUpClient client, KnownValues known, string account, Func<string, string?, CancellationToken, Task<T>> call, CancellationToken stop)
    {
        string? name = AccountNames.NameOf(known, account);
        return client.HostingAccounts.WithAccountAsync(account, (id, stop) => call(id, name, stop), stop);
    }
}
