using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Cdn;

/// <summary>What HostUp has about its CDN.</summary>
public static class CdnEndpoints
{
    private const string Pages = "cdn-edge";

    /// <summary>Lists the zones.</summary>
    public static readonly Endpoint ListCdnZones = new("GET cdn/zones", Read, "read:cdn", "read:domains") { Section = Pages, IsPaged = true };

    /// <summary>Reads the settings of a zone.</summary>
    public static readonly Endpoint ReadCdnZone = new("GET cdn/zones/{id}", Read, "read:cdn", "read:domains") { Section = Pages };

    /// <summary>Changes settings of a zone.</summary>
    public static readonly Endpoint ChangeCdnZone = new("PATCH cdn/zones/{id}", Create, "write:cdn", "write:domains") { Section = Pages };

    /// <summary>Lists the host names behind the CDN.</summary>
    public static readonly Endpoint ListProxyRules = new("GET cdn/zones/{id}/proxy-rules", Read, "read:dns", "read:domains") { Section = Pages };

    /// <summary>Puts a host name behind the CDN.</summary>
    public static readonly Endpoint AddProxyRule = new("POST cdn/zones/{id}/proxy-rules", Create, "write:cdn", "write:domains") { Section = Pages };

    /// <summary>Changes how a host name is behind the CDN.</summary>
    public static readonly Endpoint ChangeProxyRule = new("PATCH cdn/zones/{id}/proxy-rules/{ruleId}", Create, "write:cdn", "write:domains")
    {
        Section = Pages,
    };

    /// <summary>Takes a host name from behind the CDN.</summary>
    public static readonly Endpoint RemoveProxyRule = new("DELETE cdn/zones/{id}/proxy-rules/{ruleId}", Idempotent, "write:cdn", "write:domains");

    /// <summary>Reads the CDN of a domain.</summary>
    public static readonly Endpoint ReadDomainCdn = new("GET domains/{id}/cdn", Read, "read:cdn", "read:domains") { Section = "domain-services" };

    /// <summary>Changes the CDN of a domain.</summary>
    public static readonly Endpoint ChangeDomainCdn = new("PATCH domains/{id}/cdn", Create, "write:cdn", "write:domains");
}
