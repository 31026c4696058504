using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Nameservers;

/// <summary>What HostUp has about the nameservers of domains.</summary>
public static class NameserverEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Reads the nameservers of a domain.</summary>
    public static readonly Endpoint ReadNameservers = new("GET domains/{id}/nameservers", Read, "read:domains") { Section = Pages };

    /// <summary>Replaces the nameservers of a domain; it may answer with a job.</summary>
    public static readonly Endpoint ReplaceNameservers = new("POST domains/{id}/nameservers", Create, "write:domains") { Section = Pages };

    /// <summary>Asks whether nameservers can be used.</summary>
    public static readonly Endpoint ValidateNameservers = new("POST domains/nameservers/validate", Read) { Section = Pages, NeedsKey = false };

    /// <summary>Asks which nameservers a domain has, of anyone.</summary>
    public static readonly Endpoint LookUpNameservers = new("POST domains/nameservers/lookup", Read) { Section = Pages, NeedsKey = false };

    /// <summary>Lists the addresses that the registry has of nameservers below a domain.</summary>
    public static readonly Endpoint ListGlueRecords = new("GET domains/{id}/glue-records", Read, "read:domains") { Section = Pages };

    /// <summary>Adds the addresses of a nameserver, or replaces them.</summary>
    public static readonly Endpoint SaveGlueRecord = new("POST domains/{id}/glue-records", Create, "write:domains") { Section = Pages };

    /// <summary>Removes the addresses of a nameserver.</summary>
    public static readonly Endpoint RemoveGlueRecord = new("DELETE domains/{id}/glue-records/{hostname}", Idempotent, "write:domains")
    {
        Section = Pages,
    };
}
