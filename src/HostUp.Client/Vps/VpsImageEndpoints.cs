using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What virtual machines are set up from: templates and ISO images.</summary>
public static class VpsImageEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the systems a machine can be rebuilt with.</summary>
    public static readonly Endpoint ListTemplates = new("GET vps/{id}/templates", Read, "read:vm") { Section = Pages };

    /// <summary>Sets a machine up anew, and wipes it.</summary>
    public static readonly Endpoint RebuildVps = new("POST vps/{id}/actions/rebuild", Commit);

    /// <summary>Lists the ISO images, and which are in a drive.</summary>
    public static readonly Endpoint ListIsoImages = new("GET vps/{id}/iso", Read, "read:vm") { Section = Pages };

    /// <summary>Fetches an ISO image from the web; it may answer with a job.</summary>
    public static readonly Endpoint FetchIsoImage = new("POST vps/{id}/iso/actions/from-url", Create, "write:vm", "write:storage")
    {
        Section = Pages,
    };

    /// <summary>Puts an ISO image into a drive.</summary>
    public static readonly Endpoint MountIsoImage = new("POST vps/{id}/iso/actions/mount", Create, "write:vm", "write:storage");

    /// <summary>Takes an ISO image out of a drive.</summary>
    public static readonly Endpoint UnmountIsoImage = new("POST vps/{id}/iso/actions/unmount", Create, "write:vm", "write:storage")
    {
        Section = Pages,
    };

    /// <summary>Adds an empty drive.</summary>
    public static readonly Endpoint AttachEmptyDrive = new("POST vps/{id}/iso/actions/attach-empty", Create, "write:vm", "write:storage");

    /// <summary>Deletes an ISO image.</summary>
    // It was fetched from the web and can be fetched again.
    public static readonly Endpoint DeleteIsoImage = new("DELETE vps/{id}/iso/{volid}", Idempotent, "write:vm", "write:storage");
}
