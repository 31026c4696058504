using System;
using System.Globalization;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>
/// An invoice. No page of HostUp's shows its form, which is known from a public client and from related pages: a member that HostUp did not
/// send is null, and what it sent in another form is among <see cref="HostUpModel.GetAdditionalData"/>.
/// </summary>
[JsonConverter(typeof(InvoiceConverter))]
public sealed class Invoice : HostUpModel
{
    /// <summary>Identifier: <c>inv_</c> and 26 characters.</summary>
    public string? Id { get; internal set; }

    /// <summary>Invoice number, such as <c>202600001</c>.</summary>
    public string? Number { get; internal set; }

    /// <summary>State: <c>unpaid</c>, <c>paid</c>, <c>cancelled</c>, <c>refunded</c>, <c>collections</c> or <c>unknown</c>.</summary>
    public string? Status { get; internal set; }

    /// <summary>When it was issued; null when HostUp does not say.</summary>
    public DateTimeOffset? IssuedAt { get; internal set; }

    /// <summary>When it is due; null when HostUp does not say.</summary>
    public DateTimeOffset? DueAt { get; internal set; }

    /// <summary>When it was paid; null when it was not, or HostUp does not say.</summary>
    public DateTimeOffset? PaidAt { get; internal set; }

    /// <summary>The sum without VAT, in <see cref="CurrencyCode"/>.</summary>
    public decimal? Subtotal { get; internal set; }

    /// <summary>The VAT, in <see cref="CurrencyCode"/>.</summary>
    public decimal? TaxAmount { get; internal set; }

    /// <summary>The sum to pay, in <see cref="CurrencyCode"/>.</summary>
    public decimal? Total { get; internal set; }

    /// <summary>What is left to pay, in <see cref="CurrencyCode"/>.</summary>
    public decimal? Outstanding { get; internal set; }

    /// <summary>ISO 4217 currency of the amounts, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; internal set; }

    /// <summary>The order that it belongs to (<c>ord_…</c>); null when there is none, or HostUp does not say.</summary>
    public string? OrderId { get; internal set; }

    /// <summary>What it is for; null when HostUp does not say.</summary>
    public ItemList<InvoiceLine>? LineItems { get; internal set; }

    /// <summary>What can be done with it; null when HostUp does not say.</summary>
    public InvoiceActions? Actions { get; internal set; }

    // Whether the amounts and the dates came in groups: they are written as they came.
    internal bool HasGroups { get; set; }

    /// <summary>Number, amount, state and due day (UTC), as in <c>202600001: 100.00 SEK, unpaid, due 2026-12-21</c>.</summary>
    public override string ToString() => $"{Number ?? Id}: " + Parts.Join(
        Total is null ? null : Money.Format(Total, CurrencyCode),
        Status,
        DueAt is { } due ? "due " + due.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
}
