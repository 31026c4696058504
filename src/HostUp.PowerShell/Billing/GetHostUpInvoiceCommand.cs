using System;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Lists invoices, or reads some by number or id.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpInvoice", DefaultParameterSetName = ListSet, HelpUri = HelpPages.Root + "Get-HostUpInvoice.md")]
[Calls(nameof(InvoiceEndpoints.ListInvoices), nameof(InvoiceEndpoints.ReadInvoice))]
[OutputType(typeof(Invoice))]
public sealed class GetHostUpInvoiceCommand : ManyCmdlet
{
    private const string ListSet = "List";
    private const string InvoiceSet = "Invoice";

    private OrderedCalls<Invoice>? _invoices;

    /// <summary>The invoices: numbers or ids (inv_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = InvoiceSet)]
    [Alias("InvoiceId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Invoice", "InvoiceId", "Id")]
    [ArgumentCompleter(typeof(InvoiceCompleter))]
    public string[] Invoice { get; set; } = [];

    /// <summary>States of invoices to show.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("unpaid", "paid", "cancelled", "refunded", "collections", "unknown")]
    public string[]? Status { get; set; }

    /// <summary>Shows what is to be paid within so many days, overdue invoices included; -Status says otherwise which states count.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(0, 3650)]
    public int? DueWithin { get; set; }

    /// <summary>Shows invoices that were issued at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime? From { get; set; }

    /// <summary>Shows invoices that were issued at this time or before; a day without a time counts to its end.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime? To { get; set; }

    /// <summary>Invoices a request.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, 100)]
    public int PageSize { get; set; } = 100;

    private protected override string NotFoundStep => BillingMessages.NextNotFoundInvoice;

    private protected override void Process()
    {
        if (ParameterSetName == ListSet)
        {
            List();
            return;
        }

        _invoices ??= new OrderedCalls<Invoice>(this, ThrottleLimit, static () => BillingMessages.ReadingInvoices, (session, _, invoice) => Show(session, invoice));
        _invoices.AddAll(Session, Invoice, static (client, invoice, stop) => client.Invoices.WithInvoiceAsync(invoice, client.Invoices.ReadAsync, stop));
    }

    private protected override void Finish() => _invoices?.Finish();

    private void List()
    {
        Session session = Session;
        var filter = new InvoiceFilter(Status, DueWithin is { } days ? DateTimeOffset.Now.AddDays(days) : null, From, To);
        var pages = new PagedOutput<Invoice>(
            this, session, session.Client.Invoices.ReadPages(PageSize), static () => BillingMessages.ListingInvoices, "/billing/invoices");
        pages.WriteAll(invoice =>
        {
            InvoiceCompleter.Remember(session.Known, invoice);
            if (filter.Matches(invoice))
            {
                Emit(invoice, session);
            }
        });
    }

    private void Show(Session session, Invoice invoice)
    {
        InvoiceCompleter.Remember(session.Known, invoice);
        Emit(invoice, session);
    }
}
