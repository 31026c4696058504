using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Reads when domains are renewed, and for how much.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDomainRenewal", HelpUri = HelpPages.Root + "Get-HostUpDomainRenewal.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainRenewalEndpoints.ReadDomainRenewal))]
[OutputType(typeof(DomainRenewal))]
public sealed class GetHostUpDomainRenewalCommand : DomainsCmdlet
{
    private OrderedCalls<DomainRenewal>? _calls;

    private protected override void Process()
    {
        Session session = Session;
        _calls ??= new OrderedCalls<DomainRenewal>(
            this, ThrottleLimit, static () => DomainsMessages.ReadingRenewals, (session, _, renewal) => Emit(renewal, session));
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.DomainRenewals.ReadAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
