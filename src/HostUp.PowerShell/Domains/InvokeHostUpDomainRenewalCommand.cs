using System.Management.Automation;
using System.Net;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Renews domains, which costs money: makes an order and an invoice for each.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "HostUpDomainRenewal", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Invoke-HostUpDomainRenewal.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainRenewalEndpoints.ReadDomainRenewal), nameof(DomainRenewalEndpoints.RenewDomain))]
[OutputType(typeof(DomainRenewalOrder), typeof(DomainRenewal))]
public sealed class InvokeHostUpDomainRenewalCommand : DomainSpendingCmdlet
{
    private protected override string QuestionCaption => DomainsMessages.RenewalCaption;

    private protected override string NextAsk => DomainsMessages.NextAskBeforeRenewal;

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => DomainsMessages.NextRenewalUnknown,
        { StatusCode: HttpStatusCode.Conflict } => DomainsMessages.NextRenewalRefused,
        _ => base.NextStep(exception),
    };

    private protected override void Process(string domain)
    {
        // HostUp is asked for a renewal only where its gate is open: what it does otherwise is not documented, and has no key of its own.
        if (ReadRenewal(domain) is not { DomainId: { } id } renewal)
        {
            return;
        }

        string name = NameOf(domain, renewal.Domain);
        if (renewal.HasPendingOrder == true)
        {
            string pending = Parts(renewal);
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.RenewalPending, name, pending), "RenewalPending", domain, Say(DomainsMessages.NextRenewalPending, name)));
        }
        else if (renewal.Actions?.CanRenewNow is { Allowed: false } gate)
        {
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.RenewalNotAllowed, name, gate), "RenewalNotAllowed", domain, DomainsMessages.NextRenewalRefused));
        }
        else
        {
            string title = Say(DomainsMessages.RenewDomain, name);
            Spend(new PurchaseOf<DomainRenewalOrder>(
                domain,
                "renew",
                () => title,
                () => new Quote(renewal.GetPrice(), Question(title, renewal), renewal),
                async (client, stop) => await client.DomainRenewals.RenewAsync(id, renewal.Domain, stop).ConfigureAwait(false),
                order => Done(name, order)));
        }
    }

    private protected override void WriteAfter(HostUpModel done)
    {
        if (done is DomainRenewalOrder { InvoiceLookupPending: true } order)
        {
            WriteWarning(Say(DomainsMessages.InvoicePending, order.Domain ?? order.DomainId));
        }
    }

    private string Question(string title, DomainRenewal renewal)
    {
        Price? price = renewal.GetPrice();
        return Describe(
            title,
            renewal.DaysUntilExpiry is { } days ? Say(DomainsMessages.ExpiresInDays, days) : "-",
            Extended(renewal.RenewsFor),
            Amount(price),
            price is null ? null : $"{Money.Format(price.RecurringAmount, price.CurrencyCode)} {price.BillingCycle}");
    }

    private static string Parts(DomainRenewal renewal) =>
        renewal.RenewalInvoice?.ToString() ?? renewal.InvoiceNumber ?? renewal.OrderNumber ?? renewal.OrderId ?? "-";

    private static string Done(string name, DomainRenewalOrder order) =>
        Say(DomainsMessages.RenewedAtEnd, name, order.OrderId ?? "-", order.RenewalInvoice?.ToString() ?? "-");
}
