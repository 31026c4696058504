using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Domains;

namespace HostUp.Client.Registration;

/// <summary>
/// Whether a name is free, and what it costs. HostUp's page is cut off within the answer; the rest is what a client saw.
/// Prices are without VAT.
/// </summary>
public sealed class DomainAvailability : HostUpModel
{
    /// <summary>The name as people write it, such as <c>smörgås.se</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Name => WireName is null ? null : DnsName.ToUnicode(WireName);

    /// <summary>
    /// Whether it can be registered; null when that could not be found out, as long as <see cref="State"/> is <c>unknown</c> or
    /// <c>checking</c>. True only when HostUp says so outright.
    /// </summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool? Available => State switch
    {
        null or "available" => WireAvailable,
        "unavailable" or "already_owned" or "invalid" => false,
        _ => null,
    };

    /// <summary>State: <c>available</c>, <c>unavailable</c>, <c>unknown</c>, <c>already_owned</c>, <c>checking</c>, <c>invalid</c>; null when not sent.</summary>
    public string? State { get; init; }

    /// <summary>What the first year costs, in <see cref="CurrencyCode"/>; null when it cannot be registered.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public decimal? Amount => Billing?.Amount;

    /// <summary>What a year costs from then on, in <see cref="CurrencyCode"/>; null when not known.</summary>
    public decimal? RenewalAmount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>; null when not known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? CurrencyCode => WireCurrencyCode ?? Billing?.CurrencyCode;

    /// <summary>Whether the registry sells it dearer than others.</summary>
    public bool? Premium { get; init; }

    /// <summary>Whether such a price has to be accepted in the order.</summary>
    public bool? RequiresRegistrarFeeAcceptance { get; init; }

    /// <summary>Why it is not free, for people; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it could not be found out, such as <c>upstream_timeout</c>: ask again. Null when it was.</summary>
    public string? UnknownReason { get; init; }

    /// <summary>What a year costs first, and how often it renews; null when it cannot be registered.</summary>
    public DomainBilling? Billing { get; init; }

    /// <summary>For how many years at a time it can be registered.</summary>
    public ItemList<int>? SupportedRegisterYears { get; init; }

    /// <summary>For how many years at a time it can be transferred.</summary>
    public ItemList<int>? SupportedTransferYears { get; init; }

    /// <summary>Whether a transfer takes a code.</summary>
    public bool? EppRequired { get; init; }

    /// <summary>What the registry asks for.</summary>
    public RegistryRequirements? RegistryRequirements { get; init; }

    /// <summary>What can be done about it.</summary>
    public DomainGates? Actions { get; init; }

    /// <summary>The account's own domain of this name (<c>dom_…</c>); null when it has none, and without a key.</summary>
    public string? ExistingDomainId { get; init; }

    [JsonInclude]
    [JsonPropertyName("name")]
    internal string? WireName { get; init; }

    [JsonInclude]
    [JsonPropertyName("available")]
    internal bool? WireAvailable { get; init; }

    [JsonInclude]
    [JsonPropertyName("currencyCode")]
    internal string? WireCurrencyCode { get; init; }

    /// <summary>The name and its state, and the price of one that is free, as in <c>example.se: available, 99.00 SEK</c>.</summary>
    public override string ToString() =>
        $"{Name}: {Parts.Join(State ?? (Available == true ? "available" : "unavailable"), Available == true ? Money.Format(Amount, CurrencyCode) : null)}";
}
