using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>The customer's domain names.</summary>
internal sealed class DomainsArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer) =>
    [
        .. new DomainRoutes(customer).Routes,
        .. new RenewalRoutes(customer).Routes,
        .. new BillingCycleRoutes(customer).Routes,
        .. new ContactRoutes(customer).Routes,
    ];
}
