using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <summary>Invoices (<c>/billing/invoices</c>). The list and the detail have no page of HostUp's: they are read in all forms that are known of.</summary>
public sealed partial class InvoicesClient
{
    private readonly ApiCaller _caller;

    internal InvoicesClient(ApiCaller caller)
    {
        _caller = caller;
        Names = new NameBook(
            caller.Transport.Names,
            InvoiceEndpoints.ListInvoices,
            InvoiceId.IsWellFormed,
            ListNamesAsync,
            static () => BillingMessages.InvoiceNotFound,
            static () => BillingMessages.InvoiceAmbiguous);
    }

    /// <summary>Invoices by their numbers. HostUp cannot be asked for one, so the list is read once (scope <c>read:billing</c>).</summary>
    public NameBook Names { get; }

    /// <summary>Lists the invoices page by page (scope <c>read:billing</c>).</summary>
    /// <param name="pageSize">Invoices a page, 1 to 100.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<Invoice> ReadPages(int pageSize = PageSize.Max) =>
        new NumberedPages(_caller, InvoiceEndpoints.ListInvoices, new QueryString([PageSize.Parameter(pageSize)]), first: 1).Read(
            static () => BillingJson.Default.InvoicePage, static page => page, static invoice => invoice.Id ?? invoice.Number);

    /// <summary>Reads an invoice (scope <c>read:billing</c>).</summary>
    /// <param name="invoiceId">The invoice's id (<c>inv_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The invoice; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<Invoice> ReadAsync(string invoiceId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(InvoiceEndpoints.ReadInvoice, InvoiceId.Checked(invoiceId, nameof(invoiceId))),
        static () => BillingJson.Default.Invoice,
        cancellationToken);

    /// <summary>Makes a call about an invoice that is given by number or id; see <see cref="NameBook.WithIdAsync"/>.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="numberOrId">The invoice's number, or its id (<c>inv_…</c>).</param>
    /// <param name="call">The call, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="ArgumentException"><paramref name="numberOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">No invoice has the number, or the call failed.</exception>
    public Task<T> WithInvoiceAsync<T>(
        string numberOrId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default) =>
        Names.WithIdAsync(numberOrId, call, cancellationToken);

    private async Task<IReadOnlyList<NamedThing>> ListNamesAsync(CancellationToken cancellationToken)
    {
        var names = new List<NamedThing>();
        await foreach (Invoice invoice in ReadPages().ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (invoice is { Id: { } id, Number: { } number })
            {
                names.Add(new NamedThing(id, [number]));
            }
        }

        return names;
    }
}
