using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Registration;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>The words of the question before a domain is ordered.</summary>
/// <param name="item">What is ordered.</param>
/// <param name="isTakenUp">Whether it may have been ordered before, with the same key.</param>
/// <param name="connection">Whose domain it will be.</param>
internal sealed class RegistrationQuestion(DomainOrderItem item, bool isTakenUp, HostUpConnection connection)
{
    /// <summary>What is to be done, on one line; with the terms, since accepting them is part of it.</summary>
    public string Title => item.AcceptedTerms.Count == 0 ? Head : Wording.Say(RegistrationMessages.OrderHeadTerms, Head, Terms);

    private string Head
    {
        get
        {
            string years = item.Years == 1 ? RegistrationMessages.OneYear : Wording.Say(RegistrationMessages.SeveralYears, item.Years);
            return Wording.Say(
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
        Question question = new Question(Head).Line(RegistrationMessages.OrderConnection, connection.Title);
        if (preview?.GetPrice() is not { } price)
        {
            question.Line(RegistrationMessages.OrderDue, isTakenUp ? RegistrationMessages.PriceAsShown : Messages.PriceNotKnown);
        }
        else
        {
            question
                .Line(RegistrationMessages.OrderDue, Due(preview, price))
                .Line(RegistrationMessages.OrderRecurring, Money.Format(price.RecurringAmount, price.CurrencyCode), price.BillingCycle ?? "-");
        }

        return question
            .LineIf(item.AcceptedTerms.Count > 0, RegistrationMessages.OrderTerms, Terms)
            .LineIf(item.Premium, RegistrationMessages.OrderPremium)
            .LineIf(item.Nameservers.Count > 0, RegistrationMessages.OrderNameservers, string.Join(", ", item.Nameservers))
            .ToString();
    }

    private static string Due(OrderPreview preview, Price price) => preview is { Subtotal: { } net, TaxAmount: { } tax } && tax != 0
        ? Wording.Say(RegistrationMessages.PriceWithVat, Money.Format(price.Amount, price.CurrencyCode), Money.Format(net, price.CurrencyCode), Money.Format(tax, price.CurrencyCode))
        : Money.Format(price.Amount, price.CurrencyCode);
}
