using System.Management.Automation;
using System.Net;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Makes public payment links of unpaid invoices, or gives those that are live.</summary>
[Cmdlet(VerbsCommon.New, "HostUpPaymentLink", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpPaymentLink.md")]
[Calls(nameof(InvoiceEndpoints.ListInvoices), nameof(InvoiceEndpoints.CreatePaymentLink))]
[OutputType(typeof(PaymentLink))]
public sealed class NewHostUpPaymentLinkCommand : InvoiceCmdlet
{
    private OrderedCalls<PaymentLink>? _links;

    private protected override void Process()
    {
        _links ??= new OrderedCalls<PaymentLink>(this, ThrottleLimit, static () => BillingMessages.MakingPaymentLinks, (session, _, link) => Emit(link, session));
        foreach (string invoice in Invoice)
        {
            if (ShouldProcess(Title(invoice), BillingMessages.MakePaymentLink))
            {
                _links.Add(Session, invoice, (client, stop) => client.Invoices.WithInvoiceAsync(invoice, client.Invoices.CreatePaymentLinkAsync, stop));
            }
        }
    }

    private protected override void Finish() => _links?.Finish();

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => BillingMessages.NextPaymentLinkUnsettled,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } => BillingMessages.NextConflictPaymentLink,
        _ => base.NextStep(exception),
    };
}
