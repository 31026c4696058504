using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>A payment, a refund, or a movement of the credit. HostUp's page shows payments and refunds alone.</summary>
public sealed class BillingActivity : HostUpModel
{
    /// <summary>Identifier (<c>txn_…</c>).</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? Id { get; init; }

    /// <summary>What it was; null when HostUp does not say.</summary>
    public string? Description { get; init; }

    /// <summary>How it was paid: <c>card</c>, <c>accountCredit</c>, <c>swish</c>, <c>bankgiro</c>, <c>sepa</c> and others; null when not known.</summary>
    public string? Method { get; init; }

    /// <summary>How it was paid, in words for people; null when not known.</summary>
    public string? MethodLabel { get; init; }

    /// <summary>The amount, in <see cref="CurrencyCode"/>: positive for a payment, negative for a refund.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>When it was; null when HostUp does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The invoice's identifier (<c>inv_…</c>); null when there is none.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The invoice's number; null when there is none.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? InvoiceNumber { get; init; }

    /// <summary>Amount and what it was, as in <c>159.00 SEK: Payment for invoice 202664056</c>.</summary>
    public override string ToString() => $"{Money.Format(Amount, CurrencyCode)}: {Description ?? InvoiceNumber}";
}
