using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Reads for how many years domains are renewed at a time, and the choices.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDomainBillingCycle", HelpUri = HelpPages.Root + "Get-HostUpDomainBillingCycle.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainRenewalEndpoints.ReadDomainBillingCycle))]
[OutputType(typeof(DomainBillingCycle))]
public sealed class GetHostUpDomainBillingCycleCommand : DomainsCmdlet
{
    private OrderedCalls<DomainBillingCycle>? _calls;

    private protected override void Process()
    {
        Session session = Session;
        _calls ??= new OrderedCalls<DomainBillingCycle>(
            this, ThrottleLimit, static () => DomainsMessages.ReadingRenewals, (session, _, cycle) => Emit(cycle, session));
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.DomainRenewals.ReadBillingCycleAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
