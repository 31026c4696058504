using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Reads the nameservers of domains.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpNameserver", HelpUri = HelpPages.Root + "Get-HostUpNameserver.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(NameserverEndpoints.ReadNameservers))]
[OutputType(typeof(DomainNameservers))]
public sealed class GetHostUpNameserverCommand : DomainsCmdlet
{
    private OrderedCalls<DomainNameservers>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DomainNameservers>(
            this, ThrottleLimit, static () => NameserversMessages.ReadingNameservers, (session, _, nameservers) => Show(session, nameservers));
        Session session = Session;
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.Nameservers.ReadAsync(id, DomainTitles.NameOf(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Show(Session session, DomainNameservers nameservers)
    {
        DomainTitles.Learn(session, nameservers.DomainId, nameservers.Domain);
        Emit(nameservers, session);
    }
}
