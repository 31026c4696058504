using HostUp.Client.Api;

namespace HostUp.Client.Support;

/// <summary>A department that takes tickets.</summary>
public sealed class SupportDepartment : HostUpModel
{
    /// <summary>What tickets call it, such as <c>general-web-hosting</c>.</summary>
    public string? Slug { get; init; }

    /// <summary>Its name for people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it helps with, as HTML; null when HostUp does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Its e-mail address; null when it has none.</summary>
    public string? Email { get; init; }

    /// <summary>Its name for people, else its slug.</summary>
    public override string ToString() => DisplayName ?? Slug ?? string.Empty;
}
