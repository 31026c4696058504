using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about the network and firewall of virtual machines.</summary>
public static class VpsNetworkEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Reads the interfaces and addresses of a machine.</summary>
    public static readonly Endpoint ReadVpsNetwork = new("GET vps/{id}/network", Read, "read:vm") { Section = Pages };

    /// <summary>Does one of several things to the network, by <c>action</c>.</summary>
    // Among them: giving an address up for good. The scope is inferred, the page breaks off before it.
    public static readonly Endpoint ChangeVpsNetwork = new("POST vps/{id}/network", Commit, "write:network") { Section = Pages };

    /// <summary>Reads the routed IPv6 prefix.</summary>
    public static readonly Endpoint ReadRoutedIpv6 = new("GET vps/{id}/routed-ipv6", Read, "read:vm") { Section = Pages };

    /// <summary>Allocates a routed IPv6 prefix, or finds its next hop anew.</summary>
    public static readonly Endpoint AllocateRoutedIpv6 = new("POST vps/{id}/routed-ipv6", Create, "write:network") { Section = Pages };

    /// <summary>Gives the routed IPv6 prefix up.</summary>
    // The next one is another, and comes only after some days.
    public static readonly Endpoint ReleaseRoutedIpv6 = new("DELETE vps/{id}/routed-ipv6", Commit, "write:network") { Section = Pages };

    /// <summary>Reads the firewall and its rules.</summary>
    public static readonly Endpoint ReadFirewall = new("GET vps/{id}/firewall", Read, "read:vm") { Section = Pages };

    /// <summary>Adds a rule.</summary>
    public static readonly Endpoint AddFirewallRule = new("POST vps/{id}/firewall", Create, "write:vm") { Section = Pages };

    /// <summary>Replaces a rule.</summary>
    // Rules are addressed by position, which shifts: sent a second time it could meet another rule.
    public static readonly Endpoint ReplaceFirewallRule = new("PUT vps/{id}/firewall/{pos}", Create, "write:vm") { Section = Pages };

    /// <summary>Removes a rule.</summary>
    // Sent a second time it would remove the rule that moved up.
    public static readonly Endpoint RemoveFirewallRule = new("DELETE vps/{id}/firewall/{pos}", Commit, "write:vm");

    /// <summary>Switches the firewall, and says what it does with what no rule names.</summary>
    public static readonly Endpoint ChangeFirewallOptions = new("PUT vps/{id}/firewall/options", Idempotent, "write:vm") { Section = Pages };
}
