using System.Globalization;
using System.Text;
using HostUp.Client.Api;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Connection;

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
        var text = new StringBuilder(Head(HostingMessages.PlanQuestionHead));
        Append(text, HostingMessages.PlanQuestionConnection, connection.Title);
        Append(text, HostingMessages.PlanQuestionFrom, preview.CurrentProduct?.ToString() ?? "-");
        Append(text, HostingMessages.PlanQuestionTo, preview.NewProduct?.ToString() ?? productSlug);
        Append(text, HostingMessages.PlanQuestionDue, preview.GetPrice() is null ? Messages.PriceNotKnown : Money.Format(price?.Amount, price?.CurrencyCode));
        Append(text, HostingMessages.PlanQuestionRecurring, Money.Format(price?.RecurringAmount, price?.CurrencyCode), price?.BillingCycle ?? "-");
        if (cancelsInvoice)
        {
            text.AppendLine().Append(HostingMessages.PlanQuestionCancels);
        }

        return text.ToString();
    }

    private string Head(string format) => Format(format, Account, productSlug);

    private static void Append(StringBuilder text, string format, params object?[] values) =>
        text.AppendLine().Append(Format(format, values).TrimEnd());

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
