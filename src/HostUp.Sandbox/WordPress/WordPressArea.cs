using System.Collections.Generic;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.WordPress;

/// <summary>WordPress on hosting accounts.</summary>
internal sealed class WordPressArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        HostingAccounts accounts = HostingAccounts.Of(customer);
        return [.. new SiteRoutes(accounts, customer).Routes, .. new InstallRoutes(accounts, customer).Routes];
    }
}
