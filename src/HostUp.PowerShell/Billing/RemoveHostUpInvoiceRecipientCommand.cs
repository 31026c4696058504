using System.Globalization;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Removes someone who gets a copy of the account's invoices.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpInvoiceRecipient", SupportsShouldProcess = true, HelpUri = HelpUris.DeleteRecipient)]
[Calls(nameof(BillingEndpoints.RemoveRecipient))]
public sealed class RemoveHostUpInvoiceRecipientCommand : ConnectedCmdlet
{
    /// <summary>The recipients' ids: strings of digits, as Get-HostUpInvoiceRecipient shows them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [IdTransformation]
    public string[] Id { get; set; } = [];

    private protected override string? RequiredScopes => "write:billing";

    private protected override string? NotFoundStep => BillingMessages.NextNotFoundRecipient;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string id in Id)
        {
            if (!InvoiceRecipientsClient.IsRecipientId(id))
            {
                WriteError(ErrorRecords.InvalidArgument(
                    string.Format(CultureInfo.CurrentCulture, BillingMessages.InvalidRecipientId, id), "InvalidRecipientId", id, BillingMessages.NextInvalidRecipientId));
            }
            else if (ShouldProcess(id, BillingMessages.RemoveRecipient))
            {
                Call(
                    async (client, stop) =>
                    {
                        await client.InvoiceRecipients.RemoveAsync(id, stop).ConfigureAwait(false);
                        return id;
                    },
                    id);
            }
        }
    }
}
