using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>What an invoice, or a part of it, is for.</summary>
[JsonConverter(typeof(InvoiceLineConverter))]
public sealed class InvoiceLine : HostUpModel
{
    /// <summary>The kind of line, in HostUp's words; null when not sent.</summary>
    public string? Kind { get; internal set; }

    /// <summary>What the line is for, in HostUp's words; null when not sent.</summary>
    public string? Purpose { get; internal set; }

    /// <summary>The text of the line.</summary>
    public string? Description { get; internal set; }

    /// <summary>The text as the portal shows it; null when not sent.</summary>
    public string? DisplayDescription { get; internal set; }

    /// <summary>The sum of the line, in <see cref="CurrencyCode"/>.</summary>
    public decimal? TotalAmount { get; internal set; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>; null when not sent.</summary>
    public string? CurrencyCode { get; internal set; }

    /// <summary>What is paid for; null when not sent.</summary>
    public InvoiceResource? Resource { get; internal set; }

    /// <summary>Text and amount, as in <c>Web Hosting Start: 99.00 SEK</c>.</summary>
    public override string ToString() => (DisplayDescription ?? Description ?? Kind) is { } text
        ? TotalAmount is null ? text : $"{text}: {Money.Format(TotalAmount, CurrencyCode)}"
        : Money.Format(TotalAmount, CurrencyCode);
}
