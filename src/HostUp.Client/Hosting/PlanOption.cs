using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A plan an account can move to (<c>GET /shared-hosting/{id}/actions/upgrade</c>).</summary>
public sealed class PlanOption : HostUpModel
{
    /// <summary>The plan's name for people.</summary>
    public string? Name { get; init; }

    /// <summary>The plan's name in a plan change, such as <c>webbhotell-business</c>; null when it cannot be ordered this way.</summary>
    public string? ProductSlug { get; init; }

    /// <summary><c>upgrade</c> or <c>downgrade</c>; null when HostUp does not say.</summary>
    public string? Type { get; init; }

    /// <summary>Price and cycle of the plan.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>Whether the account can move to it now.</summary>
    public bool? Available { get; init; }

    /// <summary>Why it cannot, for people; null when it can.</summary>
    public string? Reason { get; init; }

    /// <summary>The account the option is for: what <c>Invoke-HostUpPlanUpgrade</c> takes from the pipeline.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>The account's main domain; null when it has none.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; internal set; }

    /// <summary>The plan the account has now; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ProductReference? CurrentProduct { get; internal set; }

    /// <summary>Name and price, as in <c>Business (199.00 SEK annually)</c>.</summary>
    public override string ToString() => Billing is null ? Name ?? ProductSlug ?? string.Empty : $"{Name ?? ProductSlug} ({Billing})";
}
