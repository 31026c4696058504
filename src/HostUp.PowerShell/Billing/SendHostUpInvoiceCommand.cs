using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Has the mail with invoices sent again.</summary>
[Cmdlet(VerbsCommunications.Send, "HostUpInvoice", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Send-HostUpInvoice.md")]
[Calls(nameof(InvoiceEndpoints.ListInvoices), nameof(InvoiceEndpoints.ResendInvoice))]
[OutputType(typeof(InvoiceDispatch))]
public sealed class SendHostUpInvoiceCommand : InvoiceCmdlet
{
    private OrderedCalls<InvoiceDispatch>? _mails;

    private protected override void Process()
    {
        _mails ??= new OrderedCalls<InvoiceDispatch>(this, ThrottleLimit, static () => BillingMessages.SendingInvoices, (session, _, mail) => Emit(mail, session));
        foreach (string invoice in Invoice)
        {
            if (ShouldProcess(Title(invoice), BillingMessages.SendInvoice))
            {
                _mails.Add(Session, invoice, (client, stop) => client.Invoices.WithInvoiceAsync(invoice, client.Invoices.ResendAsync, stop));
            }
        }
    }

    private protected override void Finish() => _mails?.Finish();

    // It is not sent again when it may have arrived: the customer would have the mail twice.
    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : BillingMessages.NextInvoiceMailUnsettled;
}
