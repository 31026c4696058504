using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A shared-hosting plan in HostUp's catalogue (<c>GET /products/shared-hosting</c>).</summary>
public sealed class HostingProduct : HostUpModel
{
    /// <summary>Identifier: <c>shprod_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>The plan's name for people, in the language asked for.</summary>
    public string? Name { get; init; }

    /// <summary>The plan's name in orders and plan changes, such as <c>webbhotell-start</c>.</summary>
    public string? Slug { get; init; }

    /// <summary>The plan's step in its series.</summary>
    [JsonConverter(typeof(Json.IdentifierConverter))]
    public string? Tier { get; init; }

    /// <summary>What the plan includes.</summary>
    public ProductResources? Resources { get; init; }

    /// <summary>The plan's usual price and cycle; null when HostUp does not send it.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>The cycles to choose from; null when HostUp does not send them.</summary>
    public ItemList<BillingCycleOption>? BillingCycles { get; init; }

    /// <summary>Whether it can be ordered.</summary>
    public bool? Available { get; init; }

    /// <summary>The slug, by the name plan changes use: <see cref="PlanOption.ProductSlug"/>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? ProductSlug => Slug;

    /// <summary>Name and price, as in <c>Webbhotell Start (99.00 SEK annually)</c>.</summary>
    public override string ToString() => Billing is null ? Name ?? Slug ?? string.Empty : $"{Name ?? Slug} ({Billing})";
}
