using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>Invoices, who gets them, and orders.</summary>
internal sealed class BillingArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer) =>
    [
        .. new RecipientRoutes(Recipients.Of(customer)).Routes,
        .. new OrderRoutes(customer).Routes,
    ];
}
