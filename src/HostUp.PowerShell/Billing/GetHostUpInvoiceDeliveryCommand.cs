using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Reads to whom invoices were sent, and whether they arrived.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpInvoiceDelivery", HelpUri = HelpPages.Root + "Get-HostUpInvoiceDelivery.md")]
[Calls(nameof(InvoiceEndpoints.ListInvoices), nameof(InvoiceEndpoints.ReadInvoiceDelivery))]
[OutputType(typeof(InvoiceDelivery))]
public sealed class GetHostUpInvoiceDeliveryCommand : InvoiceCmdlet
{
    private OrderedCalls<InvoiceDelivery>? _deliveries;

    private protected override void Process()
    {
        _deliveries ??= new OrderedCalls<InvoiceDelivery>(
            this, ThrottleLimit, static () => BillingMessages.ReadingDeliveries, (session, _, delivery) => Emit(delivery, session));
        _deliveries.AddAll(Session, Invoice, static (client, invoice, stop) => client.Invoices.WithInvoiceAsync(invoice, client.Invoices.ReadDeliveryAsync, stop));
    }

    private protected override void Finish() => _deliveries?.Finish();
}
