using System;
using System.Collections.Generic;
using System.Threading;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <content>The list. No page of HostUp's shows it: it is read by cursor, or by page number.</content>
public sealed partial class OrdersClient
{
    /// <summary>Lists the orders page by page (scope <c>read:orders</c>).</summary>
    /// <param name="pageSize">Orders a page, 1 to 100.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<Order> ReadPages(int pageSize = PageSize.Max) =>
        new NumberedPages(_caller, OrderEndpoints.ListOrders, new QueryString([PageSize.Parameter(pageSize)]), first: 1).Read(
            static () => BillingJson.Default.OrderPage, Link, static order => order.Id ?? order.Number);

    /// <summary>Lists the orders one by one, in HostUp's order; a page is fetched when its first order is asked for.</summary>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <returns>The orders.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public IAsyncEnumerable<Order> ListAsync(CancellationToken cancellationToken = default) => ReadPages().ReadAllAsync(cancellationToken);

    private Page<Order> Link(Page<Order> page)
    {
        // What is no order is refused after this.
        foreach (Order? order in page.Data ?? [])
        {
            order?.Link(_caller.Transport.Site);
        }

        return page;
    }
}
