using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Dns;

/// <summary>Completes host names of dynamic DNS that were shown before. HostUp lists them by domain, so that there is none to ask for.</summary>
public sealed class DynamicDnsCompleter : KnownValueCompleter
{
    internal const string Hosts = "dyndns";

    private protected override string Kind => Hosts;

    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
