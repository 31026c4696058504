using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists how often an account can be billed, and at which price.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingBillingCycle", HelpUri = HelpPages.Root + "Get-HostUpHostingBillingCycle.md")]
[Calls(nameof(HostingBillingEndpoints.ReadHostingBillingCycles))]
[OutputType(typeof(HostingBillingCycle))]
public sealed class GetHostUpHostingBillingCycleCommand : AccountsCmdlet
{
    private OrderedCalls<HostingBillingCycles>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<HostingBillingCycles>(this, ThrottleLimit, static () => HostingBillingMessages.ReadingCycles, Emit);
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.HostingBilling.ReadCyclesAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, HostingBillingCycles cycles)
    {
        if (cycles.Actions?.CanChangeBillingCycle is { Allowed: false } gate)
        {
            WriteWarning(Say(HostingBillingMessages.CycleCannotChange, account, gate));
        }

        if (cycles.BlockingInvoices is { Count: > 0 } invoices)
        {
            WriteWarning(Say(HostingBillingMessages.CycleBlocked, account, invoices));
        }

        foreach (HostingBillingCycle cycle in cycles.Cycles!)
        {
            Emit(cycle, session);
        }
    }
}
