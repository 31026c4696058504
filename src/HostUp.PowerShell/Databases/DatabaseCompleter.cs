using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Databases;

/// <summary>Completes the names of databases that were shown before. Which account to ask for others nobody knows yet.</summary>
public sealed class DatabaseCompleter : KnownValueCompleter
{
    internal const string Databases = "database";

    private protected override string Kind => Databases;

    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
