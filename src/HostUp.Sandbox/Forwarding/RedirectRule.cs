using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Forwarding;

/// <summary>A web address that leads to another.</summary>
internal sealed class RedirectRule(string id, OwnedDomain domain)
{
    public string Id { get; } = id;

    public OwnedDomain Domain { get; } = domain;

    public Uri Source { get; set; } = null!;

    public Uri Target { get; set; } = null!;

    /// <summary>As it was sent: a slash at the end is kept or not.</summary>
    public string SourceText { get; set; } = string.Empty;

    public string TargetText { get; set; } = string.Empty;

    public int StatusCode { get; set; } = 301;

    public string Scope { get; set; } = "exact";

    public bool PreservePath { get; set; }

    public bool PreserveQuery { get; set; }

    public bool IncludeSubdomains { get; set; }

    public string? Description { get; set; }

    public bool Enabled { get; set; } = true;

    public string Host => Source.IdnHost;

    /// <summary>The names that need a DNS record of HostUp's own.</summary>
    public IEnumerable<string> Anchors => Scope switch
    {
        "root_www" => [Domain.Name, "www." + Domain.Name],
        "subdomains" => ["*." + Domain.Name],
        "all" => [Domain.Name, "*." + Domain.Name],
        _ => [Host],
    };

    /// <summary>Whether one of them has a record of the customer's.</summary>
    public bool IsBlockedIn(Zone zone) => Anchors.Any(anchor => zone.Records.Any(
        record => record.Type is "A" or "AAAA" or "CNAME" or "ALIAS" && zone.FullName(record.Name) == anchor));

    public void CopyTo(RedirectRule other)
    {
        other.Source = Source;
        other.Target = Target;
        other.SourceText = SourceText;
        other.TargetText = TargetText;
        other.StatusCode = StatusCode;
        other.Scope = Scope;
        other.PreservePath = PreservePath;
        other.PreserveQuery = PreserveQuery;
        other.IncludeSubdomains = IncludeSubdomains;
        other.Description = Description;
        other.Enabled = Enabled;
    }

    /// <param name="zone">The domain's zone; null when its DNS is elsewhere. The older edition of the pages gives names in Punycode.</param>
    public JsonObject ToJson(Zone? zone)
    {
        bool older = zone is { IsFirstEdition: true };
        string path = Source.AbsolutePath;
        return new JsonObject
        {
            ["id"] = Id,
            ["domainId"] = Domain.Id,
            ["sourceHost"] = older ? Host : Unicode(Host),
            ["sourcePath"] = path == "/" ? null : path,
            ["sourceUrl"] = Written(SourceText, Source, older),
            ["targetUrl"] = Written(TargetText, Target, older),
            ["httpStatusCode"] = StatusCode,
            ["scope"] = Scope,
            ["preservePath"] = PreservePath,
            ["preserveQuery"] = PreserveQuery,
            ["includeSubdomains"] = IncludeSubdomains,
            ["description"] = Description,
            ["enabled"] = Enabled,
            ["status"] = zone is null ? "pending_dns" : "active",
        };
    }

    private static string Written(string text, Uri uri, bool older)
    {
        int start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        int end = text.IndexOfAny([':', '/', '?', '#'], start);
        return text.Substring(0, start) + (older ? uri.IdnHost : Unicode(uri.IdnHost)) + (end < 0 ? string.Empty : text.Substring(end));
    }

    private static string Unicode(string host) => new IdnMapping().GetUnicode(host);
}
