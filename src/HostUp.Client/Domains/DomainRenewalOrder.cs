using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Domains;

/// <summary>A renewal that was ordered.</summary>
public sealed class DomainRenewalOrder : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>Whether the renewal was ordered.</summary>
    public bool? RenewalScheduled { get; init; }

    /// <summary>When the domain expires once it is renewed, in UTC; null as long as HostUp does not know.</summary>
    public DateTimeOffset? NewExpiresAt { get; init; }

    /// <summary>What it costs.</summary>
    public DomainBilling? Billing { get; init; }

    /// <summary>How long it lasts.</summary>
    public RenewalPeriod? RenewsFor { get; init; }

    /// <summary>The order: <c>ord_</c> and 26 characters; null when HostUp does not say.</summary>
    public string? OrderId { get; init; }

    /// <summary>The invoice, unpaid; null as long as it is being made.</summary>
    public InvoiceReference? RenewalInvoice { get; init; }

    /// <summary>Whether the invoice is still being made: the renewal, read again, will have it.</summary>
    public bool? InvoiceLookupPending { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("domainId")]
    internal string? WireDomainId { get; init; }

    /// <summary>The domain and the invoice.</summary>
    public override string ToString() => Parts.Join(Domain ?? DomainId, RenewalInvoice?.ToString() ?? OrderId);

    // The documented answer says true; what says neither that nor which order it was is no proof of one.
    internal static Sentence? Objection(DomainRenewalOrder order) => order switch
    {
        { RenewalScheduled: false } => new Sentence(static () => DomainsMessages.RenewalDenied),
        { RenewalScheduled: null, OrderId: null, RenewalInvoice: null } => new Sentence(static () => DomainsMessages.NotSaid),
        _ => null,
    };

    internal DomainRenewalOrder Of(string domainId, string? domain, Uri site)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        RenewalInvoice?.ResolveAgainst(site);
        return this;
    }
}
