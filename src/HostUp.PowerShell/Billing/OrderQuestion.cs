using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>The words of the question before things are ordered.</summary>
/// <param name="request">What is ordered.</param>
/// <param name="isTakenUp">Whether it may have been ordered before, with the same key.</param>
/// <param name="connection">Whose it will be.</param>
internal sealed class OrderQuestion(OrderRequest request, bool isTakenUp, HostUpConnection connection)
{
    private static readonly string[] Particular = ["domainName", "primaryDomain", "eppCode", "nameservers", "registrantContact"];

    /// <summary>What is to be done, on one line; with the terms, since accepting them is part of it.</summary>
    public string Title => Terms.Length == 0 ? Head : Wording.Say(BillingMessages.OrderHeadTerms, Head, Terms);

    /// <summary>What makes it the same purchase as another: the kinds of its items, whatever they are called.</summary>
    public string Kinds => string.Join(" + ", Items.Select(static item =>
        new FreeFormObject(item.Members.Where(static member => !Particular.Contains(member.Key))) + Suffix(item)));

    private string Head => Wording.Say(isTakenUp ? BillingMessages.OrderAgainHead : BillingMessages.OrderHead, OrderBasket.Title(request));

    private string Terms => string.Join(", ", Items
        .SelectMany(static item => item.Members.TryGetValue("acceptedTerms", out object? terms) ? terms as string[] ?? [] : [])
        .Distinct());

    private IEnumerable<FreeFormOrderItem> Items => request.Items.Cast<FreeFormOrderItem>();

    /// <summary>Connection, the items with their prices, what is due now, what recurs and how often, and the terms, a line each.</summary>
    /// <param name="preview">The prices; null when they are not known.</param>
    public string Describe(OrderPreview? preview)
    {
        Question question = new Question(Head).Line(BillingMessages.OrderConnection, connection.Title);
        for (int i = 0; i < request.Items.Count; i++)
        {
            question.Line(BillingMessages.OrderItemLine, i + 1, Describe(request.Items[i]), Price(preview?.Items, i));
        }

        return question
            .Line(BillingMessages.OrderDue, Due(preview))
            .LineIf(Terms.Length > 0, BillingMessages.OrderTerms, Terms)
            .ToString();
    }

    private static string Describe(OrderItem item)
    {
        var words = ((FreeFormOrderItem)item).Members;
        string kind = string.Join(", ", new[] { "type", "action", "years", "billingCycle" }
            .Where(words.ContainsKey)
            .Select(name => name == "years" ? words[name] is 1 ? BillingMessages.ForOneYear : Wording.Say(BillingMessages.ForYears, words[name]) : words[name])
            .Concat(item.Domain is { } domain && domain != item.Title ? [domain] : []));
        return kind.Length == 0 ? item.Title ?? "-" : $"{item.Title} ({kind})";
    }

    // HostUp prices the items in their order.
    private string Price(ItemList<OrderPreviewItem>? prices, int index)
    {
        if (prices?.Count != request.Items.Count || prices[index] is not { Subtotal: { } now } price)
        {
            return "-";
        }

        return price.RenewalAnnualAmount is { } later
            ? Wording.Say(BillingMessages.ItemPriceThen, Money.Format(now, price.CurrencyCode), Money.Format(later, price.CurrencyCode))
            : Money.Format(now, price.CurrencyCode);
    }

    private string Due(OrderPreview? preview) => preview?.GetPrice() is not { } price
        ? isTakenUp ? BillingMessages.PriceAsShown : Messages.PriceNotKnown
        : preview is { Subtotal: { } net, TaxAmount: { } tax } && tax != 0
            ? Wording.Say(BillingMessages.PriceWithVat, Money.Format(price.Amount, price.CurrencyCode), Money.Format(net, price.CurrencyCode), Money.Format(tax, price.CurrencyCode))
            : Money.Format(price.Amount, price.CurrencyCode);

    // Top-level domains have prices of their own.
    private static string Suffix(OrderItem item) =>
        item.Domain is { } domain && domain.IndexOf('.') is > 0 and int dot ? " " + domain.Substring(dot) : string.Empty;
}
