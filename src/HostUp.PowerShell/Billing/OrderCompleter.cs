using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Billing;

/// <summary>Completes orders by their numbers: those shown before, else the first ones HostUp lists.</summary>
public sealed class OrderCompleter : KnownValueCompleter
{
    internal const string Orders = "order";

    private protected override string Kind => Orders;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (Order order in await client.Orders.ReadPages().ReadAsync(stop).ConfigureAwait(false) ?? [])
        {
            Remember(known, order);
        }
    }

    /// <summary>Remembers an order that is shown: its number, with what helps to choose.</summary>
    internal static void Remember(KnownValues known, Order order) =>
        known.Remember(Orders, order.Id, order.Number, $"{order} ({order.Id})");
}
