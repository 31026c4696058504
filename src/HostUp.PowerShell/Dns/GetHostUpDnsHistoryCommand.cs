using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Reads what changed in the DNS of domains, and with -Audit who did it.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDnsHistory", HelpUri = HelpPages.Root + "Get-HostUpDnsHistory.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DnsHistoryEndpoints.ListDnsHistory), nameof(DnsHistoryEndpoints.ListDnsAudit))]
[OutputType(typeof(DnsChange))]
public sealed class GetHostUpDnsHistoryCommand : DomainsCmdlet
{
    private OrderedCalls<Opened>? _calls;

    /// <summary>Names of records whose changes to show, relative to the zone or whole; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>Types of records whose changes to show.</summary>
    [Parameter(Position = 2)]
    [ValidateSet("A", "AAAA", "CNAME", "ALIAS", "MX", "TXT", "SRV", "CAA", "NS", "TLSA")]
    public string[]? Type { get; set; }

    /// <summary>Says who made each change as well.</summary>
    [Parameter]
    public SwitchParameter Audit { get; set; }

    /// <summary>Changes a request.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<Opened>(this, ThrottleLimit, static () => DnsMessages.ReadingHistory, Write);

        // The audit takes no filters.
        (bool isAudit, int pageSize) = (Audit, PageSize);
        string? name = isAudit ? null : RecordNames.Only(Name);
        string? type = !isAudit && Type?.Length == 1 ? Type[0] : null;
        var filter = new ChangeFilter(name is null ? Name : null, type is null ? Type : null);
        _calls.AddAll(Session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain,
            async (id, stop) =>
            {
                PageReader<DnsChange> pages = isAudit
                    ? client.DnsHistory.ReadAudit(id, pageSize)
                    : client.DnsHistory.ReadHistory(id, name, type, pageSize);
                return new Opened(pages, await pages.ReadAsync(stop).ConfigureAwait(false) ?? [], filter);
            },
            stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Write(Session session, string domain, Opened history)
    {
        foreach (DnsChange change in history.FirstPage)
        {
            WriteWanted(change);
        }

        if (!history.Pages.IsAtEnd)
        {
            new PagedOutput<DnsChange>(this, session, history.Pages, static () => DnsMessages.ReadingHistory, domain).WriteAll(WriteWanted);
        }

        void WriteWanted(DnsChange change)
        {
            if (history.Filter.Matches(change, domain))
            {
                Emit(change, session);
            }
        }
    }

    // A list whose first page was read with those of the other domains.
    private sealed class Opened(PageReader<DnsChange> pages, IReadOnlyList<DnsChange> firstPage, ChangeFilter filter)
    {
        public PageReader<DnsChange> Pages { get; } = pages;

        public IReadOnlyList<DnsChange> FirstPage { get; } = firstPage;

        public ChangeFilter Filter { get; } = filter;
    }
}
