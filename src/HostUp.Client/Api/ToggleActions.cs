namespace HostUp.Client.Api;

/// <summary>The gate of a setting that can be switched.</summary>
public sealed class ToggleActions : HostUpModel
{
    /// <summary>Whether the setting may be switched now; null when HostUp does not say.</summary>
    public ActionGate? CanToggle { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanToggle?.ToString() ?? string.Empty;
}
