using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>The public page on which an invoice can be paid: whoever has its address can see the invoice and pay it.</summary>
public sealed class PaymentLink : HostUpModel
{
    /// <summary>The invoice's identifier (<c>inv_…</c>).</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? InvoiceId { get; private set; }

    /// <summary>Whether a link is live; null when HostUp does not say, as when one was just made.</summary>
    public bool? HasActiveLink { get; init; }

    /// <summary>The address of the page, absolute; null when no link is live.</summary>
    [JsonIgnore]
    public Uri? PaymentUrl { get; private set; }

    /// <summary>Until when it can be used; null when HostUp does not say, or no link is live.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How often the page was looked at; null when HostUp does not say.</summary>
    public long? ViewCount { get; init; }

    /// <summary>When it was last looked at; null when it was not, or HostUp does not say.</summary>
    public DateTimeOffset? LastViewedAt { get; init; }

    /// <summary>The links before; null when HostUp does not say.</summary>
    public ItemList<PreviousPaymentLink>? PreviousLinks { get; init; }

    /// <summary>What is paid there; null when a link was only looked up.</summary>
    public InvoiceReference? Invoice { get; init; }

    [JsonInclude]
    [JsonPropertyName("paymentUrl")]
    internal string? PaymentPath { get; init; }

    internal void Complete(string invoiceId, Uri site)
    {
        InvoiceId = invoiceId;
        Invoice?.ResolveAgainst(site);

        // Only what a browser opens as a web page: the address is meant to be followed.
        PaymentUrl = PaymentPath is { Length: > 0 } path && Uri.TryCreate(site, path, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == site.Scheme)
            ? url
            : null;
    }

    /// <summary>The address of the page; empty when no link is live.</summary>
    public override string ToString() => PaymentUrl?.AbsoluteUri ?? string.Empty;
}
