using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox;

/// <summary>An area of the API: its rules, and its example data. <see cref="Areas"/> has a line for each.</summary>
internal interface IArea
{
    /// <summary>The routes that answer for a customer. What the area keeps of him is made, and added to his world, when this is called.</summary>
    IEnumerable<Route> Routes(Customer customer);
}
