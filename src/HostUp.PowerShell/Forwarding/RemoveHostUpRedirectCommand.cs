using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Removes redirects: their addresses lead elsewhere no longer.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpRedirect", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Remove-HostUpRedirect.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(RedirectEndpoints.ListRedirects), nameof(RedirectEndpoints.RemoveRedirect))]
public sealed class RemoveHostUpRedirectCommand : RedirectCmdlet
{
    /// <summary>Whether they are leftovers, as Get-HostUpRedirect -Orphaned lists them: by their ids alone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("IsOrphan")]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? Orphaned { get; set; }

    private protected override void Process()
    {
        // An id says little to a person: where one is shown it, the addresses are worth a request.
        bool needsList = Orphaned != true && (IsWhatIf || Asks || !Redirect.All(RedirectId.IsWellFormed));
        IReadOnlyList<Redirect>? all = needsList ? ReadAll() : [];
        if (all is null)
        {
            return;
        }

        foreach (string wanted in Redirect)
        {
            if (!needsList)
            {
                Remove(wanted, wanted);
            }
            else if (Find(all, wanted) is { Id: { } id } redirect)
            {
                Remove(id, ForwardingTexts.List<Redirect>([redirect]));
            }
        }
    }

    private void Remove(string id, string shown)
    {
        bool isOrphan = Orphaned == true;
        if (ShouldProcess(Title(), Say(isOrphan ? ForwardingMessages.RemoveOrphan : ForwardingMessages.RemoveRedirect, shown)))
        {
            Call(
                (client, stop) => (Task)client.Domains.WithDomainAsync(
                    Domain,
                    async (domainId, stop) =>
                    {
                        await client.Redirects.RemoveAsync(domainId, id, isOrphan, stop).ConfigureAwait(false);
                        return domainId;
                    },
                    stop),
                id);
        }
    }
}
