using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Registration;

/// <content>Registrations that hang, and locks of registries.</content>
public sealed partial class DomainTransfersClient
{
    /// <summary>Tries a registration that hangs again. It is sent once; it may go on at HostUp. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="recoveryValues">What the registry wanted other values for, by the keys that the domain's lifecycle has; null for none.</param>
    /// <param name="profileUpdated">Whether the account's profile was corrected for it.</param>
    /// <param name="domain">The domain's name, for <see cref="RegistrationRetry.Domain"/>; null for the id.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>Where the registration stands now; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, could not be reached or understood, or <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public async Task<RegistrationRetry> RetryRegistrationAsync(
        string domainId,
        FreeFormObject? recoveryValues = null,
        bool profileUpdated = false,
        string? domain = null,
        CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainTransferEndpoints.RetryRegistration, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = recoveryValues is null && !profileUpdated
                ? null
                : JsonBodyWriter.Write(writer =>
                {
                    if (recoveryValues is not null)
                    {
                        writer.WritePropertyName("recoveryValues");
                        Json.FreeFormWriter.Write(writer, recoveryValues);
                    }

                    if (profileUpdated)
                    {
                        writer.WriteBoolean("profileUpdated", true);
                    }
                }),
        };
        return (await _caller.SendAsync(call, static () => RegistrationJson.Default.RegistrationRetry, cancellationToken).ConfigureAwait(false)).Of(domain ?? domainId);
    }

    /// <summary>
    /// Asks for the registry's lock of a .se or .nu domain to be lifted. It is sent once. Needs the scope <c>write:domains</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="force">
    /// Whether a person confirms it although the owner could not be told: only after an answer with
    /// <see cref="UnlockRequest.RequiresConfirmation"/>.
    /// </param>
    /// <param name="domain">The domain's name, for <see cref="UnlockRequest.Domain"/>; null for the id.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>What came of it; look at <see cref="UnlockRequest.Status"/>. Never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, could not be reached or understood, or <see cref="ApiFailure.OutcomeUnknown"/>.</exception>
    public async Task<UnlockRequest> RequestUnlockAsync(
        string domainId, bool force = false, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainTransferEndpoints.RequestUnlock, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = force ? JsonBodyWriter.Write(static writer => writer.WriteBoolean("forceRequest", true)) : null,
        };
        return (await _caller.SendAsync(call, static () => RegistrationJson.Default.UnlockRequest, cancellationToken).ConfigureAwait(false)).Of(domain ?? domainId);
    }
}
