using System;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>A cmdlet that orders, which makes an invoice: with a key, by which an order that stayed unanswered is taken up.</summary>
public abstract class OrderingCmdlet : SpendingCmdlet
{
    /// <summary>A hint how it will be paid: ordering pays nothing.</summary>
    [Parameter]
    [ValidateSet("card", "swish", "bankgiro", "sepa", "invoice")]
    public string? PaymentMethod { get; set; }

    /// <summary>The key of an order that stayed unanswered: it is sent again, and no second one is made.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AttemptKey { get; set; }

    /// <summary>Asks for the price of an order; null when an error was written.</summary>
    /// <param name="target">What errors call it.</param>
    /// <param name="request">What would be ordered.</param>
    /// <param name="describe">The question, by the prices; null when they are not known.</param>
    private protected Quote? Preview(string target, OrderRequest request, Func<OrderPreview?, string> describe)
    {
        try
        {
            OrderPreview preview = Wait(Session.CallAsync((client, stop) => client.Orders.PreviewAsync(request, stop), StopToken));
            return new Quote(preview.GetPrice(), describe(preview), preview);
        }
        catch (HostUpApiException taken) when (AttemptKey is not null && taken.Code == "domain_conflict")
        {
            // It can no longer be ordered, most likely because it was: HostUp gives the order of the key, or refuses.
            return new Quote(price: null, describe(null), preview: null);
        }
        catch (HostUpApiException exception)
        {
            Report(exception, target);
            return null;
        }
    }
}
