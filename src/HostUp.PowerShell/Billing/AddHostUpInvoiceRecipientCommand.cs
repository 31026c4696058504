using System.Management.Automation;
using System.Net;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Adds someone who gets a copy of the account's invoices.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpInvoiceRecipient", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpInvoiceRecipient.md")]
[Calls(nameof(BillingEndpoints.AddRecipient))]
[OutputType(typeof(InvoiceRecipient))]
public sealed class AddHostUpInvoiceRecipientCommand : ConnectedCmdlet
{
    /// <summary>E-mail address; HostUp keeps it in lower case.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Email { get; set; } = string.Empty;

    /// <summary>A note; HostUp cuts it at 255 characters.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    public string? Description { get; set; }

    private protected override void Process()
    {
        if (!InvoiceRecipientsClient.IsEmail(Email))
        {
            Fail(ErrorRecords.InvalidArgument(
                Say(BillingMessages.InvalidEmail, Email), "InvalidEmail", Email, Messages.NextInvalidArgument));
            return;
        }

        string? description = string.IsNullOrEmpty(Description) ? null : Description;
        if (ShouldProcess(Email, BillingMessages.AddRecipient)
            && Call((client, stop) => client.InvoiceRecipients.AddAsync(Email, description, stop), Email) is { } recipient)
        {
            Emit(recipient);
        }
    }

    // It is not sent again when it may have arrived: that would be refused, or make a second one.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => BillingMessages.NextRecipientUnsettled,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } => BillingMessages.NextConflictRecipient,
        _ => base.NextStep(exception),
    };
}
