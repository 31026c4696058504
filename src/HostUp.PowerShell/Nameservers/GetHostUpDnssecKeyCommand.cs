using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Reads the keys that the registry has of domains.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDnssecKey", HelpUri = HelpPages.Root + "Get-HostUpDnssecKey.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DnssecEndpoints.ListDnssecKeys))]
[OutputType(typeof(DnssecKey))]
public sealed class GetHostUpDnssecKeyCommand : DomainsCmdlet
{
    private OrderedCalls<DnssecKeyState>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DnssecKeyState>(this, ThrottleLimit, static () => NameserversMessages.ReadingKeys, Emit);
        _calls.AddAll(Session, Domain, static (client, domain, stop) => client.Domains.WithDomainAsync(domain, client.Dnssec.ReadKeysAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string domain, DnssecKeyState state)
    {
        foreach (DnssecKey key in state.Keys)
        {
            Emit(key, session);
        }
    }
}
