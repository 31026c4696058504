using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>The number that a registry knows the holder of a domain by: personal, organisation or VAT number.</summary>
public sealed class RegistrationIdentifier : HostUpModel
{
    /// <summary>The number.</summary>
    public string? Value { get; init; }

    /// <summary>ISO 3166 country that gave it; null when HostUp does not say.</summary>
    public string? CountryCode { get; init; }

    /// <summary>What kind of number it is; null when HostUp does not say.</summary>
    public string? Type { get; init; }

    /// <summary>The number.</summary>
    public override string ToString() => Value ?? string.Empty;
}
