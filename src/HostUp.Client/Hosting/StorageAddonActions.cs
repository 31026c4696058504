using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The gate of extra disk space.</summary>
public sealed class StorageAddonActions : HostUpModel
{
    /// <summary>Whether the account may have more now; null when HostUp does not say.</summary>
    public ActionGate? CanAddStorage { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanAddStorage?.ToString() ?? string.Empty;
}
