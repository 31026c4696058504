using System.Globalization;
using System.Text;
using HostUp.Client.Api;
using HostUp.Client.Hosting;

namespace HostUp.PowerShell.Hosting;

/// <summary>The words of the question before a plan change.</summary>
internal static class PlanQuestion
{
    /// <summary>Old plan, new plan, what is due now, what recurs and how often, a line each.</summary>
    public static string Describe(PlanChangePreview preview, bool cancelExistingInvoice)
    {
        PriceChange? price = preview.PriceChange;
        var text = new StringBuilder(Describe(preview.AccountId!, preview.ProductSlug!, cancelExistingInvoice: false));
        text.AppendLine().Append(Format(HostingMessages.PlanQuestionFrom, preview.CurrentProduct?.ToString() ?? "-"));
        text.AppendLine().Append(Format(HostingMessages.PlanQuestionTo, preview.NewProduct?.ToString() ?? preview.ProductSlug));
        text.AppendLine().Append(Format(HostingMessages.PlanQuestionDue, Money.Format(price?.Amount, price?.CurrencyCode)));
        text.AppendLine().Append(Format(HostingMessages.PlanQuestionRecurring, Money.Format(price?.RecurringAmount, price?.CurrencyCode), price?.BillingCycle ?? "-").TrimEnd());
        if (cancelExistingInvoice)
        {
            text.AppendLine().Append(HostingMessages.PlanQuestionCancels);
        }

        return text.ToString();
    }

    /// <summary>What is to be done, on one line.</summary>
    public static string Describe(string accountId, string productSlug, bool cancelExistingInvoice) => Format(
        cancelExistingInvoice ? HostingMessages.PlanQuestionHeadCancelling : HostingMessages.PlanQuestionHead, accountId, productSlug);

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
