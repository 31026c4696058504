using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Domains;

/// <summary>Why the registration or the transfer of a domain hangs (<c>GET /domains/{id}/lifecycle</c>).</summary>
public sealed class DomainDiagnosis : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>What stands in the way first, of <see cref="RegistrationFailure"/>, <see cref="TransferFailure"/> and <see cref="TransferStatus"/>; null for nothing.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Problem => (RegistrationFailure ?? TransferFailure)?.ToString() ?? TransferStatus?.Reason;

    /// <summary>Why the registration hangs; null when it does not.</summary>
    public DomainFailure? RegistrationFailure { get; init; }

    /// <summary>Why the transfer hangs; null when it does not.</summary>
    public DomainFailure? TransferFailure { get; init; }

    /// <summary>How a transfer to HostUp stands; null when there is none.</summary>
    public DomainTransferStatus? TransferStatus { get; init; }

    /// <summary>Whether WHOIS could be asked: <c>ok</c>, <c>lookup_unavailable</c>, <c>tld_not_supported</c>, <c>rate_limited</c> or <c>error</c>.</summary>
    public string? WhoisLookupStatus { get; init; }

    /// <summary>What the registry said, in HostUp's order.</summary>
    public ItemList<DomainRegistryEvent>? RegistryHistory { get; init; }

    /// <summary>Whether errors of an earlier transfer were cleared away by looking.</summary>
    public bool? TransferErrorsCleared { get; init; }

    /// <summary>Whether the status was brought up to date by looking.</summary>
    public bool? DomainStatusSynced { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>The domain and what stands in the way.</summary>
    public override string ToString() => Parts.Join(Domain ?? DomainId, Problem);

    internal DomainDiagnosis Of(string domainId, string? domain)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        return this;
    }
}
