using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Makes an unpaid invoice that tops up the credit when it is paid.</summary>
[Cmdlet(VerbsCommon.New, "HostUpCreditInvoice", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "New-HostUpCreditInvoice.md")]
[Calls(nameof(BillingEndpoints.AddFunds))]
[OutputType(typeof(CreditInvoice))]
public sealed class NewHostUpCreditInvoiceCommand : ConnectedCmdlet
{
    /// <summary>The amount, in the account's currency.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateRange(0.01, (double)BillingClient.LargestCredit)]
    public decimal? Amount { get; set; }

    private protected override void Process()
    {
        string amount = Money.Format(Amount, currencyCode: null);
        string question = Say(BillingMessages.MakeCreditInvoice, amount, Session.Connection.Title);
        if (Ask(() => ShouldProcess(question, question, BillingMessages.CreditCaption), amount, BillingMessages.NextAskBeforeCredit)
            && Call((client, stop) => client.Billing.AddFundsAsync(Amount.GetValueOrDefault(), stop), amount, Done) is { } made)
        {
            Emit(made);
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? BillingMessages.NextCreditUnknown : base.NextStep(exception);

    private static string Done(CreditInvoice made) => Say(BillingMessages.CreditInvoiceMade, made.Invoice);
}
