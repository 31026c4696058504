using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Orders things, which makes an invoice. All items of a pipeline are one order.</summary>
[Cmdlet(VerbsCommon.New, "HostUpOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "New-HostUpOrder.md")]
[Calls(nameof(OrderEndpoints.PreviewOrder), nameof(OrderEndpoints.CreateOrder))]
[OutputType(typeof(Order), typeof(OrderPreview))]
public sealed class NewHostUpOrderCommand : OrderingCmdlet
{
    private OrderBasket? _basket;

    /// <summary>What is ordered: hashtables or objects with the members of HostUp's items.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Item { get; set; }

    private protected override string QuestionCaption => BillingMessages.OrderCaption;

    private protected override string NextAsk => BillingMessages.NextAskBeforeOrder;

    private OrderBasket Basket => _basket ??= new OrderBasket(this);

    private protected override void Process() => Basket.Add(Session, Item);

    private protected override void Finish()
    {
        IReadOnlyList<(Session Session, OrderRequest Request)> orders = Basket.Close(PaymentMethod);
        if (!AreGoodForKey(orders))
        {
            return;
        }

        foreach ((Session session, OrderRequest request) in orders)
        {
            Session = session;
            Place(request);
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => OrderAdvice.NextStep(exception) ?? base.NextStep(exception);

    private protected override void WriteAfter(HostUpModel done)
    {
        if (done is Order { Status: "failed" or "cancelled" } order)
        {
            WriteWarning(Say(BillingMessages.OrderCameToNothing, order.Number ?? order.Id, order.Status));
        }
    }

    private bool AreGoodForKey(IReadOnlyList<(Session Session, OrderRequest Request)> orders)
    {
        if (AttemptKey is null)
        {
            return true;
        }

        var key = new TakenUpKey(AttemptKey, BillingMessages.NextKeyTooOld);
        foreach ((Session session, OrderRequest request) in orders)
        {
            if (key.Check(session.Connection.Name, OrderBasket.Title(request), session) is { } error)
            {
                Fail(error);
                return false;
            }
        }

        return true;
    }

    private void Place(OrderRequest request)
    {
        var words = new OrderQuestion(request, AttemptKey is not null, Session.Connection);
        string target = OrderBasket.Title(request);

        // Made once: whatever happens to the answer, the order can be asked for with it.
        string key = AttemptKey ?? Session.Client.Orders.NewAttemptKey();
        Spend(new PurchaseOf<Order>(
            target,
            words.Kinds,
            () => words.Title,
            () => Preview(target, request, words.Describe),
            (client, stop) => client.Orders.CreateAsync(request, key, stop),
            order => Say(BillingMessages.OrderedAtEnd, target, order.Number ?? order.Id, order.Invoice?.ToString() ?? order.InvoiceId ?? "-")));
    }
}
