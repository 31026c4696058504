using System.Linq;
using System.Management.Automation;
using System.Net;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Cancels orders, and their invoices with them.</summary>
[Cmdlet(VerbsLifecycle.Stop, "HostUpOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Stop-HostUpOrder.md")]
[Calls(nameof(OrderEndpoints.ListOrders), nameof(OrderEndpoints.ReadOrder), nameof(InvoiceEndpoints.ReadInvoice), nameof(OrderEndpoints.CancelOrder))]
public sealed class StopHostUpOrderCommand : ConnectedCmdlet
{
    private const string Cancelled = "cancelled";

    /// <summary>The orders: numbers or ids (ord_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("OrderId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Order", "OrderId", "PendingRenewalOrder", "Id")]
    [ArgumentCompleter(typeof(OrderCompleter))]
    public string[] Order { get; set; } = [];

    private protected override string NotFoundStep => BillingMessages.NextNotFoundOrder;

    private protected override void Process()
    {
        foreach (string order in Order)
        {
            if (!Read(order, out Order? known))
            {
                continue;
            }

            if (known?.Status == Cancelled)
            {
                WriteWarning(Say(BillingMessages.OrderIsCancelled, known.Number ?? order));
                continue;
            }

            string question = IsWhatIf || Asks ? Describe(order, known) : Title(order, known);
            if (Ask(() => ShouldProcess(question, question, BillingMessages.CancelOrderCaption), order, BillingMessages.NextAskBeforeCancelling))
            {
                Cancel(order, known);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => BillingMessages.NextCancellationUnknown,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } => BillingMessages.NextConflictOrder,
        _ => base.NextStep(exception),
    };

    /// <summary>Reads the order, for a key that may.</summary>
    /// <returns>False when an error was written.</returns>
    private bool Read(string order, out Order? known)
    {
        known = null;
        try
        {
            known = Wait(Session.CallAsync((client, stop) => client.Orders.WithOrderAsync(order, client.Orders.ReadAsync, stop), StopToken));
        }
        catch (HostUpApiException forbidden) when (forbidden.StatusCode == HttpStatusCode.Forbidden && OrderId.IsWellFormed(order))
        {
            // A key may be allowed to cancel and not to read.
            Reporter.Detail(forbidden.Message);
        }
        catch (HostUpApiException exception)
        {
            Report(exception, order);
            return false;
        }

        return true;
    }

    private void Cancel(string order, Order? known)
    {
        string name = known?.Number ?? order;
        if (Call(
                (client, stop) => client.Orders.WithOrderAsync(order, client.Orders.CancelAsync, stop),
                order,
                done => Say(BillingMessages.OrderCancelledAtEnd, name, done.Status ?? "-")) is { } done
            && done.Status != Cancelled)
        {
            Fail(ErrorRecords.NotDone(
                Say(BillingMessages.OrderNotCancelled, name, done.Status ?? "-"), "OrderNotCancelled", order, BillingMessages.NextOrderNotCancelled));
        }
    }

    private static string Title(string order, Order? known) => Say(BillingMessages.CancelOrder, known?.Number ?? order);

    /// <summary>What the order is for is on its invoice, which is worth a request where a person is asked.</summary>
    private string Describe(string order, Order? known)
    {
        Invoice? invoice = known?.InvoiceId is { } id && InvoiceId.IsWellFormed(id)
            ? Try((client, stop) => client.Invoices.ReadAsync(id, stop), order)
            : null;
        string things = string.Join(", ", (invoice?.LineItems ?? []).Select(static line => line.DisplayDescription ?? line.Description).Where(static text => text is not null));
        string? what = Parts(things.Length == 0 ? null : things, known?.Type);
        return new Question(Title(order, known))
            .Line(BillingMessages.OrderConnection, Session.Connection.Title)
            .Line(BillingMessages.OrderFor, what ?? "-")
            .Line(BillingMessages.OrderAmount, known?.Billing?.Amount is { } amount ? Money.Format(amount, known.Billing.CurrencyCode) : Messages.PriceNotKnown)
            .Line(BillingMessages.OrderInvoice, InvoiceText(known, invoice))
            .ToString();
    }

    private static string InvoiceText(Order? known, Invoice? invoice) =>
        (invoice?.Number ?? known?.Invoice?.Number ?? known?.InvoiceId) is { } text
            ? Say(BillingMessages.InvoiceGoesToo, text)
            : known is null ? BillingMessages.InvoiceGoesTooIfAny : "-";

    private static string? Parts(params string?[] parts)
    {
        string text = string.Join("; ", parts.Where(static part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }
}
