using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Domains;

/// <summary>Domain names: the customer's, and which are free.</summary>
internal sealed class DomainsArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        customer.Offers.Add(new DomainOffer(customer));
        return
        [
            .. new DomainRoutes(customer).Routes,
            .. new RenewalRoutes(customer).Routes,
            .. new BillingCycleRoutes(customer).Routes,
            .. new ContactRoutes(customer).Routes,
            .. new AvailabilityRoutes(customer).Routes,
        ];
    }
}
