using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Dns;

/// <summary>What HostUp has about host names that follow a changing address.</summary>
public static class DynamicDnsEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Lists the host names of a domain.</summary>
    public static readonly Endpoint ListDynamicDns = new("GET domains/{id}/dyndns", Read, "read:domains") { Section = Pages };

    /// <summary>Adds a host name, and makes its token.</summary>
    public static readonly Endpoint AddDynamicDns = new("POST domains/{id}/dyndns", Create, "write:domains") { Section = Pages };

    /// <summary>Switches a host name on or off.</summary>
    public static readonly Endpoint ChangeDynamicDns = new("PATCH domains/{id}/dyndns/{configId}", Create, "write:domains") { Section = Pages };

    /// <summary>Deletes a host name.</summary>
    // Its token goes with it, and what updates the address has that token.
    public static readonly Endpoint DeleteDynamicDns = new("DELETE domains/{id}/dyndns/{configId}", Commit, "write:domains") { Section = Pages };

    /// <summary>Lists the updates of a host name.</summary>
    public static readonly Endpoint ListDynamicDnsLog = new("GET domains/{id}/dyndns/{configId}/logs", Read, "read:domains") { Section = Pages };
}
