using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <summary>What is done with one invoice.</summary>
public sealed partial class InvoicesClient
{
    /// <summary>Reads whether a public payment link is live, and which (scope <c>read:billing</c>). None is made.</summary>
    /// <param name="invoiceId">The invoice's id (<c>inv_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What is known of links; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<PaymentLink> ReadPaymentLinkAsync(string invoiceId, CancellationToken cancellationToken = default) =>
        SendLinkAsync(InvoiceEndpoints.ReadPaymentLink, invoiceId, cancellationToken);

    /// <summary>
    /// Makes a public payment link, or gives the one that is live (scope <c>write:billing</c>). Whoever has the link can see the invoice and
    /// pay it.
    /// </summary>
    /// <param name="invoiceId">The invoice's id (<c>inv_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The link; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<PaymentLink> CreatePaymentLinkAsync(string invoiceId, CancellationToken cancellationToken = default) =>
        SendLinkAsync(InvoiceEndpoints.CreatePaymentLink, invoiceId, cancellationToken);

    /// <summary>Reads to whom an invoice was sent, and whether it arrived (scope <c>read:billing</c>).</summary>
    /// <param name="invoiceId">The invoice's id (<c>inv_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The mails, and who would get the next one; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<InvoiceDelivery> ReadDeliveryAsync(string invoiceId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(InvoiceEndpoints.ReadInvoiceDelivery, InvoiceId.Checked(invoiceId, nameof(invoiceId)));
        InvoiceDelivery delivery = await _caller.SendAsync(
            call, static () => BillingJson.Default.InvoiceDelivery, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(delivery.Emails, "emails", call);
        delivery.InvoiceId = invoiceId;
        return delivery;
    }

    /// <summary>Has the mail with an invoice sent again (scope <c>write:billing</c>). HostUp puts it in a queue; it limits how often.</summary>
    /// <param name="invoiceId">The invoice's id (<c>inv_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>To whom it goes, and since when it waits; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<InvoiceDispatch> ResendAsync(string invoiceId, CancellationToken cancellationToken = default)
    {
        InvoiceDispatch dispatch = await _caller.SendAsync(
            new ApiCall(InvoiceEndpoints.ResendInvoice, InvoiceId.Checked(invoiceId, nameof(invoiceId))),
            static () => BillingJson.Default.InvoiceDispatch,
            cancellationToken).ConfigureAwait(false);
        dispatch.InvoiceId = invoiceId;
        return dispatch;
    }

    /// <summary>
    /// Reads the credit note of an invoice that was cancelled or refunded (scope <c>read:billing</c>). HostUp has them for companies alone.
    /// </summary>
    /// <param name="invoiceId">The invoice's id (<c>inv_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused (<c>credit_note_unavailable</c>: there is none), could not be reached or understood, or the file is not as long as it is
    /// said to be.
    /// </exception>
    public Task<CreditNote> ReadCreditNoteAsync(string invoiceId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(InvoiceEndpoints.ReadCreditNote, InvoiceId.Checked(invoiceId, nameof(invoiceId))),
        static () => BillingJson.Default.CreditNote,
        cancellationToken,
        static note => note.Decode());

    private async Task<PaymentLink> SendLinkAsync(Endpoint endpoint, string invoiceId, CancellationToken cancellationToken)
    {
        PaymentLink link = await _caller.SendAsync(
            new ApiCall(endpoint, InvoiceId.Checked(invoiceId, nameof(invoiceId))),
            static () => BillingJson.Default.PaymentLink,
            cancellationToken).ConfigureAwait(false);
        link.Complete(invoiceId, _caller.Transport.Site);
        return link;
    }
}
