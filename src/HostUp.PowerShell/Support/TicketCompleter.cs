using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Support;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Support;

/// <summary>Completes tickets by their numbers: those shown before, else the first ones HostUp lists.</summary>
public sealed class TicketCompleter : KnownValueCompleter
{
    internal const string Tickets = "ticket";

    private protected override string Kind => Tickets;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (SupportTicket ticket in await client.Support.ReadPages().ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            Remember(known, ticket);
        }
    }

    /// <summary>Remembers a ticket that is shown: its number, with what helps to choose.</summary>
    internal static void Remember(KnownValues known, SupportTicket ticket) =>
        known.Remember(Tickets, ticket.Id, ticket.Number, $"{ticket} ({ticket.Id})");
}
