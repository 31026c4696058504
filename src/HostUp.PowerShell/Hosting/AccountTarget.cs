using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>An account between a look and a change: what was looked at is what is changed, whatever its name leads to in between.</summary>
/// <param name="given">What the caller gave.</param>
/// <param name="known">What commands have shown over the connection.</param>
internal sealed class AccountTarget(string given, KnownValues known)
{
    private string? _id;

    /// <summary>Makes a call about it: by id, and with its name where that is known.</summary>
    public Task<T> CallAsync<T>(HostUpClient client, Func<string, string?, CancellationToken, Task<T>> call, CancellationToken stop)
    {
        string? name = AccountNames.NameOf(known, given);
        return _id is { } id ? call(id, name, stop) : client.HostingAccounts.WithAccountAsync(
            given,
            async (found, stop) =>
            {
                T answer = await call(found, name, stop).ConfigureAwait(false);
                _id = found;
                return answer;
            },
            stop);
    }
}
