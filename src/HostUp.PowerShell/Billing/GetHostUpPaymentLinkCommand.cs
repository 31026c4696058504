using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Reads whether invoices have a live payment link, and which. None is made.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpPaymentLink", HelpUri = HelpPages.Root + "Get-HostUpPaymentLink.md")]
[Calls(nameof(InvoiceEndpoints.ListInvoices), nameof(InvoiceEndpoints.ReadPaymentLink))]
[OutputType(typeof(PaymentLink))]
public sealed class GetHostUpPaymentLinkCommand : InvoiceCmdlet
{
    private OrderedCalls<PaymentLink>? _links;

    private protected override void Process()
    {
        _links ??= new OrderedCalls<PaymentLink>(this, ThrottleLimit, static () => BillingMessages.ReadingPaymentLinks, (session, _, link) => Emit(link, session));
        _links.AddAll(Session, Invoice, static (client, invoice, stop) => client.Invoices.WithInvoiceAsync(invoice, client.Invoices.ReadPaymentLinkAsync, stop));
    }

    private protected override void Finish() => _links?.Finish();
}
