using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>
/// Changes how often an account is billed, which costs money. -WhatIf asks HostUp what it would cost (its dry run); without it the price
/// is in the question.
/// </summary>
[Cmdlet(VerbsCommon.Set, "HostUpHostingBillingCycle", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Set-HostUpHostingBillingCycle.md")]
[Calls(nameof(HostingBillingEndpoints.ChangeHostingBillingCycle))]
[OutputType(typeof(BillingCycleChange))]
public sealed class SetHostUpHostingBillingCycleCommand : AccountSpendingCmdlet
{
    /// <summary>How often it is to be billed.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("monthly", "quarterly", "semiannually", "annually", "biennially", "triennially")]
    [ThingTransformation("BillingCycle")]
    public string BillingCycle { get; set; } = string.Empty;

    /// <summary>Lets HostUp cancel an unpaid invoice that stands in the way.</summary>
    [Parameter]
    public SwitchParameter CancelExistingInvoice { get; set; }

    private protected override string QuestionCaption => HostingBillingMessages.CycleCaption;

    private protected override string NextAsk => HostingBillingMessages.NextAskBeforeSpending;

    private protected override void Process()
    {
        if (IsCalledOff)
        {
            return;
        }

        var account = new AccountTarget(Account, Session.Known);
        string cycle = BillingCycle.ToLowerInvariant();
        bool cancels = CancelExistingInvoice;
        Spend(new PurchaseOf<BillingCycleChange>(
            Account,
            cycle,
            () => Head(cycle),
            () => Preview(account, cycle),
            (client, stop) => account.CallAsync(client, (id, name, stop) => client.HostingBilling.ChangeCycleAsync(id, cycle, cancels, name, stop), stop),
            change => Say(HostingBillingMessages.CycleChangedAtEnd, change.AccountName ?? change.AccountId, change.TargetBillingCycle)));
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => HostingBillingMessages.NextCycleOutcomeUnknown,
        { Failure: ApiFailure.DryRunNotConfirmed } => HostingBillingMessages.NextCycleDryRunNotConfirmed,
        { Code: "existing_invoice_blocking", BlockingInvoice: { } invoice } => Say(HostingMessages.NextBlockingInvoice, invoice),
        { Code: "existing_invoice_blocking" } => HostingMessages.NextBlockingInvoiceUnknown,
        _ => base.NextStep(exception),
    };

    private string Head(string cycle) => Say(
        CancelExistingInvoice ? HostingBillingMessages.CycleHeadCancelling : HostingBillingMessages.CycleHead, Title, cycle);

    /// <summary>Makes the dry run; null when an error was written, or there is nothing to change.</summary>
    private Quote? Preview(AccountTarget account, string cycle)
    {
        bool cancels = CancelExistingInvoice;
        BillingCycleChange? answer = Call(
            (client, stop) => account.CallAsync(client, (id, name, stop) => client.HostingBilling.PreviewCycleAsync(id, cycle, cancels, name, stop), stop), Account);
        if (answer is null)
        {
            return null;
        }

        if (!answer.IsDryRunConfirmed())
        {
            Emit(answer);
            Report(answer.NotConfirmed(), Account);
            return null;
        }

        if (answer.CurrentBillingCycle == answer.TargetBillingCycle)
        {
            Reporter.Detail(Say(HostingBillingMessages.CycleIsSo, Account, cycle));
            Emit(answer);
            return null;
        }

        Price? price = answer.GetPrice();
        Question question = new Question(Head(cycle))
            .Line(HostingBillingMessages.QuestionConnection, Session.Connection.Title)
            .Line(HostingBillingMessages.QuestionFrom, answer.CurrentBillingCycle ?? "-")
            .Line(HostingBillingMessages.QuestionTo, answer.TargetBillingCycle ?? cycle)
            .Line(HostingBillingMessages.QuestionPrice, price is null ? Messages.PriceNotKnown : Money.Format(price.Amount, price.CurrencyCode), answer.TargetBillingCycle ?? cycle)
            .Line(HostingBillingMessages.QuestionWhenNotKnown)
            .LineIf(answer.WouldBlock == true && !cancels, HostingBillingMessages.QuestionBlocked)
            .LineIf(cancels, HostingBillingMessages.QuestionCancels);
        return new Quote(price, question.ToString(), answer);
    }
}
