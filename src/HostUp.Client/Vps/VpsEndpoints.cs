using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about virtual machines.</summary>
public static class VpsEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the machines.</summary>
    public static readonly Endpoint ListVps = new("GET vps", Read, "read:vm") { Section = Pages, IsPaged = true };

    /// <summary>Reads a machine as the list shows it.</summary>
    public static readonly Endpoint ReadVps = new("GET vps/{id}", Read, "read:vm") { Section = Pages };

    /// <summary>Reads a machine with its addresses and login data.</summary>
    public static readonly Endpoint ReadVpsDetails = new("GET vps/{id}/details", Read, "read:vm") { Section = Pages };

    /// <summary>Reads what a machine is doing.</summary>
    public static readonly Endpoint ReadVpsStatus = new("GET vps/{id}/status", Read, "read:vm") { Section = Pages };

    /// <summary>Reads what a machine did over time.</summary>
    public static readonly Endpoint ReadVpsMetrics = new("GET vps/{id}/metrics", Read, "read:vm") { Section = Pages };

    /// <summary>Lists what the machines are doing.</summary>
    public static readonly Endpoint ListVpsMetrics = new("GET vps/metrics", Read, "read:vm");

    /// <summary>Reads which changes of the platform wait for a machine.</summary>
    public static readonly Endpoint ReadMaintenance = new("GET vps/{id}/maintenance", Read, "read:vm") { Section = Pages };

    /// <summary>Puts a deadline of maintenance off.</summary>
    // It uses up one of a limited number.
    public static readonly Endpoint ExtendMaintenance = new("POST vps/{id}/maintenance/actions/extend", Commit);

    /// <summary>Reads the host name of a machine.</summary>
    public static readonly Endpoint ReadHostname = new("GET vps/{id}/hostname", Read, "read:vm") { Section = Pages };

    /// <summary>Replaces the host name of a machine.</summary>
    public static readonly Endpoint ReplaceHostname = new("PUT vps/{id}/hostname", Idempotent, "write:vm") { Section = Pages };

    /// <summary>Lists the plans of the catalogue.</summary>
    public static readonly Endpoint ListVpsProducts = new("GET products/vps", Read) { Section = "billing", IsPaged = true, NeedsKey = false };
}
