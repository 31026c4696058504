using System;
using System.Globalization;
using System.Text.Json.Serialization;

namespace HostUp.Client.Api;

/// <summary>An invoice as other objects refer to it.</summary>
public sealed class InvoiceReference : HostUpModel
{
    /// <summary>Identifier: <c>inv_</c> and 26 characters; null when not known.</summary>
    public string? Id { get; init; }

    /// <summary>Invoice number: a string of digits such as <c>202600001</c>; null when not known.</summary>
    [JsonConverter(typeof(Json.IdentifierConverter))]
    public string? Number { get; init; }

    /// <summary>Amount in <see cref="CurrencyCode"/>; negative for a credit; null when not known.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>When it is due (UTC); null when not known.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>State such as <c>unpaid</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Where it is paid. HostUp sends it relative to its site; here it is absolute. Null when there is none.</summary>
    [JsonIgnore]
    public Uri? PaymentUrl { get; private set; }

    [JsonInclude]
    [JsonPropertyName("paymentUrl")]
    internal string? PaymentPath { get; init; }

    // Only what a browser opens as a web page: the address is meant to be followed.
    internal void ResolveAgainst(Uri site) =>
        PaymentUrl = PaymentPath is { Length: > 0 } path && Uri.TryCreate(site, path, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == site.Scheme)
            ? url
            : null;

    /// <summary>Number, amount, state, due day (UTC) and where it is paid, as in <c>202600001: 100.00 SEK, unpaid, due 2026-12-21</c>.</summary>
    public override string ToString() => $"{Number ?? Id}: " + Parts.Join(
        Money.Format(Amount, CurrencyCode),
        Status,
        DueAt is { } due ? "due " + due.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        PaymentUrl?.AbsoluteUri);
}
