using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The domains on a hosting account, and whether there may be more.</summary>
public sealed class HostingDomainList : HostUpModel
{
    /// <summary>The domains; of an account on HostUp's legacy panel perhaps the main one alone. Null when not sent.</summary>
    public ItemList<HostingDomain>? Domains { get; init; }

    /// <summary>The main domain as DNS spells it; null when the account has none.</summary>
    public string? MainDomain { get; init; }

    /// <summary>How many there are of each kind.</summary>
    public HostingDomainCounts? Counts { get; init; }

    /// <summary>How many there may be.</summary>
    public HostingDomainQuota? Quota { get; init; }

    /// <summary>Whether a domain can be added now.</summary>
    public HostingDomainActions? Actions { get; init; }

    /// <summary>The domains.</summary>
    public override string ToString() => Domains?.ToString() ?? string.Empty;
}
