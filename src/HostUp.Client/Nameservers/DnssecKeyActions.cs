using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The gate of keys.</summary>
public sealed class DnssecKeyActions : HostUpModel
{
    /// <summary>Whether a key can be added now; null when HostUp does not say.</summary>
    public ActionGate? CanAdd { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanAdd?.ToString() ?? string.Empty;
}
