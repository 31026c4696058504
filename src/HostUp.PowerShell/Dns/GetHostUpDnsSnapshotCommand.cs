using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Reads the copies that HostUp keeps of a domain's zone.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDnsSnapshot", HelpUri = HelpPages.Root + "Get-HostUpDnsSnapshot.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DnsHistoryEndpoints.ListDnsSnapshots), nameof(DnsHistoryEndpoints.ReadSnapshotBeforeHostUp))]
[OutputType(typeof(DnsSnapshot))]
public sealed class GetHostUpDnsSnapshotCommand : DomainsCmdlet
{
    private OrderedCalls<IReadOnlyList<DnsSnapshot>>? _calls;

    /// <summary>Gets the last copy from before the domain came to HostUp, and no other.</summary>
    [Parameter]
    public SwitchParameter BeforeHostUp { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<IReadOnlyList<DnsSnapshot>>(this, ThrottleLimit, static () => DnsMessages.ReadingSnapshots, Emit);
        bool isBefore = BeforeHostUp;
        _calls.AddAll(Session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain,
            async (id, stop) => !isBefore
                ? await client.DnsHistory.ListSnapshotsAsync(id, limit: null, stop).ConfigureAwait(false)
                : (await client.DnsHistory.ReadSnapshotBeforeHostUpAsync(id, stop).ConfigureAwait(false)).Snapshot is { } snapshot ? [snapshot] : [],
            stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string domain, IReadOnlyList<DnsSnapshot> snapshots)
    {
        foreach (DnsSnapshot snapshot in snapshots)
        {
            Emit(snapshot, session);
        }
    }
}
