using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Support;

/// <summary>A file that was uploaded for a ticket.</summary>
public sealed class UploadedAttachment : HostUpModel
{
    /// <summary>Identifier until HostUp has tied it to the ticket (<c>satt_…</c>).</summary>
    public string? AttachmentId { get; init; }

    /// <summary>Its name, as HostUp keeps it.</summary>
    public string? Filename { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long? ByteLength { get; init; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>The ticket's identifier (<c>tkt_…</c>); null when it was uploaded for none.</summary>
    public string? TicketId { get; init; }

    /// <summary>A temporary address, not for downloading.</summary>
    [JsonInclude]
    internal string? Url { get; init; }

    /// <summary>Its name.</summary>
    public override string ToString() => Filename ?? AttachmentId ?? string.Empty;
}
