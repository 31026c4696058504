using HostUp.Client.Api;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>The words of the question before a plan change.</summary>
/// <param name="account">The account as a person knows it.</param>
/// <param name="productSlug">The plan to change to.</param>
/// <param name="cancelsInvoice">Whether an unpaid invoice in the way is cancelled.</param>
/// <param name="connection">Whose account it is.</param>
internal sealed class PlanQuestion(string account, string productSlug, bool cancelsInvoice, HostUpConnection connection)
{
    /// <summary>The account as a person knows it.</summary>
    public string Account { get; } = account;

    /// <summary>What is to be done, on one line.</summary>
    public string Title => Head(cancelsInvoice ? HostingMessages.PlanQuestionHeadCancelling : HostingMessages.PlanQuestionHead);

    /// <summary>Connection, old plan, new plan, what is due now, what recurs and how often, a line each.</summary>
    public string Describe(PlanChangePreview preview)
    {
        PriceChange? price = preview.PriceChange;
        return new Question(Head(HostingMessages.PlanQuestionHead))
            .Line(HostingMessages.PlanQuestionConnection, connection.Title)
            .Line(HostingMessages.PlanQuestionFrom, preview.CurrentProduct?.ToString() ?? "-")
            .Line(HostingMessages.PlanQuestionTo, preview.NewProduct?.ToString() ?? productSlug)
            .Line(HostingMessages.PlanQuestionDue, preview.GetPrice() is null ? Messages.PriceNotKnown : Money.Format(price?.Amount, price?.CurrencyCode))
            .Line(HostingMessages.PlanQuestionRecurring, Money.Format(price?.RecurringAmount, price?.CurrencyCode), price?.BillingCycle ?? "-")
            .LineIf(cancelsInvoice, HostingMessages.PlanQuestionCancels)
            .ToString();
    }

    private string Head(string format) => Wording.Say(format, Account, productSlug);
}
