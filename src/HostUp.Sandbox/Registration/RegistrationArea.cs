using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>Which names are free and what they cost, and how one comes here or leaves.</summary>
internal sealed class RegistrationArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        customer.Offers.Add(new DomainOffer(customer));
        return
        [
            .. new AvailabilityRoutes(customer).Routes,
            .. TldRoutes.Routes,
            .. new TransferRoutes(customer).Routes,
            .. new UnlockRoutes(customer).Routes,
        ];
    }
}
