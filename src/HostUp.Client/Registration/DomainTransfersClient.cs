using System;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Registration;

/// <summary>Domains on their way here or away: their codes, their locks, and trying again (<c>/domains/{id}/actions/…</c>).</summary>
public sealed partial class DomainTransfersClient
{
    private readonly ApiCaller _caller;

    internal DomainTransfersClient(ApiCaller caller) => _caller = caller;

    /// <summary>
    /// Asks for the code with which a domain leaves. HostUp gives a recent one again, unless a new one is wanted, which ends the old one.
    /// It is sent once. Needs the scopes <c>read:domains</c> and <c>transfer:domains</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="forceNew">Whether a new code is wanted although there is a recent one.</param>
    /// <param name="domain">The domain's name, for <see cref="TransferCode.Domain"/>; null for the id.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The code, when HostUp gives it; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, could not be reached or understood, or <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public async Task<TransferCode> RequestCodeAsync(
        string domainId, bool forceNew = false, string? domain = null, CancellationToken cancellationToken = default)
    {
        // The older edition of the page knows no body: without one both do the same.
        var call = new ApiCall(DomainTransferEndpoints.RequestTransferCode, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = forceNew ? JsonBodyWriter.Write(static writer => writer.WriteBoolean("forceNew", true)) : null,
        };
        return (await _caller.SendAsync(call, static () => RegistrationJson.Default.TransferCode, cancellationToken).ConfigureAwait(false)).Of(domain ?? domainId);
    }

    /// <summary>Stores the code with which a domain comes here. The transfer is not tried again by that. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="code">The code that the registrar it leaves has given.</param>
    /// <param name="domain">The domain's name, for <see cref="StoredTransferCode.Domain"/>; null for the id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is stored; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the right form, or the code is empty; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood; or it answered that it was not stored.</exception>
    public async Task<StoredTransferCode> StoreCodeAsync(
        string domainId, SecureString code, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainTransferEndpoints.StoreTransferCode, DomainId.Checked(domainId, nameof(domainId))) { Body = CodeBody(code) };
        StoredTransferCode stored = await _caller.SendAsync(
            call,
            static () => RegistrationJson.Default.StoredTransferCode,
            cancellationToken,
            answer => answer.EppCodePersisted == false ? new Sentence(static () => RegistrationMessages.CodeNotStored, domain ?? domainId) : null).ConfigureAwait(false);
        return stored.Of(domain ?? domainId);
    }

    /// <summary>Tries a transfer that hangs again. It is sent once. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="code">Another code, which is stored first; null for the one there is.</param>
    /// <param name="domain">The domain's name, for <see cref="TransferRetry.Domain"/>; null for the id.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>Where the transfer stands now; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the right form, or the code is empty; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, could not be reached or understood, or <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public async Task<TransferRetry> RetryTransferAsync(
        string domainId, SecureString? code = null, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainTransferEndpoints.RetryTransfer, DomainId.Checked(domainId, nameof(domainId))) { Body = code is null ? null : CodeBody(code) };
        return (await _caller.SendAsync(call, static () => RegistrationJson.Default.TransferRetry, cancellationToken).ConfigureAwait(false)).Of(domain ?? domainId);
    }

    private static byte[] CodeBody(SecureString? code) => code is { Length: > 0 }
        ? JsonBodyWriter.Write(writer => writer.WriteSecret("eppCode", code))
        : throw new ArgumentException(Sentence.Fill(RegistrationMessages.EmptyTransferCode), nameof(code));
}
