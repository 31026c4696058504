using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>Domain names: which are free.</summary>
internal sealed class DomainsArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        customer.Offers.Add(new DomainOffer(customer));
        return new AvailabilityRoutes(customer).Routes;
    }
}
