using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>The control panel of an account.</summary>
public sealed class ControlPanel : HostUpModel
{
    /// <summary>Kind of panel; <c>cpanel</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it has WHM; null when not sent.</summary>
    public bool? SupportsWhm { get; init; }

    /// <summary>The kind of panel.</summary>
    public override string ToString() => Type ?? string.Empty;
}
