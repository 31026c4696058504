using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>To whom an invoice was sent, and whether it arrived.</summary>
public sealed class InvoiceDelivery : HostUpModel
{
    /// <summary>The invoice's identifier (<c>inv_…</c>).</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? InvoiceId { get; internal set; }

    /// <summary>The mails that were sent, in HostUp's order; empty when there were none.</summary>
    public ItemList<InvoiceEmail>? Emails { get; init; }

    /// <summary>Who would get the mail now: an object whose members HostUp does not describe; null when there is none.</summary>
    [JsonConverter(typeof(PlainValueConverter))]
    public object? CurrentTargets { get; init; }

    /// <summary>The mails.</summary>
    public override string ToString() => Emails?.ToString() ?? string.Empty;
}
