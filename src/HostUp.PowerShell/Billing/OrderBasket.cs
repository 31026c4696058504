using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Client.Billing;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>
/// Collects the items of a pipeline, which are one order for each connection. Is one of them wrong, none of them is ordered: what was meant
/// as one order must not come in parts.
/// </summary>
/// <param name="cmdlet">The cmdlet that gets the items, and writes errors.</param>
internal sealed class OrderBasket(ConnectedCmdlet cmdlet)
{
    private readonly List<(Session Session, List<OrderItem> Items, List<object?> Given)> _orders = [];
    private bool _isSpoiled;

    /// <summary>What errors and questions call the items of an order.</summary>
    public static string Title(OrderRequest request) =>
        string.Join(", ", request.Items.Select(static (item, index) => item.Title ?? (index + 1).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Takes items that are ordered over a connection.</summary>
    public void Add(Session session, object?[]? items)
    {
        int at = _orders.FindIndex(order => order.Session.Connection == session.Connection);
        if (at < 0)
        {
            at = _orders.Count;
            _orders.Add((session, [], []));
        }

        // PowerShell binds a null in the pipeline as no list.
        foreach (object? item in items ?? [null])
        {
            _orders[at].Given.Add(item);
            int number = _orders[at].Given.Count;
            try
            {
                _orders[at].Items.Add(OrderItemReader.Read(item));
            }
            catch (ArgumentException exception)
            {
                _isSpoiled = true;
                cmdlet.Fail(ErrorRecords.InvalidArgument(
                    Wording.Say(BillingMessages.ItemIsWrong, number, exception.Message),
                    "InvalidOrderItem",
                    number.ToString(CultureInfo.InvariantCulture),
                    BillingMessages.NextItemIsWrong));
            }
        }
    }

    /// <summary>The orders, by connection; empty when an error was written, for whatever item.</summary>
    public IReadOnlyList<(Session Session, OrderRequest Request)> Close(string? paymentMethod)
    {
        var requests = new List<(Session, OrderRequest)>();
        if (!_isSpoiled && _orders.All(static order => order.Given.Count == 0))
        {
            cmdlet.Fail(ErrorRecords.InvalidArgument(BillingMessages.OrderOfNothing, "EmptyOrder", target: null, BillingMessages.NextItemIsWrong));
            return [];
        }

        foreach ((Session session, List<OrderItem> items, _) in _orders)
        {
            try
            {
                if (!_isSpoiled)
                {
                    requests.Add((session, new OrderRequest(items, paymentMethod)));
                }
            }
            catch (ArgumentException exception)
            {
                _isSpoiled = true;
                cmdlet.Fail(ErrorRecords.InvalidArgument(exception, string.Join(", ", items.Select(static item => item.Title))));
            }
        }

        return _isSpoiled ? [] : requests;
    }
}
