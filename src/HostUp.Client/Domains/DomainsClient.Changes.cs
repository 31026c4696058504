using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Domains;

/// <summary>What is done to a domain, and what hangs.</summary>
public sealed partial class DomainsClient
{
    /// <summary>
    /// Changes a domain. It is sent once: an order may be cancelled with it. Needs the scopes of <see cref="DomainUpdate.RequiredScopes"/>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The domain as it is afterwards; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="update"/> is null.</exception>
    /// <exception cref="ArgumentException">The id has not the form of one, or nothing is to be changed; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public Task<Domain> ChangeAsync(string domainId, DomainUpdate update, CancellationToken cancellationToken = default)
    {
        if (update is null)
        {
            throw new ArgumentNullException(nameof(update));
        }

        if (update.IsEmpty)
        {
            throw new ArgumentException(Sentence.Fill(DomainsMessages.NothingToChange), nameof(update));
        }

        return _caller.SendAsync(
            new ApiCall(DomainEndpoints.ChangeDomain, DomainId.Checked(domainId, nameof(domainId)))
            {
                Scopes = update.RequiredScopes,
                WhenUnknown = cause => new Sentence(static () => DomainsMessages.DomainChangeUnknown, domainId, cause),
                Body = JsonBodyWriter.Write(update.Write),
            },
            static () => DomainsJson.Default.Domain,
            cancellationToken,
            static domain => domain.Id is null ? new Sentence(static () => DomainsMessages.NotSaid) : null);
    }

    /// <summary>Deletes a domain, for good. It is sent once. Needs the scope <c>delete:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>A task that ends when HostUp has deleted it.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public Task RemoveAsync(string domainId, CancellationToken cancellationToken = default) => _caller.SendFreeFormAsync(
        new ApiCall(DomainEndpoints.DeleteDomain, DomainId.Checked(domainId, nameof(domainId)))
        {
            WhenUnknown = cause => new Sentence(static () => DomainsMessages.DomainRemovalUnknown, domainId, cause),
        },
        cancellationToken);

    /// <summary>Asks the registry for the status of a domain. Look at <see cref="DomainStatusSync.SyncSuccess"/>. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What came of it; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<DomainStatusSync> SyncStatusAsync(string domainId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(DomainEndpoints.SyncDomainStatus, DomainId.Checked(domainId, nameof(domainId))),
        static () => DomainsJson.Default.DomainStatusSync,
        cancellationToken);

    /// <summary>Reads why a registration or a transfer hangs. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainDiagnosis.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What is known of it; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainDiagnosis> ReadLifecycleAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainEndpoints.ReadDomainLifecycle, DomainId.Checked(domainId, nameof(domainId)));
        DomainDiagnosis read = await _caller.SendAsync(call, static () => DomainsJson.Default.DomainDiagnosis, cancellationToken).ConfigureAwait(false);
        if (read.RegistryHistory is { } history)
        {
            ReceivedList.Checked(history, "registryHistory", call);
        }

        return read.Of(domainId, domain);
    }
}
