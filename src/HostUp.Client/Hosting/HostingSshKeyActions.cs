using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>What can be done with the SSH keys of an account at this moment.</summary>
public sealed class HostingSshKeyActions : HostUpModel
{
    /// <summary>Whether a key can be added; null when HostUp does not say.</summary>
    public ActionGate? CanAdd { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanAdd?.ToString() ?? string.Empty;
}
