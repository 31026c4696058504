using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Account;

/// <summary>The account itself: who the customer is (<c>/me</c>), and which services he has cancelled.</summary>
public sealed class AccountClient
{
    private readonly ApiCaller _caller;

    internal AccountClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads the profile (scope <c>read:account</c>, inferred: the page was not seen).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The profile; never null.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<AccountProfile> ReadAsync(CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(AccountEndpoints.ReadProfile), static () => AccountJson.Default.AccountProfile, cancellationToken);

    /// <summary>Changes the members that are set and no others (scope <c>write:account</c>).</summary>
    /// <param name="update">The members to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The profile as it is now; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="update"/> is null.</exception>
    /// <exception cref="ArgumentException">Nothing is set; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<AccountProfile> UpdateAsync(AccountUpdate update, CancellationToken cancellationToken = default)
    {
        if (update is null)
        {
            throw new ArgumentNullException(nameof(update));
        }

        return update.IsEmpty
            ? throw new ArgumentException(AccountMessages.NothingToChange)
            : _caller.SendAsync(
                new ApiCall(AccountEndpoints.ChangeProfile) { Body = JsonBodyWriter.Write(update.Write) },
                static () => AccountJson.Default.AccountProfile,
                cancellationToken);
    }

    /// <summary>Lists the cancellations of all services (scope <c>read:services</c>). HostUp does not page them.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The cancellations; empty when there are none.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<ServiceCancellation>> ListCancellationsAsync(CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(AccountEndpoints.ListCancellations);
        ServiceCancellationList answer = await _caller.SendAsync(
            call, static () => AccountJson.Default.ServiceCancellationList, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(answer.Cancellations, "cancellations", call);
    }
}
