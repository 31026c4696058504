using System.Collections.Generic;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Mail;

/// <summary>Mail of shared hosting: mailboxes and forwarders.</summary>
internal sealed class MailArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer)
    {
        HostingAccounts accounts = HostingAccounts.Of(customer);
        HostedMail mail = HostedMail.Of(customer);
        return [.. new MailboxRoutes(accounts, mail, customer).Routes, .. new ForwarderRoutes(accounts, mail, customer).Routes];
    }
}
