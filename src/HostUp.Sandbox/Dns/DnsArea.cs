using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>DNS: zones, records, their history, dynamic DNS, and who has a domain.</summary>
internal sealed class DnsArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        Zones zones = Zones.Of(customer);
        return
        [
            .. new ZoneRoutes(zones, customer).Routes,
            .. new RecordRoutes(zones, customer).Routes,
            .. new DomainDnsRoutes(zones, customer).Routes,
            .. new DynamicDnsRoutes(zones, customer).Routes,
            .. new WhoisRoutes(customer).Routes,
        ];
    }
}
