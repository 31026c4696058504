using System.Collections.Generic;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Account;

/// <summary>What HostUp has about the account itself.</summary>
internal sealed class AccountArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer) =>
    [
        .. new PreferenceRoutes(Preferences.Of(customer), Recipients.Of(customer)).Routes,
        .. new PeppolRoutes(Preferences.Of(customer), customer).Routes,
        .. new ProfileRoutes(Profile.Of(customer), customer).Routes,
    ];
}
