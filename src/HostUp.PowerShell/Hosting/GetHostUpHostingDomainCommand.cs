using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the domains on an account.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingDomain", HelpUri = HelpPages.Root + "Get-HostUpHostingDomain.md")]
[Calls(nameof(HostingEndpoints.ListHostingDomains))]
[OutputType(typeof(HostingDomain))]
public sealed class GetHostUpHostingDomainCommand : AccountsCmdlet
{
    private OrderedCalls<HostingDomainList>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<HostingDomainList>(this, ThrottleLimit, static () => HostingAccessMessages.ReadingDomains, Emit);
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.HostingDomains.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, HostingDomainList list)
    {
        // So an account on the legacy panel shows itself, whose list may be the main domain alone.
        if (list.Actions?.CanAddAddon is { Allowed: false } gate)
        {
            WriteWarning(Say(HostingAccessMessages.DomainCannotBeAdded, account, gate));
        }

        foreach (HostingDomain domain in list.Domains!)
        {
            Emit(domain, session);
        }
    }
}
