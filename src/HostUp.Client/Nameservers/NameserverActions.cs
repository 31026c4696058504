using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The gate of nameservers.</summary>
public sealed class NameserverActions : HostUpModel
{
    /// <summary>Whether the nameservers may be changed now; null when HostUp does not say.</summary>
    public ActionGate? CanChangeNameservers { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanChangeNameservers?.ToString() ?? string.Empty;
}
