using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Accepts renewals that wait to be paid: their invoices stay.</summary>
[Cmdlet(VerbsLifecycle.Approve, "HostUpDomainRenewal", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Approve-HostUpDomainRenewal.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainRenewalEndpoints.ReadDomainRenewal), nameof(DomainRenewalEndpoints.RespondToRenewal))]
[OutputType(typeof(DomainRenewalResponse), typeof(DomainRenewal))]
public sealed class ApproveHostUpDomainRenewalCommand : DomainSpendingCmdlet
{
    private protected override string QuestionCaption => DomainsMessages.RenewalCaption;

    private protected override string NextAsk => DomainsMessages.NextAskBeforeApproval;

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? DomainsMessages.NextRenewalUnknown : base.NextStep(exception);

    private protected override void Process(string domain)
    {
        if (ReadRenewal(domain) is not { DomainId: { } id } renewal)
        {
            return;
        }

        string name = NameOf(domain, renewal.Domain);
        if (renewal.HasPendingOrder == false)
        {
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.NoPendingRenewal, name), "NoPendingRenewal", domain, DomainsMessages.NextNoPendingRenewal));
            return;
        }

        string title = Say(DomainsMessages.ApproveRenewal, name);
        Price? price = renewal.RenewalInvoice?.Amount is { } due ? new Price(due, renewal.RenewalInvoice.CurrencyCode) : renewal.GetPrice();
        Spend(new PurchaseOf<DomainRenewalResponse>(
            domain,
            "approve",
            () => title,
            () => new Quote(
                price,
                Describe(
                    title,
                    renewal.DaysUntilExpiry is { } days ? Say(DomainsMessages.ExpiresInDays, days) : "-",
                    Extended(renewal.RenewsFor),
                    $"{Amount(price)} ({renewal.InvoiceNumber ?? renewal.OrderNumber ?? renewal.OrderId ?? "-"})",
                    renewal.GetPrice() is { } later ? $"{Money.Format(later.RecurringAmount, later.CurrencyCode)} {later.BillingCycle}" : null),
                renewal),
            async (client, stop) => await client.DomainRenewals.RespondAsync(id, accept: true, renewal.Domain, stop).ConfigureAwait(false),
            response => response.ToString()));
    }
}
