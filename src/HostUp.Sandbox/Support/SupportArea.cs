using System.Collections.Generic;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Support;

/// <summary>Tickets, their messages and files.</summary>
internal sealed class SupportArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        var tickets = new Tickets(customer);
        return
        [
            .. new TicketRoutes(tickets).Routes,
            .. new MessageRoutes(tickets, customer).Routes,
        ];
    }
}
