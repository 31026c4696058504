using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Completes redirects by their sources: those shown before. A list of all domains' redirects is not to be had.</summary>
public sealed class RedirectCompleter : KnownValueCompleter
{
    internal const string Redirects = "redirect";

    private protected override string Kind => Redirects;

    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
