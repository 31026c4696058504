using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about backups of virtual machines.</summary>
public static class VpsBackupEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the backups.</summary>
    public static readonly Endpoint ListBackups = new("GET vps/{id}/backups", Read, "read:vm") { Section = Pages };

    /// <summary>Makes a backup, as a job.</summary>
    public static readonly Endpoint CreateBackup = new("POST vps/{id}/backups", Create, "backup:vm") { Section = Pages };

    /// <summary>Deletes a backup.</summary>
    // What it holds cannot be had back.
    public static readonly Endpoint DeleteBackup = new("DELETE vps/{id}/backups/{backupId}", Commit, "backup:vm") { Section = Pages };

    /// <summary>Puts a machine back to a backup.</summary>
    public static readonly Endpoint RestoreBackup = new("POST vps/{id}/backups/{backupId}/actions/restore", Commit, "backup:vm");

    /// <summary>Makes a new pay-as-you-go machine of a backup.</summary>
    public static readonly Endpoint RestoreBackupToCloud = new("POST vps/{id}/backups/{backupId}/actions/restore-to-payg", Commit, "backup:vm", "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Lists other machines whose backups can be restored here.</summary>
    public static readonly Endpoint ListRestoreSources = new("GET vps/{id}/backups/restore-sources", Read, "backup:vm") { Section = Pages };

    /// <summary>Puts a machine to the backup of another.</summary>
    public static readonly Endpoint RestoreFromVps = new("POST vps/{id}/backups/actions/restore-from-vps", Commit, "backup:vm") { Section = Pages };

    /// <summary>Lists when backups are made.</summary>
    public static readonly Endpoint ListBackupSchedules = new("GET vps/{id}/backup-schedules", Read, "read:vm") { Section = Pages };

    /// <summary>Adds a schedule, or replaces the one of the same frequency.</summary>
    public static readonly Endpoint AddBackupSchedule = new("POST vps/{id}/backup-schedules", Create, "write:vm") { Section = Pages };

    /// <summary>Changes how many backups are kept.</summary>
    public static readonly Endpoint ChangeBackupSettings = new("PATCH vps/{id}/backup-schedules", Create, "write:vm") { Section = Pages };

    /// <summary>Removes a schedule.</summary>
    public static readonly Endpoint RemoveBackupSchedule = new("DELETE vps/{id}/backup-schedules/{scheduleId}", Idempotent, "write:vm");
}
