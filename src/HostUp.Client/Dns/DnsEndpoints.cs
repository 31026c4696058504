using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Dns;

/// <summary>What HostUp has about DNS zones and their records.</summary>
public static class DnsEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Lists the zones.</summary>
    public static readonly Endpoint ListZones = new("GET dns-zones", Read, "read:dns", "read:domains") { Section = Pages, IsPaged = true };

    /// <summary>Reads a zone and its records.</summary>
    public static readonly Endpoint ReadZone = new("GET dns-zones/{id}", Read, "read:dns") { Section = Pages };

    /// <summary>Lists the records of a zone, as <see cref="ReadZone"/> does.</summary>
    public static readonly Endpoint ListRecords = new("GET dns-zones/{id}/records", Read, "read:dns") { Section = Pages };

    /// <summary>Adds a record beside what is there. With <c>proxied</c> it takes <c>write:cdn</c> as well.</summary>
    public static readonly Endpoint AddRecord = new("POST dns-zones/{id}/records", Create, "write:dns") { Section = Pages };

    /// <summary>Replaces a record. With <c>proxied</c> it takes <c>write:cdn</c> as well.</summary>
    public static readonly Endpoint ReplaceRecord = new("PUT dns-zones/{id}/records/{recordId}", Idempotent, "write:dns") { Section = Pages };

    /// <summary>Switches the CDN in front of a record on or off.</summary>
    public static readonly Endpoint ChangeRecordProxy = new("PATCH dns-zones/{id}/records/{recordId}", Create, "write:cdn", "read:dns")
    {
        Section = Pages,
    };

    /// <summary>Removes a record.</summary>
    public static readonly Endpoint RemoveRecord = new("DELETE dns-zones/{id}/records/{recordId}", Idempotent, "write:dns");

    /// <summary>Reads who has a domain, of anyone.</summary>
    public static readonly Endpoint LookUpWhois = new("GET whois", Read, "read:domains") { Section = Pages };
}
