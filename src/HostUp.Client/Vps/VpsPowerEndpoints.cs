using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What switches virtual machines on and off. Jobs do it.</summary>
public static class VpsPowerEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Starts a machine.</summary>
    public static readonly Endpoint StartVps = new("POST vps/{id}/actions/start", Create, "power:vm");

    /// <summary>Asks a machine to shut down.</summary>
    public static readonly Endpoint ShutDownVps = new("POST vps/{id}/actions/shutdown", Create, "power:vm");

    /// <summary>Switches a machine off.</summary>
    // What it has not written to disk is lost.
    public static readonly Endpoint StopVps = new("POST vps/{id}/actions/stop", Commit, "power:vm");

    /// <summary>Restarts a machine.</summary>
    // With force it is a reset; and one that came late would restart it a second time.
    public static readonly Endpoint RestartVps = new("POST vps/{id}/actions/restart", Commit, "power:vm") { Section = Pages };

    /// <summary>Switches a machine off and on.</summary>
    // What it has not written to disk is lost.
    public static readonly Endpoint ResetVps = new("POST vps/{id}/actions/reset", Commit, "power:vm") { Section = Pages };
}
