using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Billing;

/// <summary>A cmdlet that does the same for each of several invoices.</summary>
public abstract class InvoiceCmdlet : ManyCmdlet
{
    /// <summary>The invoices: numbers or ids (inv_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InvoiceId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Invoice", "InvoiceId", "Id")]
    [ArgumentCompleter(typeof(InvoiceCompleter))]
    public string[] Invoice { get; set; } = [];

    private protected override string NotFoundStep => BillingMessages.NextNotFoundInvoice;

    /// <summary>
    /// An invoice as questions call it: by its number, and by its connection when there are several. Where a person is shown it, the number
    /// and the amount of an id are worth a request.
    /// </summary>
    private protected string Title(string invoice)
    {
        string name = invoice;
        if ((IsWhatIf || Asks) && InvoiceId.IsWellFormed(invoice))
        {
            name = Session.Known.NameOf(InvoiceCompleter.Invoices, invoice)
                ?? Try((client, stop) => client.Invoices.ReadAsync(invoice, stop), invoice)?.Number
                ?? invoice;
        }

        return Session.Title(name);
    }
}
