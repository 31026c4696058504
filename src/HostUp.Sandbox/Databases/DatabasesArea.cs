using System.Collections.Generic;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Databases;

/// <summary>Databases of shared hosting, and their users.</summary>
internal sealed class DatabasesArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer) =>
        new DatabaseRoutes(HostingAccounts.Of(customer), HostedDatabases.Of(customer), customer).Routes;
}
