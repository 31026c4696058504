using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>A plan as a plan change names it.</summary>
public sealed class ProductReference : HostUpModel
{
    /// <summary>The name used in orders and plan changes, such as <c>webbhotell-start</c>; null when HostUp does not send it.</summary>
    public string? Slug { get; init; }

    /// <summary>The name for people, such as <c>Start</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Slug ?? string.Empty;
}
