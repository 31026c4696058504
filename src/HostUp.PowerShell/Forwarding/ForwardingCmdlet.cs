using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;

namespace HostUp.PowerShell.Forwarding;

/// <summary>A cmdlet that works on something of one domain at a time.</summary>
public abstract class ForwardingCmdlet : ConnectedCmdlet
{
    /// <summary>The domain: its name or id (dom_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DomainId")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "DomainId", "Id")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string Domain { get; set; } = string.Empty;

    private protected override string NotFoundStep => DomainsMessages.NextNotFoundDomain;

    /// <summary>The name that objects show of the domain; null for an id that nothing was shown of.</summary>
    private protected string? DomainName => DomainNames.Of(Session, Domain);

    /// <summary>The domain as questions call it: by its name, and by its connection when there are several.</summary>
    private protected string Title()
    {
        string name = DomainName ?? Domain;
        if ((IsWhatIf || Asks) && DomainId.IsWellFormed(name))
        {
            name = Try((client, stop) => client.Domains.ReadAsync(name, stop), name)?.Name ?? name;
        }

        return Session.Title(name);
    }
}
