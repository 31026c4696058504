using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>Pauses of hosting accounts (<c>/shared-hosting/{id}/actions/pause</c>).</summary>
public sealed class HostingPausesClient
{
    private const int LeastDays = 7;
    private const int MostDays = 90;

    private readonly ApiCaller _caller;

    internal HostingPausesClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads whether an account is paused, or can be. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="HostingPause.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its state; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingPause> ReadAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync(
            new ApiCall(HostingBillingEndpoints.ReadPause, AccountId.Checked(accountId, nameof(accountId))),
            static () => HostingJson.Default.HostingPause,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);

    /// <summary>
    /// Pauses an account. It is sent once, and again only when nothing of it can have left this machine or HostUp refused it for its
    /// rate limit. Needs the scope <c>write:billing</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="days">How long: 7 to 90 days.</param>
    /// <param name="accountName">What people call it, for <see cref="HostingPause.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The pause; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not 7 to 90; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<HostingPause> PauseAsync(string accountId, int days, string? accountName = null, CancellationToken cancellationToken = default)
    {
        if (days is < LeastDays or > MostDays)
        {
            throw new ArgumentOutOfRangeException(nameof(days), Sentence.Fill(HostingBillingMessages.InvalidDays, LeastDays, MostDays));
        }

        return (await _caller.SendAsync(
            new ApiCall(HostingBillingEndpoints.PauseAccount, AccountId.Checked(accountId, nameof(accountId)))
            {
                WhenUnknown = cause => new Sentence(static () => HostingBillingMessages.PauseOutcomeUnknown, accountName ?? accountId, cause),
                Body = JsonBodyWriter.Write(writer => writer.WriteNumber("days", days)),
            },
            static () => HostingJson.Default.HostingPause,
            cancellationToken,
            static answer => answer.PauseDetails is null ? new Sentence(static () => HostingBillingMessages.PauseNotSaid) : null).ConfigureAwait(false)).Of(accountId, accountName);
    }
}
