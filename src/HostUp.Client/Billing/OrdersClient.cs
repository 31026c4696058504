using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Billing;

/// <summary>Orders (<c>/orders</c>). One commits: it makes an order and an invoice. Nothing is paid by it.</summary>
public sealed partial class OrdersClient
{
    private readonly ApiCaller _caller;

    internal OrdersClient(ApiCaller caller)
    {
        _caller = caller;
        Names = new NameBook(
            caller.Transport.Names,
            OrderEndpoints.ListOrders,
            OrderId.IsWellFormed,
            ListNamesAsync,
            static () => BillingMessages.OrderNotFound,
            static () => BillingMessages.OrderAmbiguous);
    }

    /// <summary>Asks what an order would cost, and whether it could be made. Needs no scope; with a key the prices are the account's.</summary>
    /// <param name="request">What would be ordered.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The prices; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<OrderPreview> PreviewAsync(OrderRequest request, CancellationToken cancellationToken = default)
    {
        OrderRequest asked = request ?? throw new ArgumentNullException(nameof(request));
        OrderPreview preview = await _caller.SendAsync(
            new ApiCall(OrderEndpoints.PreviewOrder) { Body = JsonBodyWriter.Write(asked.Write), PlaceInWords = asked.Place },
            static () => BillingJson.Default.OrderPreview,
            cancellationToken).ConfigureAwait(false);
        preview.Domain = DomainOf(asked);
        return preview;
    }

    /// <summary>
    /// Orders, which makes an invoice. It is sent again with the same key when an answer is lost, but not beyond the hour in which
    /// HostUp knows the key: within it, however often it arrives, one order is made. Needs the scope <c>write:orders</c>.
    /// </summary>
    /// <param name="request">What is ordered; for a key that was sent before, exactly what was ordered with it.</param>
    /// <param name="attemptKey">
    /// What the order is known by: <see cref="NewAttemptKey"/>, made once for it. Keep it until the answer is there.
    /// </param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The order, also when an earlier sending made it; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The key is none, or so old that HostUp may not know it any more; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>, whose <see cref="HostUpApiException.AttemptKey"/> takes it up.
    /// </exception>
    public async Task<Order> CreateAsync(OrderRequest request, string attemptKey, CancellationToken cancellationToken = default)
    {
        OrderRequest asked = request ?? throw new ArgumentNullException(nameof(request));
        if (!AttemptKey.IsWellFormed(attemptKey))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.InvalidAttemptKey), nameof(attemptKey));
        }

        if (IsTooOld(attemptKey))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.AttemptKeyTooOld, attemptKey), nameof(attemptKey));
        }

        string? domain = DomainOf(asked);
        Order order = await _caller.SendAsync(
            new ApiCall(OrderEndpoints.CreateOrder)
            {
                AttemptKey = attemptKey,
                PlaceInWords = asked.Place,
                LastSending = AttemptKey.LastSending(attemptKey),
                WhenUnknown = cause => domain is null
                    ? new Sentence(static () => BillingMessages.OrderOutcomeUnknown, cause)
                    : new Sentence(static () => BillingMessages.DomainOrderOutcomeUnknown, domain, cause),
                Body = JsonBodyWriter.Write(writer =>
                {
                    asked.Write(writer);
                    writer.WriteString("attemptKey", attemptKey);
                }),
            },
            static () => BillingJson.Default.Order,
            cancellationToken,
            static answer => answer.Id is null && answer.Number is null ? new Sentence(static () => BillingMessages.AnswerNoOrder) : null).ConfigureAwait(false);
        return order.Link(_caller.Transport.Site, domain, attemptKey);
    }

    /// <summary>Makes a key for an order, by the clock of this client.</summary>
    /// <returns>The key; see <see cref="AttemptKey"/>.</returns>
    public string NewAttemptKey() => AttemptKey.New(_caller.Transport.TimeProvider.GetUtcNow());

    /// <summary>Whether a key is so old that an order with it could be made twice: HostUp knows a key for about an hour.</summary>
    /// <param name="attemptKey">The key.</param>
    /// <returns>True when it must not be sent any more; false also for a key that does not say when it was made.</returns>
    public bool IsTooOld(string? attemptKey) => _caller.Transport.TimeProvider.GetUtcNow() > AttemptKey.LastSending(attemptKey);

    private static string? DomainOf(OrderRequest request) => request.Items.Count == 1 ? request.Items[0].Domain : null;
}
