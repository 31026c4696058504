using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about volumes of pay-as-you-go machines.</summary>
public static class VolumeEndpoints
{
    private const string Pages = "cloud-vps";

    /// <summary>Lists the volumes.</summary>
    public static readonly Endpoint ListVolumes = new("GET volumes", Read, "read:vm") { Section = Pages, IsPaged = true };

    /// <summary>Reads a volume.</summary>
    public static readonly Endpoint ReadVolume = new("GET volumes/{id}", Read, "read:vm") { Section = Pages };

    /// <summary>Makes a volume, attached to a machine.</summary>
    // It is billed by the hour.
    public static readonly Endpoint CreateVolume = new("POST volumes", Commit, "write:vm", "write:storage");

    /// <summary>Attaches a volume to a machine, as a job.</summary>
    public static readonly Endpoint AttachVolume = new("POST volumes/{id}/actions/attach", Create, "write:vm", "write:storage") { Section = Pages };

    /// <summary>Detaches a volume.</summary>
    public static readonly Endpoint DetachVolume = new("POST volumes/{id}/actions/detach", Create, "write:vm", "write:storage");

    /// <summary>Deletes a volume and its data.</summary>
    public static readonly Endpoint DeleteVolume = new("DELETE volumes/{id}", Commit, "write:storage") { Section = Pages };
}
