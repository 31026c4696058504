using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The gate of a pause.</summary>
public sealed class HostingPauseActions : HostUpModel
{
    /// <summary>Whether the account may be paused now; null when HostUp does not say.</summary>
    public ActionGate? CanPause { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanPause?.ToString() ?? string.Empty;
}
