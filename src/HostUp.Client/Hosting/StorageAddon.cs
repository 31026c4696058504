using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Extra disk space that an account can have.</summary>
public sealed class StorageAddon : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>Identifier in an order, such as <c>storage-10gb</c>.</summary>
    [JsonConverter(typeof(Json.IdentifierConverter))]
    public string? Id { get; init; }

    /// <summary>The name for people; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, for people.</summary>
    public string? Description { get; init; }

    /// <summary>GB.</summary>
    public decimal? SizeGb { get; init; }

    /// <summary>Amount per cycle in <see cref="CurrencyCode"/>.</summary>
    public decimal? Price { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>How often <see cref="Price"/> is due, such as <c>annually</c>.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>Whether the account can have it now.</summary>
    public bool? Available { get; init; }

    /// <summary>Why it cannot, for people; null when it can.</summary>
    public string? Reason { get; init; }

    /// <summary>The account's id: what <c>New-HostUpStorageAddon</c> takes from the pipeline.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>What it costs, to compare with a limit.</summary>
    /// <returns>The price; null when HostUp does not say it.</returns>
    public Price? GetPrice() => Price is { } amount ? new Price(amount, CurrencyCode, amount, BillingCycle) : null;

    /// <summary>Name and price, as in <c>10 GB (49.00 SEK annually)</c>.</summary>
    public override string ToString() => $"{Name ?? Id} ({Money.Format(Price, CurrencyCode)} {BillingCycle})";
}
