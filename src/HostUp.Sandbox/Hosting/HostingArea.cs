using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>Shared hosting: accounts, their plans, and the catalogue.</summary>
internal sealed class HostingArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        HostingAccounts accounts = HostingAccounts.Of(customer);
        customer.Offers.Add(new HostingOffer(accounts, customer));
        Cancellations.Of(customer).Add(() => AccountLife.Cancellations(customer));

        return
        [
            .. new ProductRoutes().Routes,
            .. new HostingAccountRoutes(accounts).Routes,
            .. new PlanChangeRoutes(accounts, customer).Routes,
            .. new AccountBillingRoutes(accounts, customer).Routes,
            .. new StorageRoutes(accounts, customer).Routes,
            .. new AccountLifeRoutes(accounts, customer).Routes,
            .. new PanelRoutes(accounts, customer).Routes,
            .. new PanelDomainRoutes(accounts, customer).Routes,
            .. new SshKeyRoutes(accounts, customer).Routes,
        ];
    }
}
