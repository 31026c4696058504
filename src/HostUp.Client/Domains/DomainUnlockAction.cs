using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>How the registry's lock on a domain is lifted.</summary>
public sealed class DomainUnlockAction : HostUpModel
{
    /// <summary>HostUp's address for it, from the root of its site.</summary>
    public string? Href { get; init; }

    /// <summary>The address.</summary>
    public override string ToString() => Href ?? string.Empty;
}
