using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about snapshots of virtual machines.</summary>
public static class VpsSnapshotEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the snapshots.</summary>
    public static readonly Endpoint ListSnapshots = new("GET vps/{id}/snapshots", Read, "read:vm") { Section = Pages };

    /// <summary>Makes a snapshot, as a job.</summary>
    public static readonly Endpoint CreateSnapshot = new("POST vps/{id}/snapshots", Create, "backup:vm") { Section = Pages };

    /// <summary>Puts a machine back to a snapshot.</summary>
    public static readonly Endpoint RestoreSnapshot = new("POST vps/{id}/snapshots/{snapshotId}/actions/restore", Commit, "backup:vm")
    {
        Section = Pages,
    };

    /// <summary>Deletes a snapshot.</summary>
    // What it holds cannot be had back.
    public static readonly Endpoint DeleteSnapshot = new("DELETE vps/{id}/snapshots/{snapshotId}", Commit, "backup:vm");

    /// <summary>Reads when snapshots are made.</summary>
    public static readonly Endpoint ReadSnapshotSchedule = new("GET vps/{id}/snapshot-schedules", Read, "read:vm") { Section = Pages };

    /// <summary>Replaces when snapshots are made.</summary>
    public static readonly Endpoint ReplaceSnapshotSchedule = new("POST vps/{id}/snapshot-schedules", Create, "write:vm") { Section = Pages };

    /// <summary>Makes no more snapshots.</summary>
    public static readonly Endpoint RemoveSnapshotSchedule = new("DELETE vps/{id}/snapshot-schedules", Idempotent, "write:vm");
}
