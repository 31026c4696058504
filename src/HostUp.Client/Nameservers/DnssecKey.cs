using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Nameservers;

/// <summary>A key that the registry has of a domain whose DNS is elsewhere: a DS record, or at some registries the key itself.</summary>
public sealed class DnssecKey : HostUpModel
{
    /// <summary>The domain's name as people write it; its id when HostUp names no domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary><c>DS</c> or <c>KEY</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? RecordType { get; private set; }

    /// <summary>The number that tells the key from others: 0 to 65535. Null for a key itself, or when HostUp does not say.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? KeyTag { get; init; }

    /// <summary>What it signs with, as a number of IANA's list: 13 is ECDSA P-256. Null when HostUp does not say.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? Algorithm { get; init; }

    /// <summary>How the digest was made: 1 SHA-1, 2 SHA-256, 4 SHA-384. Null for a key itself.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? DigestType { get; init; }

    /// <summary>The digest of the key, in hexadecimal digits; null for a key itself.</summary>
    public string? Digest { get; init; }

    /// <summary>The key itself, in Base64; null for a DS record.</summary>
    public string? PublicKey { get; init; }

    /// <summary>Identifier (<c>dsr_…</c>), by which it can be removed; null until HostUp gives one.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    /// <summary>As DNS writes it: <c>2371 13 2 5A1D…</c>.</summary>
    public override string ToString() =>
        Digest is null ? $"{Algorithm} {PublicKey}".Trim() : $"{KeyTag} {Algorithm} {DigestType} {Digest}".Trim();

    internal DnssecKey Of(string recordType, string domainId, string? domain)
    {
        RecordType = recordType;
        DomainId = domainId;
        Domain = domain is null ? domainId : ShownNames.Of(domain);
        return this;
    }
}
