using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>Who has a domain, as far as the registry says.</summary>
public sealed class WhoisRegistrant : HostUpModel
{
    /// <summary>The organisation; null when it is not shown.</summary>
    public string? Organization { get; init; }

    /// <summary>The country as two letters; null when it is not shown.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Organisation and country.</summary>
    public override string ToString() => Parts.Join(Organization, CountryCode);
}
