using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>A cmdlet that works on redirects of a domain which are there.</summary>
public abstract class RedirectCmdlet : ForwardingCmdlet
{
    /// <summary>The redirects: their ids (redir_…) or sources, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Id")]
    [ArgumentCompleter(typeof(RedirectCompleter))]
    public string[] Redirect { get; set; } = [];

    private protected override string NotFoundStep => ForwardingMessages.NextNotFoundRedirect;

    private protected override string? NextStep(HostUpApiException exception) => RedirectTexts.NextStep(exception, DomainName ?? Domain) ?? base.NextStep(exception);

    /// <summary>The redirects of the domain; null when an error was written.</summary>
    private protected IReadOnlyList<Redirect>? ReadAll()
    {
        string? name = DomainName;
        return Call((client, stop) => client.Domains.WithDomainAsync(Domain, (id, stop) => client.Redirects.ListAsync(id, name, stop), stop), Domain);
    }

    /// <summary>The redirect that an id or a source means; null when an error was written.</summary>
    private protected Redirect? Find(IReadOnlyList<Redirect> all, string wanted)
    {
        Redirect? found = all.FirstOrDefault(redirect => RedirectId.IsWellFormed(wanted)
            ? redirect.Id == wanted
            : RedirectTexts.IsSource(redirect, wanted));
        if (found is null)
        {
            Fail(ErrorRecords.NameNotFound(
                wanted,
                RedirectId.IsWellFormed(wanted) ? [] : CloseNames.Find(RedirectTexts.Whole(wanted), all.Select(static redirect => redirect.SourceUrl ?? string.Empty)),
                NotFoundStep));
        }

        return found;
    }
}
