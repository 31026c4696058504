using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about the disks of virtual machines.</summary>
public static class VpsDiskEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the disks, as a bare array.</summary>
    public static readonly Endpoint ListDisks = new("GET vps/{id}/disks", Read, "read:vm") { Section = Pages };

    /// <summary>Reads the disks and how full they are.</summary>
    public static readonly Endpoint ReadStorage = new("GET vps/{id}/storage", Read, "read:vm") { Section = Pages };

    /// <summary>Reads how much more disk a machine can have.</summary>
    public static readonly Endpoint ReadStorageQuota = new("GET vps/{id}/storage-quota", Read, "read:vm") { Section = Pages };

    /// <summary>Adds a disk.</summary>
    // A pay-as-you-go machine pays for it by the hour.
    public static readonly Endpoint AddDisk = new("POST vps/{id}/actions/add-disk", Commit, "write:vm", "write:storage") { Section = Pages };

    /// <summary>Makes a disk larger.</summary>
    // It costs as a new one does, and cannot be made smaller again.
    public static readonly Endpoint ResizeDisk = new("POST vps/{id}/actions/resize-disk", Commit, "write:vm", "write:storage") { Section = Pages };

    /// <summary>Detaches a disk, or deletes it.</summary>
    // Without keepVolume the data is lost.
    public static readonly Endpoint DeleteDisk = new("DELETE vps/{id}/disks/{diskName}", Commit, "write:vm", "write:storage") { Section = Pages };
}
