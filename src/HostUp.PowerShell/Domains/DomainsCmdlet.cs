using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Domains;

/// <summary>A cmdlet that does the same for each of several domains.</summary>
public abstract class DomainsCmdlet : ManyCmdlet
{
    /// <summary>The domains: names or ids (dom_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DomainId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "DomainId", "Id")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string[] Domain { get; set; } = [];

    private protected override string NotFoundStep => DomainsMessages.NextNotFoundDomain;

    /// <summary>
    /// A domain as questions call it: by its name, and by its connection when there are several. Where a person is shown it, the name of
    /// an id is worth a request.
    /// </summary>
    private protected string Title(string domain)
    {
        string name = domain;
        if ((IsWhatIf || Asks) && DomainId.IsWellFormed(domain))
        {
            name = Session.Known.NameOf(DomainCompleter.Domains, domain)
                ?? Try((client, stop) => client.Domains.ReadAsync(domain, stop), domain)?.Name
                ?? domain;
        }

        return Session.Title(name);
    }
}
