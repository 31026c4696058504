using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>A change of a domain's DNS. Who made it is known where the audit was read.</summary>
public sealed class DnsChange : HostUpModel
{
    /// <summary>When it was (UTC).</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The domain, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary><c>create</c>, <c>update</c>, <c>delete</c>, <c>import</c>, <c>replace_zone</c> or <c>nameserver_change</c>.</summary>
    public string? ChangeType { get; init; }

    /// <summary>What was done, as a sentence for people.</summary>
    public string? Summary { get; init; }

    /// <summary><c>customer</c>, <c>staff</c>, <c>system</c>, <c>api</c> or <c>smartcopy</c>; null in the history.</summary>
    public string? ActorType { get; init; }

    /// <summary>Identifier of who did it; null when there is none, and in the history.</summary>
    public string? ActorId { get; init; }

    /// <summary>By which way it was made.</summary>
    public string? SourceFlow { get; init; }

    /// <summary>The records before; null or empty when there were none.</summary>
    [JsonPropertyName("beforeRrset")]
    [JsonConverter(typeof(DnsRecordSetsConverter))]
    public ItemList<DnsRecordSet>? Before { get; init; }

    /// <summary>The records after; null or empty when there were none.</summary>
    [JsonPropertyName("afterRrset")]
    [JsonConverter(typeof(DnsRecordSetsConverter))]
    public ItemList<DnsRecordSet>? After { get; init; }

    /// <summary>The name servers before; null when they did not change.</summary>
    public ItemList<string>? BeforeNameservers { get; init; }

    /// <summary>The name servers after; null when they did not change.</summary>
    public ItemList<string>? AfterNameservers { get; init; }

    /// <summary>Identifier of the change.</summary>
    public string? EventId { get; init; }

    /// <summary>Identifier of the request that made it; null when there is none, and in the history.</summary>
    public string? RequestId { get; init; }

    /// <summary>Identifier of the order that made it; null when there is none, and in the history.</summary>
    public string? OrderId { get; init; }

    /// <summary>Identifier of the support ticket it was made for; null when there is none, and in the history.</summary>
    public string? TicketId { get; init; }

    /// <summary>Identifier of the domain; null when it is no more.</summary>
    public string? DomainId { get; init; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>What was changed, in HostUp's words.</summary>
    public override string ToString() => Summary ?? ChangeType ?? string.Empty;
}
