using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>Cancellations of hosting accounts (<c>/shared-hosting/{id}/cancellation</c>).</summary>
public sealed class HostingCancellationsClient
{
    private const int LongestReason = 500;

    // How long to wait before a cancellation that HostUp accepted, and does not show yet, is looked for again.
    private static readonly int[] LookUpSeconds = [0, 1, 2, 4];

    private readonly ApiCaller _caller;

    internal HostingCancellationsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads whether and how an account is cancelled. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="HostingCancellation.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its state, <c>none</c> when it is not cancelled; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingCancellation> ReadAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync(
            new ApiCall(HostingBillingEndpoints.ReadHostingCancellation, AccountId.Checked(accountId, nameof(accountId))),
            static () => HostingJson.Default.HostingCancellation,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);

    /// <summary>
    /// Cancels an account, which ends it. It is sent once, and again only when nothing of it can have left this machine or HostUp refused
    /// it for its rate limit. HostUp's page does not show how it answers: what was accepted and is not in the answer is read, for some
    /// seconds. Needs the scope <c>write:billing</c>, and <c>read:hosting</c> for that.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="reason">Why, in at most 500 characters.</param>
    /// <param name="cancelType"><c>end_of_period</c> or <c>immediate</c>.</param>
    /// <param name="accountName">What people call it, for <see cref="HostingCancellation.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The cancellation, as far as HostUp shows it; never null.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="accountId"/> has not the form of an account id, or <paramref name="reason"/> is empty or too long; nothing was sent.
    /// </exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<HostingCancellation> CancelAsync(
        string accountId, string reason, string cancelType, string? accountName = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            throw new ArgumentException(Sentence.Fill(HostingBillingMessages.InvalidReason, LongestReason), nameof(reason));
        }

        HostingCancellation? answer = await _caller.SendOptionalAsync(
            new ApiCall(HostingBillingEndpoints.CancelAccount, AccountId.Checked(accountId, nameof(accountId)))
            {
                WhenUnknown = cause => new Sentence(static () => HostingBillingMessages.CancellationOutcomeUnknown, accountName ?? accountId, cause),
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("reason", reason);
                    writer.WriteString("cancelType", cancelType);
                }),
            },
            static () => HostingJson.Default.HostingCancellation,
            cancellationToken).ConfigureAwait(false);
        HostingCancellation accepted = (answer ?? new HostingCancellation { CancellationLookupPending = true }).Of(accountId, accountName);
        return accepted.IsShown() ? accepted : await LookUpAsync(accepted, accountId, cancellationToken).ConfigureAwait(false) ?? accepted;
    }

    private async Task<HostingCancellation?> LookUpAsync(HostingCancellation accepted, string accountId, CancellationToken cancellationToken)
    {
        try
        {
            foreach (int seconds in LookUpSeconds)
            {
                await _caller.Transport.TimeProvider.Delay(TimeSpan.FromSeconds(seconds), cancellationToken).ConfigureAwait(false);
                HostingCancellation now = await ReadAsync(accountId, accepted.AccountName, cancellationToken).ConfigureAwait(false);
                if (now.IsShown())
                {
                    return now;
                }
            }
        }
        catch (Exception exception) when (exception is HostUpApiException or OperationCanceledException)
        {
            // It is cancelled, whatever becomes of the look.
        }

        return null;
    }
}
