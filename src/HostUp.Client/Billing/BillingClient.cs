using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Billing;

/// <summary>Payments and refunds, the saved card, and credit.</summary>
public sealed class BillingClient
{
    /// <summary>The most that HostUp makes a credit invoice of.</summary>
    public const int LargestCredit = 100_000;

    /// <summary>The ledger of payments and refunds.</summary>
    public const string Transactions = "transaction";

    /// <summary>The ledger of the credit.</summary>
    public const string Credit = "credit";

    private readonly ApiCaller _caller;

    internal BillingClient(ApiCaller caller) => _caller = caller;

    /// <summary>
    /// Lists payments and refunds page by page, or movements of the credit (scope <c>read:billing</c>). HostUp's page does not show the latter,
    /// and pages the former alone.
    /// </summary>
    /// <param name="kind"><see cref="Transactions"/> or <see cref="Credit"/>.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentException">There is no such ledger.</exception>
    public PageReader<BillingActivity> ReadActivityPages(string kind = Transactions)
    {
        if (kind is not (Transactions or Credit))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.InvalidActivityKind, kind), nameof(kind));
        }

        bool isPaged = kind == Transactions;
        QueryString query = new QueryString().With("kind", kind).With("page", isPaged ? "0" : null);
        return new NumberedPages(_caller, BillingEndpoints.ListActivity, query, first: 0).Read(
            static () => BillingJson.Default.BillingActivityPage,
            answer => new Page<BillingActivity> { Data = answer.Entries, HasMore = isPaged ? answer.HasMore : false },
            static entry => entry.Id);
    }

    /// <summary>Lists the saved card (scope <c>read:billing</c>). HostUp keeps one at most.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The cards; empty when there is none.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<SavedCard>> ListCardsAsync(CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(BillingEndpoints.ListCards);

        // One edition of the page says that there is no body.
        ItemList<SavedCard>? cards = await _caller.SendOptionalAsync(
            call, static () => BillingJson.Default.ItemListSavedCard, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(cards ?? [], "cards", call);
    }

    /// <summary>Makes an unpaid invoice that tops up the credit when it is paid (scope <c>write:billing</c>). It is sent once.</summary>
    /// <param name="amount">The amount, above 0 and at most <see cref="LargestCredit"/>, in the account's currency.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The invoice; never null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">HostUp takes no such amount; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused, or could not be reached or understood; <see cref="ApiFailure.OutcomeUnknown"/> when the invoice may have been made.
    /// </exception>
    public async Task<CreditInvoice> AddFundsAsync(decimal amount, CancellationToken cancellationToken = default)
    {
        if (amount is <= 0 or > LargestCredit)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, Sentence.Fill(BillingMessages.InvalidCredit, LargestCredit));
        }

        CreditInvoice answer = await _caller.SendAsync(
            new ApiCall(BillingEndpoints.AddFunds) { Body = JsonBodyWriter.Write(writer => writer.WriteNumber("amount", amount)) },
            static () => BillingJson.Default.CreditInvoice,
            cancellationToken,
            static answer => answer.Invoice is null ? new Sentence(static () => BillingMessages.CreditWithoutInvoice) : null).ConfigureAwait(false);
        answer.Invoice!.ResolveAgainst(_caller.Transport.Site);
        return answer;
    }
}
