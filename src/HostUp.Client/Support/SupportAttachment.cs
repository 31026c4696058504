using HostUp.Client.Api;

namespace HostUp.Client.Support;

/// <summary>A file of a support ticket. HostUp's page shows its id alone: the other members are those of an upload.</summary>
public sealed class SupportAttachment : HostUpModel
{
    /// <summary>Identifier (<c>tatt_…</c>).</summary>
    public string? Id { get; init; }

    /// <summary>Its name; null when HostUp does not say.</summary>
    public string? Filename { get; init; }

    /// <summary>How many bytes it has; null when HostUp does not say.</summary>
    public long? ByteLength { get; init; }

    /// <summary>The media type; null when HostUp does not say.</summary>
    public string? ContentType { get; init; }

    /// <summary>Name, else identifier.</summary>
    public override string ToString() => Filename ?? Id ?? string.Empty;
}
