using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about private networks.</summary>
public static class PrivateNetworkEndpoints
{
    private const string Pages = "cloud-vps";

    /// <summary>Lists the networks.</summary>
    public static readonly Endpoint ListPrivateNetworks = new("GET private-networks", Read, "read:network") { Section = Pages, IsPaged = true };

    /// <summary>Reads a network.</summary>
    public static readonly Endpoint ReadPrivateNetwork = new("GET private-networks/{id}", Read, "read:network") { Section = Pages };

    /// <summary>Makes a network.</summary>
    public static readonly Endpoint CreatePrivateNetwork = new("POST private-networks", Create, "write:network") { Section = Pages };

    /// <summary>Deletes a network that nothing is attached to.</summary>
    public static readonly Endpoint DeletePrivateNetwork = new("DELETE private-networks/{id}", Idempotent, "write:network");
}
