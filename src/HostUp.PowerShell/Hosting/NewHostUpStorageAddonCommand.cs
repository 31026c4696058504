using System;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Orders extra disk space for an account, which costs money. There is no dry run: the price is that of the list.</summary>
[Cmdlet(VerbsCommon.New, "HostUpStorageAddon", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "New-HostUpStorageAddon.md")]
[Calls(nameof(HostingBillingEndpoints.ListStorageAddons), nameof(HostingBillingEndpoints.OrderStorageAddon))]
[OutputType(typeof(StorageAddonOrder), typeof(StorageAddon))]
public sealed class NewHostUpStorageAddonCommand : AccountSpendingCmdlet
{
    /// <summary>The id of what to order, such as storage-10gb.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("AddonId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("AddonId", "Id")]
    [ArgumentCompleter(typeof(StorageAddonCompleter))]
    public string Addon { get; set; } = string.Empty;

    /// <summary>How to pay; without it, HostUp's usual way.</summary>
    [Parameter]
    [ValidateSet("card", "invoice")]
    public string? PaymentMethod { get; set; }

    private protected override string QuestionCaption => HostingBillingMessages.AddonCaption;

    private protected override string NextAsk => HostingBillingMessages.NextAskBeforeSpending;

    private protected override void Process()
    {
        if (IsCalledOff)
        {
            return;
        }

        // An account that is piped has an Id as well, and names no add-on with it.
        if (AccountId.IsWellFormed(Addon))
        {
            Fail(ErrorRecords.InvalidArgument(HostingBillingMessages.NoAddon, "InvalidAddon", Account, HostingBillingMessages.NextBadAddon));
            return;
        }

        var account = new AccountTarget(Account, Session.Known);
        string addon = Addon;
        string? method = PaymentMethod?.ToLowerInvariant();
        Spend(new PurchaseOf<StorageAddonOrder>(
            Account,
            addon,
            () => Say(HostingBillingMessages.AddonHead, addon, Title),
            () => Preview(account, addon, method),
            (client, stop) => account.CallAsync(client, (id, name, stop) => client.StorageAddons.OrderAsync(id, addon, method, name, stop), stop),
            order => Say(HostingBillingMessages.AddonOrderedAtEnd, order.Addon, order.AccountName ?? order.AccountId, order.RedirectUrl?.AbsoluteUri ?? order.OrderId ?? "-")));
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => HostingBillingMessages.NextAddonOutcomeUnknown,
        { StatusCode: System.Net.HttpStatusCode.BadRequest, Errors.Count: 1 } when exception.Errors[0].Pointer == "/addonId" => HostingBillingMessages.NextBadAddon,
        _ => base.NextStep(exception),
    };

    private Quote? Preview(AccountTarget account, string addon, string? method)
    {
        if (Call((client, stop) => account.CallAsync(client, client.StorageAddons.ReadAsync, stop), Account) is not { } addons)
        {
            return null;
        }

        // HostUp's own lists contradict each other in their ids: what this one does not have may be there all the same, at a price that nobody knows.
        StorageAddon? tier = addons.Tiers!.FirstOrDefault(one => string.Equals(one.Id, addon, StringComparison.Ordinal));
        Price? price = tier?.GetPrice();
        Question question = new Question(Say(HostingBillingMessages.AddonHead, tier?.Name ?? addon, Title))
            .Line(HostingBillingMessages.QuestionConnection, Session.Connection.Title)
            .Line(HostingBillingMessages.QuestionDue, price is null ? Messages.PriceNotKnown : Money.Format(price.Amount, price.CurrencyCode))
            .LineIf(price is not null, HostingBillingMessages.QuestionPrice, Money.Format(price?.Amount, price?.CurrencyCode), price?.BillingCycle ?? "-")
            .LineIf(method is not null, HostingBillingMessages.QuestionPayment, method)
            .LineIf(tier is { Available: false }, HostingBillingMessages.QuestionUnavailable, tier?.Reason ?? "-");
        return new Quote(price, question.ToString(), tier);
    }
}
