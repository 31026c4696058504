using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Declines renewals that wait to be paid: their orders and invoices are cancelled.</summary>
[Cmdlet(VerbsLifecycle.Deny, "HostUpDomainRenewal", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Deny-HostUpDomainRenewal.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainRenewalEndpoints.ReadDomainRenewal), nameof(DomainRenewalEndpoints.RespondToRenewal))]
[OutputType(typeof(DomainRenewalResponse))]
public sealed class DenyHostUpDomainRenewalCommand : DomainsCmdlet
{
    private protected override void Process()
    {
        Session session = Session;
        foreach (string domain in Domain)
        {
            DomainRenewal? renewal = Call(
                (client, stop) => client.Domains.WithDomainAsync(
                    domain, (id, stop) => client.DomainRenewals.ReadAsync(id, DomainNames.Of(session, domain), stop), stop),
                domain);
            if (renewal is { HasPendingOrder: false })
            {
                Fail(ErrorRecords.NotDone(
                    Say(DomainsMessages.NoPendingRenewal, renewal.Domain ?? domain), "NoPendingRenewal", domain, DomainsMessages.NextNoPendingRenewal));
            }
            else if (renewal is { DomainId: { } id })
            {
                Deny(domain, id, renewal);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } or { Code: "decline_failed" } => DomainsMessages.NextRenewalUnknown,
        _ => base.NextStep(exception),
    };

    private void Deny(string domain, string id, DomainRenewal renewal)
    {
        string text = Say(
            DomainsMessages.DenyRenewal,
            renewal.Domain is { } name ? Session.Title(name) : Title(domain),
            renewal.OrderNumber ?? renewal.OrderId ?? "-",
            renewal.RenewalInvoice?.ToString() ?? renewal.InvoiceNumber ?? "-");
        if (Ask(() => ShouldProcess(text, text, DomainsMessages.RenewalCaption), domain, DomainsMessages.NextAskBeforeDenial)
            && Call(
                (client, stop) => client.DomainRenewals.RespondAsync(id, accept: false, renewal.Domain, stop),
                domain,
                static response => response.ToString()) is { } response)
        {
            Emit(response);
        }
    }
}
