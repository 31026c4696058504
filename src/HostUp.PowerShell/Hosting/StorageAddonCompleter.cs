using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>Completes extra disk space by what Get-HostUpStorageAddon has shown.</summary>
public sealed class StorageAddonCompleter : KnownValueCompleter
{
    internal const string Addons = "storageAddon";

    private protected override string Kind => Addons;

    // Which there are depends on the account.
    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
