using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Billing;

namespace HostUp.Client.Charges;

/// <summary>What HostUp has asked to be paid: an unpaid invoice, or a pending order that has none.</summary>
internal sealed class OpenBill
{
    private static readonly string[] Settled = ["paid", "cancelled", "refunded"];

    private OpenBill()
    {
    }

    /// <summary>The invoice; null for an order without one.</summary>
    public Invoice? Invoice { get; private init; }

    /// <summary>The order, pending or not; null for an invoice that none is known to have made.</summary>
    public Order? Order { get; private init; }

    public string? InvoiceId => Invoice?.Id ?? Order?.InvoiceId ?? Order?.Invoice?.Id;

    public string? OrderId => Order?.Id ?? Invoice?.OrderId;

    public DateTimeOffset? DueAt => Invoice is null ? Order?.Invoice?.DueAt : Invoice.DueAt;

    public decimal? Amount => Invoice is not null ? Invoice.Outstanding ?? Invoice.Total : Order?.Invoice?.Amount ?? Ordered;

    /// <summary>
    /// Whether it can be for a renewal: an order says what it is for, and of an invoice that no order is known to have made it is taken to be.
    /// </summary>
    public bool MayRenew => Order?.Type is null or "renew";

    // What is paid as it is used has an amount that says nothing of the use.
    private decimal? Ordered => Order?.Billing is { IsPayg: not true } billing ? billing.Amount : null;

    /// <summary>What is open of what HostUp lists, each once: an order and its invoice are one.</summary>
    public static IEnumerable<OpenBill> In(ChargeLists lists)
    {
        Invoice[] invoices = [.. ChargeLists.Once(lists.Invoices, static invoice => invoice.Id)];
        Order[] orders = [.. ChargeLists.Once(lists.Orders, static order => order.Id)];
        foreach (Invoice invoice in invoices.Where(IsOpen))
        {
            yield return new OpenBill { Invoice = invoice, Order = Array.Find(orders, order => Belong(order, invoice)) };
        }

        foreach (Order order in orders.Where(static order => order.Status == "pending" && !IsSettled(order.Invoice?.Status)))
        {
            var bill = new OpenBill { Order = order };

            // With its invoice in the list, that one says whether it is to be paid.
            if (bill.Amount is not <= 0 && !Array.Exists(invoices, invoice => Belong(order, invoice)))
            {
                yield return bill;
            }
        }
    }

    /// <summary>Whether it is for a thing: a line of the invoice names it, or the thing names the order or the invoice.</summary>
    public bool IsFor(RenewingThing thing) =>
        (thing.Id is not null && ThingIds().Contains(thing.Id))
        || (OrderId is not null && thing.OrderIds.Contains(OrderId))
        || (InvoiceId is not null && thing.InvoiceId == InvoiceId);

    /// <summary>
    /// Whether it is for one of the renewals that are still to come, and not for an earlier period: then it was due a whole period before the
    /// next date, or more.
    /// </summary>
    public bool Covers(RenewingThing thing) =>
        MayRenew && IsFor(thing) && !(thing is { NextDueAt: { } next, Months: { } months } && DueAt <= next.AddMonths(-months));

    /// <summary>The things that the lines of the invoice are for.</summary>
    public IReadOnlyList<string> ThingIds() =>
        [.. (Invoice?.LineItems ?? []).Select(static line => line.Resource?.Id).OfType<string>().Where(static id => id.Length > 0).Distinct()];

    private static bool Belong(Order order, Invoice invoice) =>
        (invoice.Id is not null && (order.InvoiceId ?? order.Invoice?.Id) == invoice.Id) || (order.Id is not null && invoice.OrderId == order.Id);

    // A state that this client does not know is not taken for paid; nor is none, unless it says when it was paid.
    private static bool IsOpen(Invoice invoice) =>
        !IsSettled(invoice.Status) && !(invoice.Status is null && invoice.PaidAt is not null) && (invoice.Outstanding ?? invoice.Total) is not <= 0;

    private static bool IsSettled(string? status) => Settled.Contains(status, StringComparer.OrdinalIgnoreCase);
}
