using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Lists those who get a copy of the account's invoices.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpInvoiceRecipient", HelpUri = HelpPages.Root + "Get-HostUpInvoiceRecipient.md")]
[Calls(nameof(BillingEndpoints.ListRecipients))]
[OutputType(typeof(InvoiceRecipient))]
public sealed class GetHostUpInvoiceRecipientCommand : ConnectedCmdlet
{
    /// <summary>E-mail addresses to show; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecipientCompleter))]
    public string[]? Email { get; set; }

    private protected override string NotFoundStep => BillingMessages.NextNotFoundRecipient;

    private protected override void Process()
    {
        IReadOnlyList<InvoiceRecipient>? recipients = Call(
            static (client, stop) => client.InvoiceRecipients.ListAsync(stop), "/billing/payment-methods/contacts");
        if (recipients is null)
        {
            return;
        }

        var addresses = new NameFilter(Email);
        foreach (InvoiceRecipient recipient in recipients)
        {
            Session.Known.Remember(RecipientCompleter.Recipients, recipient.Id, recipient.Email);
            if (addresses.Matches(recipient.Email))
            {
                Emit(recipient);
            }
        }

        ReportMissing(addresses);
    }
}
