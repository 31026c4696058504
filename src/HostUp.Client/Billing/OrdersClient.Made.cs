using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <summary>Orders that were made. The list has no page of HostUp's: it is read in all forms that are known of.</summary>
public sealed partial class OrdersClient
{
    /// <summary>Orders by their numbers. HostUp cannot be asked for one, so the list is read once (scope <c>read:orders</c>).</summary>
    public NameBook Names { get; }

    /// <summary>Lists the orders page by page. Needs the scope <c>read:orders</c>.</summary>
    /// <param name="pageSize">Orders a page, 1 to 100.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<Order> ReadPages(int pageSize = PageSize.Max) =>
        new NumberedPages(_caller, OrderEndpoints.ListOrders, new QueryString([PageSize.Parameter(pageSize)]), first: 1).Read(
            static () => BillingJson.Default.OrderPage, Link, static order => order.Id ?? order.Number);

    /// <summary>Reads an order. Needs the scope <c>read:orders</c>.</summary>
    /// <param name="orderId">The order's id (<c>ord_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The order; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<Order> ReadAsync(string orderId, CancellationToken cancellationToken = default) => (await _caller.SendAsync(
        new ApiCall(OrderEndpoints.ReadOrder, OrderId.Checked(orderId, nameof(orderId))),
        static () => BillingJson.Default.Order,
        cancellationToken).ConfigureAwait(false)).Link(_caller.Transport.Site);

    /// <summary>
    /// Cancels an order, and its invoice with it. It is sent once, without a body. Needs the scope <c>write:orders</c>. Whether it came to
    /// that, <see cref="Order.Status"/> of the answer says.
    /// </summary>
    /// <param name="orderId">The order's id (<c>ord_…</c>).</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The order as HostUp has it then; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused, or could not be reached or understood; <see cref="ApiFailure.OutcomeUnknown"/> when it may be cancelled.
    /// </exception>
    public async Task<Order> CancelAsync(string orderId, CancellationToken cancellationToken = default) => (await _caller.SendAsync(
        new ApiCall(OrderEndpoints.CancelOrder, OrderId.Checked(orderId, nameof(orderId)))
        {
            WhenUnknown = cause => new Sentence(static () => BillingMessages.OrderCancellationUnknown, orderId, cause),
        },
        static () => BillingJson.Default.Order,
        cancellationToken).ConfigureAwait(false)).Link(_caller.Transport.Site);

    /// <summary>Makes a call about an order that is given by number or id; see <see cref="NameBook.WithIdAsync"/>.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="numberOrId">The order's number, or its id (<c>ord_…</c>).</param>
    /// <param name="call">The call, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="ArgumentException"><paramref name="numberOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">No order has the number, or the call failed.</exception>
    public Task<T> WithOrderAsync<T>(
        string numberOrId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default) =>
        Names.WithIdAsync(numberOrId, call, cancellationToken);

    private Page<Order> Link(Page<Order> page)
    {
        foreach (Order order in page.Data ?? [])
        {
            order?.Link(_caller.Transport.Site);
        }

        return page;
    }

    private async Task<IReadOnlyList<NamedThing>> ListNamesAsync(CancellationToken cancellationToken)
    {
        var names = new List<NamedThing>();
        await foreach (Order order in ReadPages().ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (order is { Id: { } id, Number: { } number })
            {
                names.Add(new NamedThing(id, [number]));
            }
        }

        return names;
    }
}
