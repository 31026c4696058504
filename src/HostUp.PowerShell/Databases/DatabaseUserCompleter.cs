using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Databases;

/// <summary>Completes the names of database users that were shown before. Which account to ask for others nobody knows yet.</summary>
public sealed class DatabaseUserCompleter : KnownValueCompleter
{
    internal const string Users = "databaseUser";

    private protected override string Kind => Users;

    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
