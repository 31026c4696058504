using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;

namespace HostUp.PowerShell.Dns;

/// <summary>A cmdlet about one host name of dynamic DNS.</summary>
public abstract class DynamicDnsCmdlet : ConnectedCmdlet
{
    /// <summary>The domain: its name or id (dom_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DomainId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "DomainId", "Id")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string Domain { get; set; } = string.Empty;

    /// <summary>The host name, relative to the domain or whole, or its id (ddns_…).</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Hostname")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Id", "Hostname")]
    [ArgumentCompleter(typeof(DynamicDnsCompleter))]
    public string DynamicDns { get; set; } = string.Empty;

    /// <summary>A or AAAA, where a host name has both.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("RecordType")]
    [ValidateSet("A", "AAAA")]
    public string? Type { get; set; }

    private protected override string NotFoundStep => DnsMessages.NextNotFoundDynamicDns;

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : DnsMessages.NextDynamicDnsUnsettled;

    /// <summary>Finds the host name that is meant, where it was not given by its id.</summary>
    /// <param name="session">What it is looked for over.</param>
    /// <param name="client">The client.</param>
    /// <param name="domainId">The domain's id.</param>
    /// <param name="stop">Ends the call.</param>
    private protected async Task<DynamicDns> FindAsync(Session session, HostUpClient client, string domainId, CancellationToken stop)
    {
        string domain = await HostNames.DomainAsync(session, client, Domain, stop).ConfigureAwait(false);
        DynamicDns found = await client.DynamicDns.FindAsync(domainId, HostNames.Whole(DynamicDns, domain), Type, domain, stop).ConfigureAwait(false);
        session.Known.Remember(DynamicDnsCompleter.Hosts, found.Id, found.Hostname, found.RecordType);
        return found;
    }

    /// <summary>
    /// The host name with its id, and what HostUp says of it where that was asked: an id is looked up for what a person is shown, and for
    /// nothing else.
    /// </summary>
    /// <returns>The host name; null when an error was written.</returns>
    private protected DynamicDns? Find()
    {
        Session session = Session;
        if (!DynamicDnsId.IsWellFormed(DynamicDns))
        {
            return Call((client, stop) => client.Domains.WithDomainAsync(Domain, (id, stop) => FindAsync(session, client, id, stop), stop), DynamicDns);
        }

        string? domain = HostNames.KnownDomain(session, Domain);
        DynamicDnsStatus? all = !(IsWhatIf || Asks)
            ? null
            : Try((client, stop) => client.Domains.WithDomainAsync(Domain, (id, stop) => client.DynamicDns.ReadAsync(id, domain, stop), stop), Domain);
        return all?.Configs?.FirstOrDefault(config => config.Id == DynamicDns) ?? new DynamicDns { Id = DynamicDns };
    }

    /// <summary>A host name as questions call it, and its connection when there are several.</summary>
    private protected string Title(DynamicDns host)
    {
        string name = host.Hostname is null ? Session.Known.NameOf(DynamicDnsCompleter.Hosts, host.Id!) ?? host.Id! : host.ToString();
        return Session.Title(name);
    }
}
