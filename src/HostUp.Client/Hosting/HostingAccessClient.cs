using System;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>The control panel of hosting accounts: its password, and links that log in to it.</summary>
public sealed class HostingAccessClient
{
    private readonly ApiCaller _caller;

    internal HostingAccessClient(ApiCaller caller) => _caller = caller;

    /// <summary>
    /// Replaces the password of the control panel, FTP, SFTP, SSH and webmail of an account. What uses the old one stops. It is sent
    /// once. Needs the scopes <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="newPassword">The password; see <see cref="HostingPassword"/>.</param>
    /// <param name="accountName">What people call it, for <see cref="HostingPasswordReset.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>What was done; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> or <paramref name="newPassword"/> has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles which password holds.
    /// </exception>
    public async Task<HostingPasswordReset> ResetPasswordAsync(
        string accountId, SecureString newPassword, string? accountName = null, CancellationToken cancellationToken = default)
    {
        SecureString password = HostingPassword.Checked(newPassword, nameof(newPassword));
        HostingPasswordReset reset = await _caller.SendAsync(
            new ApiCall(HostingAccessEndpoints.ResetHostingPassword, AccountId.Checked(accountId, nameof(accountId)))
            {
                WhenUnknown = cause => new Sentence(static () => HostingAccessMessages.PasswordOutcomeUnknown, accountName ?? accountId, cause),
                Body = JsonBodyWriter.Write(writer => writer.WriteSecret("newPassword", password)),
            },
            static () => HostingJson.Default.HostingPasswordReset,
            cancellationToken).ConfigureAwait(false);
        reset.AccountId ??= accountId;
        reset.AccountName = accountName;
        return reset;
    }

    /// <summary>Reads whether a login link to the control panel is to be had. Needs the scope <c>read:hosting</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<PanelLoginState> ReadLoginStateAsync(string accountId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(HostingAccessEndpoints.ReadPanelLogin, AccountId.Checked(accountId, nameof(accountId))),
        static () => HostingJson.Default.PanelLoginState,
        cancellationToken);

    /// <summary>Makes a login link to the control panel. Needs the scopes <c>write:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The link; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<PanelLogin> CreateLoginAsync(string accountId, CancellationToken cancellationToken = default)
    {
        PanelLogin login = await _caller.SendAsync(
            new ApiCall(HostingAccessEndpoints.CreatePanelLogin, AccountId.Checked(accountId, nameof(accountId))),
            static () => HostingJson.Default.PanelLogin,
            cancellationToken,
            static answer => LoginAddress.IsWellFormed(answer.LoginUrl) ? null : new Sentence(static () => HostingAccessMessages.NoLoginLink)).ConfigureAwait(false);
        login.AccountId = accountId;
        return login;
    }
}
