using System.Globalization;
using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>
/// Changes the plan of an account, which costs money. -WhatIf asks HostUp what it would cost (its dry run); without it the price
/// is in the question.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "HostUpPlanUpgrade", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpUris.PostUpgrade)]
[OutputType(typeof(PlanChange), typeof(PlanChangePreview))]
[Calls(nameof(HostingEndpoints.ChangePlan))]
public sealed class InvokeHostUpPlanUpgradeCommand : ConnectedCmdlet
{
    /// <summary>The account's id (acct_…).</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateNotNullOrEmpty]
    [IdTransformation("AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string AccountId { get; set; } = string.Empty;

    /// <summary>The plan to change to, such as webbhotell-business.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Slug")]
    [ValidateNotNullOrEmpty]
    [IdTransformation("ProductSlug", "Slug")]
    [ArgumentCompleter(typeof(ProductSlugCompleter))]
    public string ProductSlug { get; set; } = string.Empty;

    /// <summary>Lets HostUp cancel an unpaid invoice that stands in the way.</summary>
    [Parameter]
    public SwitchParameter CancelExistingInvoice { get; set; }

    private protected override string? RequiredScopes => "write:billing";

    private protected override string? NotFoundStep => HostingMessages.NextNotFoundPlan;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsWellFormed())
        {
            return;
        }

        string action = PlanQuestion.Describe(AccountId, ProductSlug, CancelExistingInvoice);
        if (!IsConfirmedOutright())
        {
            PreviewAndAsk();
        }
        else if (IsConfirmed(action, out ShouldProcessReason reason))
        {
            Commit();
        }
        else if (reason == ShouldProcessReason.WhatIf && Preview() is { } preview)
        {
            WriteObject(preview);
        }
    }

    private bool IsWellFormed()
    {
        if (!HostUp.Client.Hosting.AccountId.IsWellFormed(AccountId))
        {
            WriteError(ErrorRecords.InvalidAccountId(AccountId));
            return false;
        }

        if (!HostUp.Client.Hosting.ProductSlug.IsWellFormed(ProductSlug))
        {
            WriteError(ErrorRecords.InvalidArgument(
                string.Format(CultureInfo.CurrentCulture, HostingMessages.InvalidProductSlug, ProductSlug),
                "InvalidProductSlug",
                ProductSlug,
                HostingMessages.NextInvalidProductSlug));
            return false;
        }

        return true;
    }

    private bool IsConfirmedOutright() => MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm)
        && confirm is SwitchParameter { IsPresent: false };

    // ShouldProcess alone knows of -WhatIf in all its forms: the switch, the preference and the inherited preference.
    private void PreviewAndAsk()
    {
        if (Preview() is not { } preview)
        {
            return;
        }

        string question = PlanQuestion.Describe(preview, CancelExistingInvoice);
        if (IsConfirmed(question, out ShouldProcessReason reason))
        {
            Commit();
        }
        else if (reason == ShouldProcessReason.WhatIf)
        {
            WriteObject(preview);
        }
    }

    private bool IsConfirmed(string question, out ShouldProcessReason reason)
    {
        ShouldProcessReason why = ShouldProcessReason.None;
        bool confirmed = Ask(
            () => ShouldProcess(question, question, HostingMessages.PlanQuestionCaption, out why), AccountId, HostingMessages.NextAskBeforePlanChange);
        reason = why;
        return confirmed;
    }

    /// <summary>Makes the dry run; null when an error was written.</summary>
    private PlanChangePreview? Preview()
    {
        PlanChangeAnswer? answer = Call(
            (client, stop) => client.PlanChanges.PreviewAsync(AccountId, ProductSlug, CancelExistingInvoice, stop), AccountId);
        if (answer is null || answer.IsDryRunConfirmed)
        {
            return answer?.Preview;
        }

        WriteObject((object?)answer.Change ?? answer.Preview);
        Report(answer.NotConfirmed(AccountId), AccountId);
        return null;
    }

    private void Commit()
    {
        PlanChange? change = Call(
            (client, stop) => client.PlanChanges.CommitAsync(AccountId, ProductSlug, CancelExistingInvoice, stop), AccountId, Done);
        if (change is not null)
        {
            WriteObject(change);
        }
    }
    private string Done(PlanChange change) =>
        string.Format(CultureInfo.CurrentCulture, HostingMessages.PlanChangedAtEnd, AccountId, ProductSlug, (change.PaymentInvoice ?? change.RenewalInvoice)?.ToString() ?? "-");
}
