using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>What a plan change would do; nothing was changed.</summary>
public sealed class PlanChangePreview : HostUpModel
{
    /// <summary>True when HostUp confirms that nothing was changed.</summary>
    public bool? Preview { get; init; }

    /// <summary>The plan the account has; null when HostUp does not send it.</summary>
    public ProductReference? CurrentProduct { get; init; }

    /// <summary>The plan it would have; null when HostUp does not send it.</summary>
    public ProductReference? NewProduct { get; init; }

    /// <summary>What it would cost.</summary>
    public PriceChange? PriceChange { get; init; }

    /// <summary>The account that was asked about.</summary>
    [JsonIgnore]
    public string? AccountId { get; internal set; }

    /// <summary>The plan that was asked for: what was sent, also when <see cref="NewProduct"/> is null.</summary>
    [JsonIgnore]
    public string? ProductSlug { get; internal set; }

    /// <summary>Both plans and the price, as in <c>Start to Business: 100.00 SEK now, then 199.00 SEK annually</c>.</summary>
    public override string ToString() => $"{CurrentProduct} to {NewProduct}: {PriceChange}";
}
