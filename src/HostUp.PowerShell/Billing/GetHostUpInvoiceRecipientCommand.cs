using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Lists those who get a copy of the account's invoices.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpInvoiceRecipient", HelpUri = HelpUris.GetRecipients)]
[OutputType(typeof(InvoiceRecipient))]
[Calls(nameof(BillingEndpoints.ListRecipients))]
public sealed class GetHostUpInvoiceRecipientCommand : ConnectedCmdlet
{
    /// <summary>E-mail addresses to show; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    private protected override string? RequiredScopes => "read:billing";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<InvoiceRecipient>? recipients = Call(
            static (client, stop) => client.InvoiceRecipients.ListAsync(stop), "/billing/payment-methods/contacts");
        WildcardPattern? pattern = Email is null ? null : new WildcardPattern(Email, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        foreach (InvoiceRecipient recipient in recipients ?? [])
        {
            if (pattern is null || pattern.IsMatch(recipient.Email ?? string.Empty))
            {
                WriteObject(recipient);
            }
        }
    }
}
