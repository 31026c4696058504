using System.Linq;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Removes someone who gets a copy of the account's invoices.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpInvoiceRecipient", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Remove-HostUpInvoiceRecipient.md")]
[Calls(nameof(BillingEndpoints.ListRecipients), nameof(BillingEndpoints.RemoveRecipient))]
public sealed class RemoveHostUpInvoiceRecipientCommand : ConnectedCmdlet
{
    /// <summary>The recipients: their e-mail addresses or ids, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Recipient", "Id")]
    [ArgumentCompleter(typeof(RecipientCompleter))]
    public string[] Recipient { get; set; } = [];

    private protected override string NotFoundStep => BillingMessages.NextNotFoundRecipient;

    private protected override void Process()
    {
        foreach (string recipient in Recipient)
        {
            if (ShouldProcess(Show(recipient), BillingMessages.RemoveRecipient))
            {
                Call(
                    (client, stop) => client.InvoiceRecipients.Names.WithIdAsync(
                        recipient,
                        async (id, stop) =>
                        {
                            await client.InvoiceRecipients.RemoveAsync(id, stop).ConfigureAwait(false);
                            return id;
                        },
                        stop),
                    recipient);
            }
        }
    }

    // An id says little to a person: where one is shown it, the address is worth a request.
    private string Show(string recipient)
    {
        if (!(IsWhatIf || Asks) || !InvoiceRecipientsClient.IsRecipientId(recipient))
        {
            return recipient;
        }

        string? email = Session.Known.NameOf(RecipientCompleter.Recipients, recipient)
            ?? Try((client, stop) => client.InvoiceRecipients.ListAsync(stop), recipient)?.FirstOrDefault(one => one.Id == recipient)?.Email;
        return email is null ? recipient : $"{email} ({recipient})";
    }
}
