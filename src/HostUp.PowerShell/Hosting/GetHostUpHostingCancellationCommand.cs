using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Reads whether and how an account is cancelled.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingCancellation", HelpUri = HelpPages.Root + "Get-HostUpHostingCancellation.md")]
[Calls(nameof(HostingBillingEndpoints.ReadHostingCancellation))]
[OutputType(typeof(HostingCancellation))]
public sealed class GetHostUpHostingCancellationCommand : AccountsCmdlet
{
    private OrderedCalls<HostingCancellation>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<HostingCancellation>(
            this, ThrottleLimit, static () => HostingBillingMessages.ReadingCancellations, (session, _, cancellation) => Emit(cancellation, session));
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.HostingCancellations.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
