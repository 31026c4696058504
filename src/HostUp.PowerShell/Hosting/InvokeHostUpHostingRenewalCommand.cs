using System.Globalization;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Renews an account, which costs money: HostUp makes an invoice. There is no dry run: the price is that of the account.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "HostUpHostingRenewal", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Invoke-HostUpHostingRenewal.md")]
[Calls(nameof(HostingEndpoints.ReadAccountDetails), nameof(HostingBillingEndpoints.RenewAccount), nameof(HostingBillingEndpoints.ReadHostingBillingCycles))]
[OutputType(typeof(HostingRenewal), typeof(HostingRenewalPreview))]
public sealed class InvokeHostUpHostingRenewalCommand : AccountSpendingCmdlet
{
    /// <summary>Ids of add-ons to renew with it, 20 at most. Their prices are not known.</summary>
    [Parameter]
    [Alias("AddonId")]
    [ValidateNotNullOrEmpty]
    [ValidateCount(1, 20)]
    public string[]? Addon { get; set; }

    private protected override string QuestionCaption => HostingBillingMessages.RenewalCaption;

    private protected override string NextAsk => HostingBillingMessages.NextAskBeforeSpending;

    private protected override void Process()
    {
        if (IsCalledOff)
        {
            return;
        }

        var account = new AccountTarget(Account, Session.Known);
        string[]? addons = Addon;
        Spend(new PurchaseOf<HostingRenewal>(
            Account,
            string.Join(" ", addons ?? []),
            () => Say(HostingBillingMessages.RenewalHead, Title),
            () => Preview(account, addons),
            (client, stop) => account.CallAsync(client, (id, name, stop) => client.HostingRenewals.RenewAsync(id, addons, name, stop), stop),
            renewal => Say(HostingBillingMessages.RenewedAtEnd, renewal.AccountName ?? renewal.AccountId, renewal.RenewalInvoice?.ToString() ?? "-")));
    }

    private protected override void WriteAfter(HostUpModel done)
    {
        if (done is HostingRenewal { RenewalInvoice: null, InvoiceLookupPending: true })
        {
            WriteWarning(Say(HostingBillingMessages.RenewalInvoicePending, Account));
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => HostingBillingMessages.NextRenewalOutcomeUnknown,

        // A renewal has no word for letting HostUp cancel it.
        { Code: "existing_invoice_blocking", BlockingInvoice: { } invoice } => Say(HostingBillingMessages.NextRenewalBlocked, invoice),
        { Code: "existing_invoice_blocking" } => HostingBillingMessages.NextRenewalBlockedUnknown,
        _ => base.NextStep(exception),
    };

    private Quote? Preview(AccountTarget account, string[]? addons)
    {
        if (Call((client, stop) => account.CallAsync(client, (id, _, stop) => client.HostingRenewals.PreviewAsync(id, addons, stop), stop), Account) is not { } preview)
        {
            return null;
        }

        Session.Known.Remember(AccountCompleter.Accounts, preview.AccountId, preview.PrimaryDomain);
        Price? price = preview.GetPrice();
        Question question = new Question(Say(HostingBillingMessages.RenewalHead, Title))
            .Line(HostingBillingMessages.QuestionConnection, Session.Connection.Title)
            .Line(HostingBillingMessages.QuestionPaidTo, preview.NextDueAt?.ToLocalTime().ToString("d", CultureInfo.CurrentCulture) ?? "-")
            .Line(HostingBillingMessages.QuestionDue, price is null ? Messages.PriceNotKnown : Money.Format(price.Amount, price.CurrencyCode))
            .Line(HostingBillingMessages.QuestionPrice, Money.Format(preview.Billing?.Amount, preview.Billing?.CurrencyCode), preview.Billing?.BillingCycle ?? "-")
            .LineIf(addons is not null, HostingBillingMessages.QuestionAddons, string.Join(", ", addons ?? []));
        return new Quote(price, question.ToString(), preview);
    }
}
