using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>What can be done with the domains of an account at this moment.</summary>
public sealed class HostingDomainActions : HostUpModel
{
    /// <summary>Whether a domain can be added; null when HostUp does not say.</summary>
    public ActionGate? CanAddAddon { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanAddAddon?.ToString() ?? string.Empty;
}
