using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Forwarding;

/// <summary>A web address of a domain that leads to another (<c>GET /domains/{id}/redirects</c>).</summary>
public sealed class Redirect : HostUpModel
{
    /// <summary>The domain as people write it; its id where it was read by that alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The address that leads elsewhere, its host as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? SourceUrl => WebAddress.ForPeople(WireSourceUrl);

    /// <summary>The address that it leads to, its host as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? TargetUrl => WebAddress.ForPeople(WireTargetUrl);

    /// <summary>301 or 308 (for good), 302 or 307 (for now); null when not sent.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public int? HttpStatusCode => WireHttpStatusCode ?? WireStatusCode;

    /// <summary>
    /// What it holds for: <c>exact</c> (that host), <c>root_www</c> (the domain and www), <c>subdomains</c> (all below it) or <c>all</c>.
    /// </summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Scope => WireScope ?? WireRedirectScope;

    /// <summary>State: <c>active</c>, or <c>pending_dns</c> until the domain's DNS is right for it (an open set). Null when not sent.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it is in use, and not paused; null when not sent.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the path of the source is kept behind the target.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool? PreservePath => WirePreservePath ?? WirePreservePathSuffix;

    /// <summary>Whether what stands behind the question mark is kept.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool? PreserveQuery => WirePreserveQuery ?? WirePreserveQueryString;

    /// <summary>Whether it holds for hosts below that of the source.</summary>
    public bool? IncludeSubdomains { get; init; }

    /// <summary>A note; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The host of the source, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? SourceHost => WireSourceHost is null ? null : DnsName.ToUnicode(WireSourceHost);

    /// <summary>The path of the source; null when it has none.</summary>
    public string? SourcePath { get; init; }

    /// <summary>Whether it is in use at HostUp and in no list: a leftover to be removed.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool IsOrphan { get; private set; }

    /// <summary>Identifier: <c>redir_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the domain.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("domainId")]
    internal string? WireDomainId { get; init; }

    [JsonInclude]
    [JsonPropertyName("sourceUrl")]
    internal string? WireSourceUrl { get; init; }

    [JsonInclude]
    [JsonPropertyName("sourceHost")]
    internal string? WireSourceHost { get; init; }

    [JsonInclude]
    [JsonPropertyName("targetUrl")]
    internal string? WireTargetUrl { get; init; }

    // The names of the page on redirects, and below each that of the page on many at once: both are read.
    [JsonInclude]
    [JsonPropertyName("httpStatusCode")]
    internal int? WireHttpStatusCode { get; init; }

    [JsonInclude]
    [JsonPropertyName("statusCode")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal int? WireStatusCode { get; init; }

    [JsonInclude]
    [JsonPropertyName("scope")]
    internal string? WireScope { get; init; }

    [JsonInclude]
    [JsonPropertyName("redirectScope")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? WireRedirectScope { get; init; }

    [JsonInclude]
    [JsonPropertyName("preservePath")]
    internal bool? WirePreservePath { get; init; }

    [JsonInclude]
    [JsonPropertyName("preservePathSuffix")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal bool? WirePreservePathSuffix { get; init; }

    [JsonInclude]
    [JsonPropertyName("preserveQuery")]
    internal bool? WirePreserveQuery { get; init; }

    [JsonInclude]
    [JsonPropertyName("preserveQueryString")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal bool? WirePreserveQueryString { get; init; }

    /// <summary>From where to where, as in <c>https://www.example.com -&gt; https://example.com (301)</c>.</summary>
    public override string ToString() => HttpStatusCode is { } code ? $"{SourceUrl} -> {TargetUrl} ({code})" : $"{SourceUrl ?? Id} -> {TargetUrl}";

    internal Redirect Of(string domainId, string domain, bool isOrphan = false)
    {
        DomainId = domainId;
        Domain = domain;
        IsOrphan = isOrphan;
        return this;
    }
}
