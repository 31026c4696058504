using System;
using System.Collections.Generic;

namespace HostUp.Sandbox.World;

/// <summary>All orders, whichever area made them, oldest first.</summary>
internal sealed class Orders(Customer customer)
{
    private readonly List<Order> _list = [];

    public int Count => _list.Count;

    public Order this[int index] => _list[index];

    public Order? Find(string id) => _list.Find(order => string.Equals(order.Id, id, StringComparison.Ordinal));

    /// <summary>Makes an order.</summary>
    /// <param name="type">new, renew, upgrade or transfer.</param>
    /// <param name="amount">What it costs.</param>
    /// <param name="billingCycle">The cycle of what was ordered; null when there are several, or none.</param>
    /// <param name="invoice">The invoice; null when there is nothing to pay.</param>
    public Order Make(string type, decimal amount, string? billingCycle, Invoice? invoice)
    {
        var order = new Order(customer.Ids.Next("ord_"), type, amount, billingCycle, invoice);
        Add(order, invoice);
        return order;
    }

    /// <summary>Adds one of before the sandbox was made.</summary>
    public void Add(Order order, Invoice? invoice)
    {
        _list.Add(order);

        if (invoice is not null)
        {
            invoice.OrderId = order.Id;
        }
    }
}
