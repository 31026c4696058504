using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>What a plan change would do; nothing was changed.</summary>
public sealed class PlanChangePreview : HostUpModel
{
    /// <summary>The account that was asked about.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>The plan that was asked for: what was sent, also when <see cref="NewProduct"/> is null.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? ProductSlug { get; internal set; }

    /// <summary>The plan the account has; null when HostUp does not send it.</summary>
    public ProductReference? CurrentProduct { get; init; }

    /// <summary>The plan it would have; null when HostUp does not send it.</summary>
    public ProductReference? NewProduct { get; init; }

    /// <summary>What it would cost.</summary>
    public PriceChange? PriceChange { get; init; }

    /// <summary>True when HostUp confirms that nothing was changed.</summary>
    public bool? Preview { get; init; }

    /// <summary>What it would cost, to compare with a limit.</summary>
    /// <returns>The price; null when HostUp does not say what is due now.</returns>
    public Price? GetPrice() => PriceChange is { Amount: { } amount } change
        ? new Price(amount, change.CurrencyCode, change.RecurringAmount, change.BillingCycle)
        : null;

    /// <summary>Both plans and the price, as in <c>Start to Business: 100.00 SEK now, then 199.00 SEK annually</c>.</summary>
    public override string ToString() => $"{CurrentProduct} to {NewProduct}: {PriceChange}";
}
