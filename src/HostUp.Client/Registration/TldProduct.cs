using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Domains;

namespace HostUp.Client.Registration;

/// <summary>A top-level domain of HostUp's catalogue. A list has its name alone. Prices are without VAT.</summary>
public sealed class TldProduct : HostUpModel
{
    /// <summary>The top-level domain with its dot, such as <c>.se</c>.</summary>
    public string? Tld { get; init; }

    /// <summary>What a registration costs for its first year; null when none can be registered, and in a list.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Register { get; init; }

    /// <summary>What a year costs from then on; null in a list.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Renew { get; init; }

    /// <summary>What moving one here costs, zero for nothing; null when none can be moved, and in a list.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Transfer { get; init; }

    /// <summary>What taking one back costs that has expired; null when that is not sold, and in a list.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Redemption { get; init; }

    /// <summary>The prices by number of years: those alone can be ordered. Null in a list.</summary>
    public ItemList<TldPrice>? DomainPricing { get; init; }

    /// <summary>The registry's terms that have to be accepted to register one; empty when there are none, and in a list.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<string> Terms => RegistryRequirements?.GetTerms(isTransfer: false) ?? [];

    /// <summary>What the registry asks for; null in a list.</summary>
    public RegistryRequirements? RegistryRequirements { get; init; }

    /// <summary>What is to be paid at first, and how often it renews; null in a list.</summary>
    public DomainBilling? Billing { get; init; }

    /// <summary>The top-level domain, and what a year of it costs, as in <c>.se: 99.00 SEK, then 169.00 SEK</c>.</summary>
    public override string ToString() => Register is null ? Tld ?? string.Empty : $"{Tld}: {Register}, then {Renew?.ToString() ?? "-"}";
}
