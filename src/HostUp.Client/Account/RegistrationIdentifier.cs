using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>A personal or organisation number.</summary>
public sealed class RegistrationIdentifier : HostUpModel
{
    /// <summary>The number, such as <c>559290-1325</c>.</summary>
    public string? Value { get; init; }

    /// <summary>ISO 3166 country whose number it is; null when not known.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The number.</summary>
    public override string ToString() => Value ?? string.Empty;
}
