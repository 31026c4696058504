using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Reads whether an account is paused, or can be.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingPause", HelpUri = HelpPages.Root + "Get-HostUpHostingPause.md")]
[Calls(nameof(HostingBillingEndpoints.ReadPause))]
[OutputType(typeof(HostingPause))]
public sealed class GetHostUpHostingPauseCommand : AccountsCmdlet
{
    private OrderedCalls<HostingPause>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<HostingPause>(
            this, ThrottleLimit, static () => HostingBillingMessages.ReadingPauses, (session, _, pause) => Emit(pause, session));
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.HostingPauses.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
