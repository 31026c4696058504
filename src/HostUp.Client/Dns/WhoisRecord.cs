using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>What the registry says of a domain, of anyone (<c>GET /whois</c>).</summary>
public sealed class WhoisRecord : HostUpModel
{
    /// <summary>The domain, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary>Whether nobody has it; null when not sent.</summary>
    public bool? Available { get; init; }

    /// <summary>The registrar; null when it is not shown.</summary>
    public string? Registrar { get; init; }

    /// <summary>The registrar's address on the web; null when it is not shown.</summary>
    public string? RegistrarUrl { get; init; }

    /// <summary>When it was registered (UTC); null when it is not shown.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public DateTimeOffset? RegisteredAt => Dates?.RegisteredAt;

    /// <summary>When it ends (UTC); null when it is not shown.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public DateTimeOffset? ExpiresAt => Dates?.ExpiresAt;

    /// <summary>When it was last changed (UTC); null when it is not shown.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public DateTimeOffset? UpdatedAt => Dates?.UpdatedAt;

    /// <summary>The name servers.</summary>
    public ItemList<string>? Nameservers { get; init; }

    /// <summary>The registry's states, such as <c>ok</c>.</summary>
    public ItemList<string>? Statuses { get; init; }

    /// <summary>Whether it is signed; null when it is not shown.</summary>
    public bool? Dnssec { get; init; }

    /// <summary>Who has it; null when it is not shown.</summary>
    public WhoisRegistrant? Registrant { get; init; }

    /// <summary>Why it is available or not, as a sentence for people.</summary>
    public string? Reason { get; init; }

    /// <summary>The registry's answer as it came; null unless it was asked for.</summary>
    public string? SourceText { get; init; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    [JsonInclude]
    [JsonPropertyName("dates")]
    internal WhoisDates? Dates { get; init; }

    /// <summary>The name and who keeps it, as in <c>example.com, Example Registrar AB</c>; or that nobody does.</summary>
    public override string ToString() => Parts.Join(Domain, Available == true ? "available" : Registrar);
}
