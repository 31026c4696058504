using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Reads whether HostUp signs domains.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDnssec", HelpUri = HelpPages.Root + "Get-HostUpDnssec.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DnssecEndpoints.ReadDnssec))]
[OutputType(typeof(DnssecState))]
public sealed class GetHostUpDnssecCommand : DomainsCmdlet
{
    private OrderedCalls<DnssecState>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DnssecState>(this, ThrottleLimit, static () => NameserversMessages.ReadingDnssec, (session, _, state) => Emit(state, session));
        _calls.AddAll(Session, Domain, static (client, domain, stop) => client.Domains.WithDomainAsync(domain, client.Dnssec.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
