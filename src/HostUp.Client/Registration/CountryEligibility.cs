using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>In which countries an owner of a domain may be.</summary>
public sealed class CountryEligibility : HostUpModel
{
    /// <summary>Whether it matters.</summary>
    public bool? Required { get; init; }

    /// <summary>The countries (ISO 3166); null for any.</summary>
    public ItemList<string>? AllowedCountryCodes { get; init; }

    /// <summary>Why, for people; null when HostUp does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The countries, or that any will do.</summary>
    public override string ToString() => AllowedCountryCodes is { Count: > 0 } codes ? codes.ToString() : "any";
}
