using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>A mail with an invoice that waits to be sent.</summary>
public sealed class InvoiceDispatch : HostUpModel
{
    /// <summary>The invoice's identifier (<c>inv_…</c>).</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? InvoiceId { get; internal set; }

    /// <summary>To whom it goes.</summary>
    public string? Email { get; init; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>To whom it goes.</summary>
    public override string ToString() => Email ?? string.Empty;
}
