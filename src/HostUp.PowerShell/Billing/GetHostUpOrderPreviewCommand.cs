using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>Asks what an order would cost. All items of a pipeline are one order.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpOrderPreview", HelpUri = HelpPages.Root + "Get-HostUpOrderPreview.md")]
[Calls(nameof(OrderEndpoints.PreviewOrder))]
[OutputType(typeof(OrderPreview))]
public sealed class GetHostUpOrderPreviewCommand : ConnectedCmdlet
{
    private OrderBasket? _basket;

    /// <summary>What would be ordered: hashtables or objects with the members of HostUp's items.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Item { get; set; }

    /// <summary>A hint how it would be paid.</summary>
    [Parameter]
    [ValidateSet("card", "swish", "bankgiro", "sepa", "invoice")]
    public string? PaymentMethod { get; set; }

    private OrderBasket Basket => _basket ??= new OrderBasket(this);

    private protected override void Process() => Basket.Add(Session, Item);

    private protected override void Finish()
    {
        foreach ((Session session, OrderRequest request) in Basket.Close(PaymentMethod))
        {
            Session = session;
            if (Call((client, stop) => client.Orders.PreviewAsync(request, stop), OrderBasket.Title(request)) is { } preview)
            {
                Emit(preview);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => OrderAdvice.NextStep(exception) ?? base.NextStep(exception);
}
