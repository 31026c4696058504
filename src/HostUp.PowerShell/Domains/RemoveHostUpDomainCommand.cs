using System.Management.Automation;
using System.Net;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Domains;

/// <summary>Deletes domains, for good.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Remove-HostUpDomain.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.DeleteDomain))]
public sealed class RemoveHostUpDomainCommand : DomainsCmdlet
{
    private protected override void Process()
    {
        foreach (string domain in Domain)
        {
            string text = Say(DomainsMessages.RemoveDomain, Title(domain));
            if (Ask(() => ShouldProcess(text, text, DomainsMessages.DomainQuestionCaption), domain, DomainsMessages.NextAskBeforeRemoval))
            {
                Call(
                    (client, stop) => client.Domains.WithDomainAsync(
                        domain,
                        async (id, stop) =>
                        {
                            await client.Domains.RemoveAsync(id, stop).ConfigureAwait(false);
                            return id;
                        },
                        stop),
                    domain,
                    _ => Say(DomainsMessages.DomainRemovedAtEnd, domain));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => DomainsMessages.NextRemovalUnknown,
        { StatusCode: HttpStatusCode.Conflict } => NextAfterGate(exception.FindGate("canDelete")),
        _ => base.NextStep(exception),
    };

    private static string? NextAfterGate(ActionGate? gate) => gate switch
    {
        null => null,
        { Code: "pending_order" } => Say(DomainsMessages.NextRemovalPendingOrder, gate.Reason ?? gate.Code),
        _ => Say(DomainsMessages.NextRemovalRefused, gate.Reason ?? gate.Code),
    };
}
