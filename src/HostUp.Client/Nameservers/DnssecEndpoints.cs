using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Nameservers;

/// <summary>What HostUp has about DNSSEC.</summary>
public static class DnssecEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Reads whether HostUp signs a domain.</summary>
    public static readonly Endpoint ReadDnssec = new("GET domains/{id}/dnssec-auto", Read, "read:domains") { Section = Pages };

    /// <summary>Lets HostUp sign a domain, or not.</summary>
    public static readonly Endpoint ChangeDnssec = new("POST domains/{id}/dnssec-auto", Create, "write:domains") { Section = Pages };

    /// <summary>Lists the keys that the registry has of a domain with DNS elsewhere.</summary>
    public static readonly Endpoint ListDnssecKeys = new("GET domains/{id}/dnssec", Read, "read:domains") { Section = Pages };

    /// <summary>Adds a key of a domain with DNS elsewhere.</summary>
    public static readonly Endpoint AddDnssecKey = new("POST domains/{id}/dnssec", Create, "write:domains") { Section = Pages };

    /// <summary>Removes a key.</summary>
    public static readonly Endpoint RemoveDnssecKey = new("DELETE domains/{id}/dnssec/{recordId}", Idempotent, "write:domains");
}
