using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The SSH keys of a hosting account, and whether one can be added.</summary>
public sealed class HostingSshKeyList : HostUpModel
{
    /// <summary>The keys; null when not sent.</summary>
    public ItemList<HostingSshKey>? SshKeys { get; init; }

    /// <summary>Whether a key can be added now.</summary>
    public HostingSshKeyActions? Actions { get; init; }

    /// <summary>The keys.</summary>
    public override string ToString() => SshKeys?.ToString() ?? string.Empty;
}
