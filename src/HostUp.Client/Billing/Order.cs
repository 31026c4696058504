using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>An order. HostUp's page is cut off before its end: further members are kept as they come.</summary>
public sealed class Order : HostUpModel
{
    /// <summary>The order's name for people, such as <c>O-HXA3B4C5</c>.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? Number { get; init; }

    /// <summary>The domain that was ordered; null when the order was read, or is for something else.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>State: <c>pending</c>, <c>active</c>, <c>completed</c>, <c>cancelled</c>, <c>failed</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Kind: <c>new</c>, <c>renew</c>, <c>upgrade</c>, <c>transfer</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What it costs and how often.</summary>
    public OrderBilling? Billing { get; init; }

    /// <summary>Its invoice; null when there is none, or HostUp tells its id alone.</summary>
    public InvoiceReference? Invoice { get; init; }

    /// <summary>Identifier of its invoice (<c>inv_…</c>); null when there is nothing to pay.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>Where it is paid, absolute; null when there is nothing to pay.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public Uri? PaymentUrl { get; private set; }

    /// <summary>Who ordered.</summary>
    public OrderClient? Client { get; init; }

    /// <summary>What it was ordered with: within about an hour the same order can be sent again with it. Null when the order was read.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AttemptKey { get; private set; }

    /// <summary>Identifier: <c>ord_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    [JsonInclude]
    [JsonPropertyName("checkoutUrl")]
    internal string? CheckoutUrl { get; init; }

    /// <summary>Number, domain, price and state, as in <c>O-HXA3B4C5: example.com, 123.75 SEK, pending</c>.</summary>
    public override string ToString() => $"{Number ?? Id}: {Parts.Join(Domain, Billing?.ToString(), Status)}";

    // The invoice's own address is the newer one; the other is an alias that stays for older clients.
    internal Order Link(Uri site, string? domain = null, string? attemptKey = null)
    {
        Invoice?.ResolveAgainst(site);
        PaymentUrl = Invoice?.PaymentUrl
            ?? (CheckoutUrl is { Length: > 0 } path && Uri.TryCreate(site, path, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == site.Scheme) ? url : null);
        Domain = domain;
        AttemptKey = attemptKey;
        return this;
    }
}
