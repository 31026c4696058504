using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Json;

namespace HostUp.Client.Domains;

/// <summary>When a domain is renewed, for how much, and the renewal that waits to be paid.</summary>
public sealed class DomainRenewal : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>What a renewal costs.</summary>
    public DomainBilling? Billing { get; init; }

    /// <summary>How long it lasts.</summary>
    public RenewalPeriod? RenewsFor { get; init; }

    /// <summary>Whether the domain renews itself; null when HostUp does not know.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>Days until it expires; negative when it has; null when HostUp does not know.</summary>
    public int? DaysUntilExpiry { get; init; }

    /// <summary>Whether a renewal is coming up.</summary>
    public bool? HasUpcomingRenewal { get; init; }

    /// <summary>Whether a renewal was ordered and is not paid.</summary>
    public bool? HasPendingOrder { get; init; }

    /// <summary>That order: <c>ord_</c> and 26 characters; null when there is none.</summary>
    public string? OrderId { get; init; }

    /// <summary>The order's name for people; null when there is none.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? OrderNumber { get; init; }

    /// <summary>Its invoice: <c>inv_</c> and 26 characters; null when there is none.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The invoice's number; null when there is none.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? InvoiceNumber { get; init; }

    /// <summary>Its proforma invoice; null when there is none.</summary>
    public string? ProformaId { get; init; }

    /// <summary>The state of the invoice, such as <c>unpaid</c>; null when there is none.</summary>
    public string? InvoiceStatus { get; init; }

    /// <summary>The invoice with where it is paid; null when there is none.</summary>
    public InvoiceReference? RenewalInvoice { get; init; }

    /// <summary>When the order was made, in UTC; null when there is none.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What can be done.</summary>
    public RenewalActions? Actions { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>What a renewal costs: due when it is ordered, and again each period.</summary>
    /// <returns>The price; null when HostUp does not say.</returns>
    public Price? GetPrice() => Billing?.Amount is { } amount
        ? new Price(amount, Billing.CurrencyCode, amount, RenewsFor?.BillingCycle ?? Billing.BillingCycle)
        : null;

    /// <summary>The domain and what a renewal costs, as in <c>example.com: 159.00 SEK annually</c>.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: {Billing}";

    internal DomainRenewal Of(string domainId, string? domain, Uri site)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        RenewalInvoice?.ResolveAgainst(site);
        return this;
    }
}
