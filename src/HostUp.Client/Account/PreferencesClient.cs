using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Account;

/// <summary>Account preferences (<c>/me/preferences</c>).</summary>
public sealed class PreferencesClient
{
    private readonly ApiCaller _caller;

    internal PreferencesClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads the preferences. Needs the scope <c>read:account</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The preferences; never null.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<AccountPreferences> GetAsync(CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(AccountEndpoints.ReadPreferences),
        static () => AccountJson.Default.AccountPreferences,
        cancellationToken);

    /// <summary>
    /// Changes the fields that are set and no others. Needs the scopes of <see cref="PreferencesUpdate.RequiredScopes"/>.
    /// </summary>
    /// <param name="update">The fields to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>All preferences as they are now; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="update"/> is null.</exception>
    /// <exception cref="ArgumentException">Nothing is set, or a value is not acceptable; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<AccountPreferences> UpdateAsync(PreferencesUpdate update, CancellationToken cancellationToken = default)
    {
        if (update is null)
        {
            throw new ArgumentNullException(nameof(update));
        }

        update.Validate();
        return _caller.SendAsync(
            new ApiCall(AccountEndpoints.ChangePreferences) { Body = JsonBodyWriter.Write(update.Write), Scopes = update.RequiredScopes },
            static () => AccountJson.Default.AccountPreferences,
            cancellationToken);
    }
}
