using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Dns;

/// <summary>What HostUp knows of the DNS of a domain: now, before, and who changed it.</summary>
public static class DnsHistoryEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Reads the zone and the records of a domain.</summary>
    public static readonly Endpoint ReadDomainDns = new("GET domains/{id}/dns", Read, "read:dns", "read:domains") { Section = Pages };

    /// <summary>Lists what changed.</summary>
    public static readonly Endpoint ListDnsHistory = new("GET domains/{id}/dns/history", Read, "read:dns", "read:domains")
    {
        Section = Pages,
        IsPaged = true,
    };

    /// <summary>Lists what changed, and who did it.</summary>
    public static readonly Endpoint ListDnsAudit = new("GET domains/{id}/dns/audit", Read, "read:dns", "read:domains")
    {
        Section = Pages,
        IsPaged = true,
    };

    /// <summary>Lists the copies of the zone that were kept.</summary>
    public static readonly Endpoint ListDnsSnapshots = new("GET domains/{id}/dns/snapshots", Read, "read:dns", "read:domains") { Section = Pages };

    /// <summary>Reads the last copy from before the domain came to HostUp.</summary>
    public static readonly Endpoint ReadSnapshotBeforeHostUp = new("GET domains/{id}/dns/snapshots/latest-before-hostup", Read, "read:dns", "read:domains")
    {
        Section = Pages,
    };

    /// <summary>Compares what the web server answers with what it answered before the move.</summary>
    public static readonly Endpoint CompareOrigins = new("GET domains/{id}/dns/diagnostics/origin-compare", Read, "read:dns", "read:domains")
    {
        Section = Pages,
    };
}
