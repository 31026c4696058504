using System.Collections.Generic;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Forwarding;

/// <summary>What leads elsewhere: mail of domains, and web addresses.</summary>
internal sealed class ForwardingArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        Zones zones = Zones.Of(customer);
        return [.. new EmailForwardingRoutes(zones, customer).Routes, .. new RedirectRoutes(zones, customer).Routes];
    }
}
