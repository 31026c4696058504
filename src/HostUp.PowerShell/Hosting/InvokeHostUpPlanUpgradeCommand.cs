using System;
using System.Management.Automation;
using System.Net;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>
/// Changes the plan of an account, which costs money. -WhatIf asks HostUp what it would cost (its dry run); without it the price
/// is in the question.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "HostUpPlanUpgrade", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Invoke-HostUpPlanUpgrade.md")]
[Calls(nameof(HostingEndpoints.ChangePlan))]
[OutputType(typeof(PlanChange), typeof(PlanChangePreview))]
public sealed class InvokeHostUpPlanUpgradeCommand : SpendingCmdlet
{
    /// <summary>The account: its id (acct_…), its domain or its name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string Account { get; set; } = string.Empty;

    /// <summary>The plan to change to, such as webbhotell-business.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Slug")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("ProductSlug", "Slug")]
    [ArgumentCompleter(typeof(ProductSlugCompleter))]
    public string ProductSlug { get; set; } = string.Empty;

    /// <summary>Lets HostUp cancel an unpaid invoice that stands in the way.</summary>
    [Parameter]
    public SwitchParameter CancelExistingInvoice { get; set; }

    private protected override string QuestionCaption => HostingMessages.PlanQuestionCaption;

    private protected override string NextAsk => HostingMessages.NextAskBeforePlanChange;

    private protected override string NotFoundStep => HostingMessages.NextNotFoundPlan;

    private protected override void Process()
    {
        if (IsCalledOff)
        {
            return;
        }

        if (!HostUp.Client.Hosting.ProductSlug.IsWellFormed(ProductSlug))
        {
            Fail(ErrorRecords.InvalidArgument(
                Say(HostingMessages.InvalidProductSlug, ProductSlug), "InvalidProductSlug", ProductSlug, HostingMessages.NextInvalidProductSlug));
            return;
        }

        // What is previewed is what is committed, whatever its name leads to in between.
        string? id = null;
        PlanQuestion Words() => new(AccountNames.Show(Session.Known, Account, id), ProductSlug, CancelExistingInvoice, Session.Connection);
        Spend(new PurchaseOf<PlanChange>(
            Account,
            ProductSlug,
            () => Words().Title,
            () => Preview(found => id = found, Words),
            (client, stop) => id is null
                ? client.HostingAccounts.WithAccountAsync(Account, (found, stop) => client.PlanChanges.CommitAsync(found, ProductSlug, CancelExistingInvoice, stop), stop)
                : client.PlanChanges.CommitAsync(id, ProductSlug, CancelExistingInvoice, stop),
            change => Say(
                HostingMessages.PlanChangedAtEnd, Words().Account, ProductSlug, (change.PaymentInvoice ?? change.RenewalInvoice)?.ToString() ?? "-")));
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => HostingMessages.NextPlanOutcomeUnknown,
        { Failure: ApiFailure.DryRunNotConfirmed } => HostingMessages.NextDryRunNotConfirmed,
        { Code: "existing_invoice_blocking" } => NextBlockingInvoice(exception.BlockingInvoice),
        { Code: "same_product_plan" } => HostingMessages.NextSamePlan,
        { StatusCode: HttpStatusCode.BadRequest, Errors.Count: 1 } when exception.Errors[0].Pointer == "/productSlug" => HostingMessages.NextBadProductSlug,
        _ => base.NextStep(exception),
    };

    private static string NextBlockingInvoice(InvoiceReference? invoice) => invoice is null
        ? HostingMessages.NextBlockingInvoiceUnknown
        : Say(HostingMessages.NextBlockingInvoice, invoice);

    /// <summary>Makes the dry run; null when an error was written.</summary>
    private Quote? Preview(Action<string> found, Func<PlanQuestion> words)
    {
        PlanChangeAnswer? answer = Call(
            (client, stop) => client.HostingAccounts.WithAccountAsync(
                Account,
                async (id, stop) =>
                {
                    PlanChangeAnswer answer = await client.PlanChanges.PreviewAsync(id, ProductSlug, CancelExistingInvoice, stop).ConfigureAwait(false);
                    found(id);
                    return answer;
                },
                stop),
            Account);
        switch (answer)
        {
            case null:
                return null;
            case { IsDryRunConfirmed: true, Preview: { } preview }:
                return new Quote(preview.GetPrice(), words().Describe(preview), preview);
            default:
                Emit((HostUpModel?)answer.Change ?? answer.Preview!);
                Report(answer.NotConfirmed(Account), Account);
                return null;
        }
    }
}
