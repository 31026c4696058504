using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>Whether HostUp signs a domain and tells the registry its key (<c>/domains/{id}/dnssec-auto</c>).</summary>
public sealed class DnssecState : HostUpModel
{
    /// <summary>The domain's name as people write it; its id when HostUp names no domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? DomainId : ShownNames.Of(WireDomain);

    /// <summary>
    /// <c>active</c>: it is signed. <c>pending</c>: HostUp waits, for the nameservers for one. <c>blocked</c>: it is paused until
    /// <see cref="BlockedUntil"/>. <c>excluded</c>: it was switched off. <c>inactive</c>: not in use. <c>error</c>: the last try failed.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>Why it is so, as a sentence for people; null when HostUp gives no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether HostUp is to sign it; it may be paused at the same time. Null when HostUp does not say.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Whether it is paused now; null when HostUp does not say.</summary>
    public bool? IsBlocked { get; init; }

    /// <summary>Until when it is paused (UTC); null when it is not.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Why it is paused, as a sentence for people; null when it is not.</summary>
    public string? BlockReason { get; init; }

    /// <summary>When the nameservers were last changed (UTC); null when HostUp does not say.</summary>
    public DateTimeOffset? NameserversChangedAt { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("domainName")]
    internal string? WireDomain { get; init; }

    /// <summary>Whether the domain was taken out of automatic DNSSEC.</summary>
    internal bool IsExcluded => string.Equals(Status, "excluded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Domain and status, as in <c>example.se: active</c>.</summary>
    public override string ToString() => Domain is null ? Status ?? string.Empty : $"{Domain}: {Status}";

    internal DnssecState Of(string domainId)
    {
        DomainId = domainId;
        return this;
    }
}
