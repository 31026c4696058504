using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Reads the addresses that the registry has of nameservers below domains.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpGlueRecord", HelpUri = HelpPages.Root + "Get-HostUpGlueRecord.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(NameserverEndpoints.ListGlueRecords))]
[OutputType(typeof(GlueRecord))]
public sealed class GetHostUpGlueRecordCommand : DomainsCmdlet
{
    private OrderedCalls<GlueRecordState>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<GlueRecordState>(this, ThrottleLimit, static () => NameserversMessages.ReadingGlue, Emit);
        _calls.AddAll(Session, Domain, static (client, domain, stop) => client.Domains.WithDomainAsync(domain, client.GlueRecords.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string domain, GlueRecordState state)
    {
        foreach (GlueRecord record in state.GlueRecords ?? [])
        {
            Emit(record, session);
        }

        // Of most top-level domains there is nothing to show, and this is why.
        if (state.Actions?.CanCreateGlueRecord is { Allowed: false } gate)
        {
            Reporter.Detail(Say(NameserversMessages.GlueRefused, domain, gate));
        }
    }
}
