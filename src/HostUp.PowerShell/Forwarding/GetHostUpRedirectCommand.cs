using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Lists the web addresses of domains that lead to others.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpRedirect", HelpUri = HelpPages.Root + "Get-HostUpRedirect.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(RedirectEndpoints.ListRedirects))]
[OutputType(typeof(Redirect))]
public sealed class GetHostUpRedirectCommand : DomainsCmdlet
{
    private OrderedCalls<IReadOnlyList<Redirect>>? _calls;

    /// <summary>Gets leftovers instead: what redirects at HostUp and is in no list.</summary>
    [Parameter]
    public SwitchParameter Orphaned { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<IReadOnlyList<Redirect>>(this, ThrottleLimit, static () => ForwardingMessages.ReadingRedirects, Emit);
        bool orphaned = Orphaned;
        Session session = Session;
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain,
            (id, stop) => orphaned
                ? client.Redirects.ListOrphansAsync(id, DomainNames.Of(session, domain), stop)
                : client.Redirects.ListAsync(id, DomainNames.Of(session, domain), stop),
            stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string domain, IReadOnlyList<Redirect> redirects)
    {
        foreach (Redirect redirect in redirects)
        {
            session.Known.Remember(RedirectCompleter.Redirects, redirect.Id, redirect.SourceUrl);
            Emit(redirect, session);
        }
    }
}
