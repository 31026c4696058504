using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Domains;

/// <summary>What became of a renewal that was accepted or declined.</summary>
public sealed class DomainRenewalResponse : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary><c>accepted</c> or <c>declined</c>.</summary>
    public string? Decision { get; init; }

    /// <summary>When the domain expires once it is renewed, in UTC; null as long as HostUp does not know.</summary>
    public DateTimeOffset? NewExpiresAt { get; init; }

    /// <summary>The invoice with where it is paid; null when there is none.</summary>
    public InvoiceReference? RenewalInvoice { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("domainId")]
    internal string? WireDomainId { get; init; }

    /// <summary>The domain and the decision, as in <c>example.com: accepted</c>.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: {Decision}";

    // HostUp's words differ in what is sent and what is read; a decision that is another's is no success.
    internal Sentence? Objection(bool accept) => Decision is null ? new Sentence(static () => DomainsMessages.NotSaid)
        : Decision == (accept ? "accepted" : "declined") ? null
        : new Sentence(static () => DomainsMessages.DecisionDiffers, Decision);

    internal DomainRenewalResponse Of(string domainId, string? domain, Uri site)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        RenewalInvoice?.ResolveAgainst(site);
        return this;
    }
}
