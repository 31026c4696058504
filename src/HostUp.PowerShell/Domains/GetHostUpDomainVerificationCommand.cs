using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Reads whether the owners of domains have to be identified by BankID, and were.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDomainVerification", HelpUri = HelpPages.Root + "Get-HostUpDomainVerification.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadVerification))]
[OutputType(typeof(DomainVerification))]
public sealed class GetHostUpDomainVerificationCommand : DomainsCmdlet
{
    private OrderedCalls<DomainVerification>? _calls;

    private protected override void Process()
    {
        Session session = Session;
        _calls ??= new OrderedCalls<DomainVerification>(
            this, ThrottleLimit, static () => DomainsMessages.ReadingContacts, (session, _, verification) => Emit(verification, session));
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.DomainContacts.ReadVerificationAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
