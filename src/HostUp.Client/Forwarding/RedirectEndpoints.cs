using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Forwarding;

/// <summary>What HostUp has about web addresses that lead to others.</summary>
public static class RedirectEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Lists the redirects of a domain.</summary>
    public static readonly Endpoint ListRedirects = new("GET domains/{id}/redirects", Read, "read:domains") { Section = Pages };

    /// <summary>Adds a redirect, and the DNS records it needs.</summary>
    public static readonly Endpoint AddRedirect = new("POST domains/{id}/redirects", Create, "write:domains") { Section = Pages };

    /// <summary>Changes a redirect.</summary>
    public static readonly Endpoint ChangeRedirect = new("PATCH domains/{id}/redirects/{ruleId}", Create, "write:domains") { Section = Pages };

    /// <summary>Removes a redirect.</summary>
    public static readonly Endpoint RemoveRedirect = new("DELETE domains/{id}/redirects/{ruleId}", Idempotent, "write:domains") { Section = Pages };
}
