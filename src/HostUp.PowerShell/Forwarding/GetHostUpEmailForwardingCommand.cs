using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Reads whether the mail of domains is forwarded, and where.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpEmailForwarding", HelpUri = HelpPages.Root + "Get-HostUpEmailForwarding.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(EmailForwardingEndpoints.ReadEmailForwarding))]
[OutputType(typeof(EmailForwarding))]
public sealed class GetHostUpEmailForwardingCommand : DomainsCmdlet
{
    private OrderedCalls<EmailForwarding>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<EmailForwarding>(
            this, ThrottleLimit, static () => ForwardingMessages.ReadingForwarding, (session, _, state) => Emit(state, session));
        Session session = Session;
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.EmailForwarding.ReadAsync(id, DomainNames.Of(session, domain), stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
