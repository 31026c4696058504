using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>A copy of a zone that HostUp kept.</summary>
public sealed class DnsSnapshot : HostUpModel
{
    /// <summary>The domain, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why: <c>pre_transfer</c>, <c>pre_nameserver_change</c>, <c>smartcopy_import</c>, <c>pre_mutation</c> or <c>manual_scan</c>.</summary>
    public string? Source { get; init; }

    /// <summary>How far it can be relied on, such as <c>authoritative</c>.</summary>
    public string? Confidence { get; init; }

    /// <summary>Whose name servers answered; null when it was HostUp's own zone.</summary>
    public string? ProviderHint { get; init; }

    /// <summary>What it has.</summary>
    [JsonPropertyName("rrsets")]
    public ItemList<DnsRecordSet>? RecordSets { get; init; }

    /// <summary>Identifier: <c>dnss_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the domain; null when it is no more.</summary>
    public string? DomainId { get; init; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>Its records one by one, to compare with the zone and to bring back. What HostUp keeps itself (SOA, the root's NS) is left out.</summary>
    /// <returns>The records; empty when it has none.</returns>
    public IReadOnlyList<DnsRecordData> ToData() =>
        [.. (RecordSets ?? []).SelectMany(set => set.ToData(WireDomain ?? string.Empty)).Where(static record => !DnsRecordTypes.IsSystem(record.Type, record.Name))];

    /// <summary>Time and reason.</summary>
    public override string ToString() => $"{CapturedAt?.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z {Source}";
}
