using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Registration;

/// <summary>What HostUp has about domains that can be registered, and their prices.</summary>
public static class DomainSearchEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Asks whether a name is free; with a key, also whether it is the account's own.</summary>
    public static readonly Endpoint CheckDomain = new("GET domains/availability", Read) { Section = Pages, NeedsKey = false, TakesKey = true };

    /// <summary>Asks which names are free; it may answer with a job.</summary>
    public static readonly Endpoint CheckDomains = new("POST domains/availability", Read) { Section = Pages, NeedsKey = false, TakesKey = true };

    /// <summary>Reads how far a question about names has come.</summary>
    public static readonly Endpoint ReadDomainCheck = new("GET domains/availability/{jobId}", Read)
    {
        Section = Pages,
        NeedsKey = false,
        TakesKey = true,
    };

    /// <summary>Lists the top-level domains of the catalogue.</summary>
    public static readonly Endpoint ListTlds = new("GET products/domains", Read) { Section = Pages, NeedsKey = false };

    /// <summary>Reads what domains below a top-level domain cost and require.</summary>
    public static readonly Endpoint ReadTld = new("GET products/domains/{tld}", Read) { Section = Pages, NeedsKey = false };
}
