using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Mail;

/// <summary>Completes the addresses of forwarders that were shown before. Which account to ask for others nobody knows yet.</summary>
public sealed class ForwarderCompleter : KnownValueCompleter
{
    internal const string Forwarders = "forwarder";

    private protected override string Kind => Forwarders;

    private protected override Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop) => Task.CompletedTask;
}
