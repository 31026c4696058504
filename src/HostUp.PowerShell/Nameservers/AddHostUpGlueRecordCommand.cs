using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Gives the registry the addresses of a nameserver below a domain.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpGlueRecord", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpGlueRecord.md")]
[Calls(
    nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain), nameof(NameserverEndpoints.ListGlueRecords), nameof(NameserverEndpoints.SaveGlueRecord))]
[OutputType(typeof(GlueRecord))]
public sealed class AddHostUpGlueRecordCommand : DomainsCmdlet
{
    private OrderedCalls<(GlueRecordState State, string Hostname, IReadOnlyList<string> Addresses)>? _calls;

    /// <summary>The nameserver's whole name, below the domain.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Hostname")]
    public string Hostname { get; set; } = string.Empty;

    /// <summary>All its addresses.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("Ips")]
    [ValidateNotNullOrEmpty]
    [HostListTransformation("IPAddressToString")]
    public string[] Address { get; set; } = [];

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<(GlueRecordState, string, IReadOnlyList<string>)>(this, ThrottleLimit, static () => NameserversMessages.ReadingGlue, Save);
        Session session = Session;
        (string hostname, string[] addresses) = (Hostname, Address);
        _calls.AddAll(session, Domain, (client, domain, stop) => ReadAsync(client, domain, DomainTitles.NameOf(session, domain), hostname, addresses, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : NameserversMessages.NextGlueUnsettled;

    private static Task<(GlueRecordState State, string Hostname, IReadOnlyList<string> Addresses)> ReadAsync(
        HostUpClient client, string domain, string? name, string hostname, string[] addresses, CancellationToken stop)
    {
        // What cannot be sent is said before anything is.
        string host = NameserverName.Below(hostname, name, nameof(hostname));
        IReadOnlyList<string> ips = PublicAddress.Several(addresses, nameof(addresses));
        return client.Domains.WithDomainAsync(
            domain,
            async (id, stop) =>
            {
                GlueRecordState state = await client.GlueRecords.ReadAsync(id, stop).ConfigureAwait(false);
                return (state, NameserverName.Below(host, state.Domain, nameof(hostname)), ips);
            },
            stop);
    }

    private void Save(Session session, string domain, (GlueRecordState State, string Hostname, IReadOnlyList<string> Addresses) read)
    {
        Session = session;
        (GlueRecordState state, string host, IReadOnlyList<string> addresses) = read;
        DomainTitles.Learn(session, state.DomainId, state.Domain);
        string shown = ShownNames.Of(host);
        string wanted = string.Join(", ", addresses);
        GlueRecord? known = state.Find(host);
        if (known?.Has(addresses) == true)
        {
            Reporter.Detail(Say(NameserversMessages.GlueIsSo, known));
            Emit(known);
            return;
        }

        // One that is there can be changed when no other can be made.
        if (known is null && state.Actions?.CanCreateGlueRecord is { Allowed: false } gate)
        {
            Fail(ErrorRecords.InTheWay(
                Say(NameserversMessages.GlueRefused, domain, gate), gate.Code ?? "GlueRecordRefused", domain, NameserversMessages.NextGlueRefused));
            return;
        }

        string action = known is null ? Say(NameserversMessages.AddGlue, shown, wanted) : Say(NameserversMessages.ChangeGlue, shown, known.Ips, wanted);
        if (ShouldProcess(Title(domain), action)
            && Call((client, stop) => (Task)client.GlueRecords.SaveAsync(state.DomainId!, host, addresses, stop), domain)
            && Call((client, stop) => client.GlueRecords.ReadAsync(state.DomainId!, stop), domain) is { } now)
        {
            // The registry may show it later.
            Emit(now.Find(host) ?? GlueRecord.Create(host, addresses, state.DomainId!, now.Domain));
        }
    }
}
