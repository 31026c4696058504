using System.Linq;
using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Brings the status of domains up to date with the registry.</summary>
[Cmdlet(VerbsData.Update, "HostUpDomain", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Update-HostUpDomain.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.SyncDomainStatus))]
[OutputType(typeof(DomainStatusSync))]
public sealed class UpdateHostUpDomainCommand : DomainsCmdlet
{
    private OrderedCalls<DomainStatusSync>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DomainStatusSync>(this, ThrottleLimit, static () => DomainsMessages.UpdatingDomains, Write);
        _calls.AddAll(
            Session,
            [.. Domain.Where(domain => ShouldProcess(Title(domain), DomainsMessages.UpdateDomain))],
            static (client, domain, stop) => client.Domains.WithDomainAsync(domain, client.Domains.SyncStatusAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    // HostUp answers 200 too when the registry could not be asked.
    private void Write(Session session, string domain, DomainStatusSync sync)
    {
        session.Known.Remember(DomainCompleter.Domains, sync.Id, sync.Name);
        if (sync.SyncSuccess == false)
        {
            string name = sync.Name ?? domain;
            string reason = sync.Error ?? sync.DoubleSyncError ?? sync.Info ?? DomainsMessages.NoReason;
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.StatusNotSynced, name, reason), "StatusNotSynced", domain, Say(DomainsMessages.NextStatusNotSynced, name)));
        }
        else
        {
            Emit(sync, session);
        }
    }
}
