using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
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
    private OrderedCalls<Answer>? _calls;

    /// <summary>Gets the last copy from before the domain came to HostUp, and no other.</summary>
    [Parameter]
    public SwitchParameter BeforeHostUp { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<Answer>(this, ThrottleLimit, static () => DnsMessages.ReadingSnapshots, Write);
        bool isBefore = BeforeHostUp;
        _calls.AddAll(Session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain,
            async (id, stop) => isBefore
                ? new Answer(await client.DnsHistory.ReadSnapshotBeforeHostUpAsync(id, stop).ConfigureAwait(false))
                : new Answer(await client.DnsHistory.ListSnapshotsAsync(id, limit: null, stop).ConfigureAwait(false)),
            stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Write(Session session, string domain, Answer answer)
    {
        foreach (DnsSnapshot snapshot in answer.Snapshots)
        {
            Emit(snapshot, session);
        }

        if (answer.IsNone)
        {
            WriteWarning(Say(DnsMessages.NoSnapshotBefore, domain, ForeignText.Printable(answer.Reason ?? string.Empty)).TrimEnd());
        }
    }

    // That there is none from before HostUp is an answer of its own, and says why.
    private sealed class Answer
    {
        public Answer(IReadOnlyList<DnsSnapshot> snapshots) => Snapshots = snapshots;

        public Answer(SnapshotBeforeHostUp before)
        {
            Snapshots = before.Snapshot is { } snapshot ? [snapshot] : [];
            IsNone = before.Snapshot is null;
            Reason = before.Reason;
        }

        public IReadOnlyList<DnsSnapshot> Snapshots { get; }

        public bool IsNone { get; }

        public string? Reason { get; }
    }
}
