using System;
using System.Globalization;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Support;

/// <summary>A message in a support ticket.</summary>
public sealed class SupportMessage : HostUpModel
{
    /// <summary>Identifier (<c>tmsg_…</c>).</summary>
    public string? Id { get; init; }

    /// <summary>The ticket's identifier (<c>tkt_…</c>); null when HostUp does not say.</summary>
    public string? TicketId { get; init; }

    /// <summary>When it was sent; null when HostUp does not say.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary><c>customer</c>, <c>staff</c> or <c>automation</c>.</summary>
    public string? Sender { get; init; }

    /// <summary>Who wrote it; null when HostUp does not say.</summary>
    public string? SenderName { get; init; }

    /// <summary>The text; null when HostUp does not say.</summary>
    public string? Body { get; init; }

    /// <summary>Whether HostUp keeps it encrypted.</summary>
    public bool? Encrypted { get; init; }

    /// <summary>The files; null when HostUp does not say.</summary>
    public ItemList<SupportAttachment>? Attachments { get; init; }

    /// <summary>The files that were uploaded with it, as HostUp had them then; null for none.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<UploadedAttachment>? Uploads { get; internal set; }

    /// <summary>Day (UTC) and sender, as in <c>2026-04-27 Anna Svensson</c>.</summary>
    public override string ToString() =>
        $"{SentAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {SenderName ?? Sender}".Trim();
}
