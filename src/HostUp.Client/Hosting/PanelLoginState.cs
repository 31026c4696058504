using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Whether a login link to the control panel is to be had; making one decides.</summary>
public sealed class PanelLoginState : HostUpModel
{
    /// <summary>Whether it is.</summary>
    public bool? Available { get; init; }

    /// <summary>Why not, for people; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary><c>available</c>, or the reason why not.</summary>
    public override string ToString() => Available == true ? "available" : Reason ?? "not available";
}
