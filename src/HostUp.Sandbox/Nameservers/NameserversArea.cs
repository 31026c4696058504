using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Nameservers;

/// <summary>Nameservers of domains, their addresses at the registry, and DNSSEC.</summary>
internal sealed class NameserversArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        RegistryEntries entries = RegistryEntries.Of(customer);
        return
        [
            .. new NameserverRoutes(customer, entries).Routes,
            .. new NameserverUtilityRoutes(customer, entries).Routes,
            .. new GlueRecordRoutes(customer, entries).Routes,
            .. new DnssecRoutes(customer, entries).Routes,
            .. new DnssecKeyRoutes(customer, entries).Routes,
        ];
    }
}
