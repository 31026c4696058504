using System.Collections.Generic;
using System.Globalization;
using System.Text;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Registration;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Registration;

/// <summary>The words of the question before a domain is ordered.</summary>
/// <param name="item">What is ordered.</param>
/// <param name="isTakenUp">Whether it may have been ordered before, with the same key.</param>
/// <param name="connection">Whose domain it will be.</param>
internal sealed class RegistrationQuestion(DomainOrderItem item, bool isTakenUp, HostUpConnection connection)
{
    /// <summary>What is to be done, on one line; with the terms, since accepting them is part of it.</summary>
    public string Title => item.AcceptedTerms.Count == 0 ? Head : Format(RegistrationMessages.OrderHeadTerms, Head, Terms);

    private string Head
    {
        get
        {
            string years = item.Years == 1 ? RegistrationMessages.OneYear : Format(RegistrationMessages.SeveralYears, item.Years);
            return Format(
                item.IsTransfer ? RegistrationMessages.TransferHead : isTakenUp ? RegistrationMessages.OrderAgainHead : RegistrationMessages.OrderHead,
                item.Domain,
                years);
        }
    }

    private string Terms => string.Join(", ", item.AcceptedTerms);

    /// <summary>Connection, what is due now, what recurs and how often, terms and name servers, a line each.</summary>
    /// <param name="preview">The prices; null when they are not known.</param>
    public string Describe(OrderPreview? preview)
    {
        var text = new StringBuilder(Head);
        Append(text, RegistrationMessages.OrderConnection, connection.Title);
        if (preview?.GetPrice() is not { } price)
        {
            Append(text, RegistrationMessages.OrderDue, isTakenUp ? RegistrationMessages.PriceAsShown : Messages.PriceNotKnown);
        }
        else
        {
            Append(text, RegistrationMessages.OrderDue, Due(preview, price));
            Append(text, RegistrationMessages.OrderRecurring, Money.Format(price.RecurringAmount, price.CurrencyCode), price.BillingCycle ?? "-");
        }

        if (item.AcceptedTerms.Count > 0)
        {
            Append(text, RegistrationMessages.OrderTerms, Terms);
        }

        if (item.Premium)
        {
            text.AppendLine().Append(RegistrationMessages.OrderPremium);
        }

        AppendNameservers(text, item.Nameservers);
        return text.ToString();
    }

    private static string Due(OrderPreview preview, Price price) => preview is { Subtotal: { } net, TaxAmount: { } tax } && tax != 0
        ? Format(RegistrationMessages.PriceWithVat, Money.Format(price.Amount, price.CurrencyCode), Money.Format(net, price.CurrencyCode), Money.Format(tax, price.CurrencyCode))
        : Money.Format(price.Amount, price.CurrencyCode);

    private static void AppendNameservers(StringBuilder text, IReadOnlyList<string> nameservers)
    {
        if (nameservers.Count > 0)
        {
            Append(text, RegistrationMessages.OrderNameservers, string.Join(", ", nameservers));
        }
    }

    private static void Append(StringBuilder text, string format, params object?[] values) =>
        text.AppendLine().Append(Format(format, values).TrimEnd());

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
