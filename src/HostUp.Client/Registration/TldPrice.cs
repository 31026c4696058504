using System.Globalization;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>What domains below a top-level domain cost for a number of years, all of them together.</summary>
public sealed class TldPrice : HostUpModel
{
    /// <summary>For how many years.</summary>
    public int? Years { get; init; }

    /// <summary>What a registration costs; null when that is not sold for so long.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Register { get; init; }

    /// <summary>What a renewal costs; null when that is not sold for so long.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Renew { get; init; }

    /// <summary>What moving one here costs; null when that is not sold for so long.</summary>
    [JsonConverter(typeof(DomainAmountConverter))]
    public DomainAmount? Transfer { get; init; }

    /// <summary>Years and price, as in <c>2 years 268.00 SEK</c>.</summary>
    public override string ToString() =>
        $"{Years?.ToString(CultureInfo.InvariantCulture)} {(Years == 1 ? "year" : "years")} {Register?.ToString() ?? "-"}";
}
