using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>What an order would cost; nothing was ordered. HostUp's page is cut off before the answer: its members are those that a client saw.</summary>
public sealed class OrderPreview : HostUpModel
{
    /// <summary>The domain that would be ordered; null for several things, or another.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; internal set; }

    /// <summary>What would be due now, with VAT, in <see cref="CurrencyCode"/>; null when HostUp does not say.</summary>
    public decimal? Total { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>What the items cost together, without VAT.</summary>
    public decimal? Subtotal { get; init; }

    /// <summary>The VAT.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>The rate of VAT, such as <c>0.25</c>.</summary>
    public decimal? TaxRateDecimal { get; init; }

    /// <summary>The items with their prices, without VAT.</summary>
    public ItemList<OrderPreviewItem>? Items { get; init; }

    /// <summary>What it would cost, to compare with a limit: due now with VAT. What recurs is that of a single item, without VAT.</summary>
    /// <returns>The price; null when HostUp does not say what is due now.</returns>
    public Price? GetPrice()
    {
        OrderPreviewItem? only = Items?.Count == 1 ? Items[0] : null;
        return Total is { } total
            ? new Price(total, CurrencyCode, only?.RenewalAnnualAmount, only?.RenewalAnnualAmount is null ? null : "annually")
            : null;
    }

    /// <summary>Items and total, as in <c>example.com: 123.75 SEK</c>.</summary>
    public override string ToString() =>
        $"{string.Join(", ", (Items ?? []).Select(static item => item.Name))}: {Money.Format(Total, CurrencyCode)}";
}
