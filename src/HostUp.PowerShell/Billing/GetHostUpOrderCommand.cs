using System;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Lists orders, or reads some by number or id.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpOrder", DefaultParameterSetName = ListSet, HelpUri = HelpPages.Root + "Get-HostUpOrder.md")]
[Calls(nameof(OrderEndpoints.ListOrders), nameof(OrderEndpoints.ReadOrder))]
[OutputType(typeof(Order))]
public sealed class GetHostUpOrderCommand : ManyCmdlet
{
    private const string ListSet = "List";
    private const string OrderSet = "Order";

    private OrderedCalls<Order>? _orders;

    /// <summary>The orders: numbers or ids (ord_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrderSet)]
    [Alias("OrderId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Order", "OrderId", "PendingRenewalOrder", "Id")]
    [ArgumentCompleter(typeof(OrderCompleter))]
    public string[] Order { get; set; } = [];

    /// <summary>States of orders to show.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("pending", "active", "completed", "cancelled", "failed")]
    public string[]? Status { get; set; }

    /// <summary>Orders a request.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    private protected override string NotFoundStep => BillingMessages.NextNotFoundOrder;

    private protected override void Process()
    {
        if (ParameterSetName == ListSet)
        {
            List();
            return;
        }

        _orders ??= new OrderedCalls<Order>(this, ThrottleLimit, static () => BillingMessages.ReadingOrders, (session, _, order) => Show(session, order));
        _orders.AddAll(Session, Order, static (client, order, stop) => client.Orders.WithOrderAsync(order, client.Orders.ReadAsync, stop));
    }

    private protected override void Finish() => _orders?.Finish();

    private void List()
    {
        Session session = Session;
        var pages = new PagedOutput<Order>(
            this, session, session.Client.Orders.ReadPages(PageSize), static () => BillingMessages.ListingOrders, "/orders");
        pages.WriteAll(order =>
        {
            OrderCompleter.Remember(session.Known, order);
            if (Status is null || Status.Contains(order.Status, StringComparer.OrdinalIgnoreCase))
            {
                Emit(order, session);
            }
        });
    }

    private void Show(Session session, Order order)
    {
        OrderCompleter.Remember(session.Known, order);
        Emit(order, session);
    }
}
