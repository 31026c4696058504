using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Domains;

/// <summary>The contacts of domains, and whether their owners are identified.</summary>
public sealed class DomainContactsClient
{
    private readonly ApiCaller _caller;

    internal DomainContactsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads the contacts of a domain. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainContact.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The contacts; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainContacts> ReadAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync(
            new ApiCall(DomainEndpoints.ReadDomainContacts, DomainId.Checked(domainId, nameof(domainId))),
            static () => DomainsJson.Default.DomainContacts,
            cancellationToken).ConfigureAwait(false)).Of(domainId, domain);

    /// <summary>
    /// Changes contacts of a domain: the members that are set, in each of the roles. Look at <see cref="DomainContacts.UpdateOutcome"/>: HostUp
    /// can hold the registrant's number back and change the rest. Needs the scope <c>write:domains</c>.
    /// </summary>
    /// <param name="current">The contacts as <see cref="ReadAsync"/> gave them.</param>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="roles">Roles out of <see cref="ContactRoles.All"/>.</param>
    /// <param name="update">What to change.</param>
    /// <param name="domain">The domain's name, for <see cref="DomainContact.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The contacts as they are afterwards; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="current"/>, <paramref name="roles"/> or <paramref name="update"/> is null.</exception>
    /// <exception cref="ArgumentException">The id has not the form of one, or nothing is to be changed; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainContacts> ChangeAsync(
        DomainContacts current,
        string domainId,
        IReadOnlyList<string> roles,
        DomainContactUpdate update,
        string? domain = null,
        CancellationToken cancellationToken = default)
    {
        if (current is null || roles is null || update is null)
        {
            throw new ArgumentNullException(current is null ? nameof(current) : roles is null ? nameof(roles) : nameof(update));
        }

        if (roles.Count == 0 || update.IsEmpty)
        {
            throw new ArgumentException(Sentence.Fill(DomainsMessages.NothingToChange), nameof(update));
        }

        var call = new ApiCall(DomainEndpoints.ChangeDomainContacts, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                foreach (string role in roles)
                {
                    update.Write(writer, role.ToLowerInvariant(), current.Find(role));
                }
            }),
        };
        return (await _caller.SendAsync(call, static () => DomainsJson.Default.DomainContacts, cancellationToken).ConfigureAwait(false)).Of(domainId, domain);
    }

    /// <summary>Reads whether the owner of a domain has to be identified by BankID, and was. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainVerification.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainVerification> ReadVerificationAsync(
        string domainId, string? domain = null, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync(
            new ApiCall(DomainEndpoints.ReadVerification, DomainId.Checked(domainId, nameof(domainId))),
            static () => DomainsJson.Default.DomainVerification,
            cancellationToken).ConfigureAwait(false)).Of(domainId, domain);

    /// <summary>Makes a link where the owner of a domain is identified by BankID. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The link, which is a secret; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainVerificationLink> CreateVerificationLinkAsync(string domainId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainEndpoints.CreateVerificationLink, DomainId.Checked(domainId, nameof(domainId)));
        DomainVerificationLink link = await _caller.SendAsync(
            call, static () => DomainsJson.Default.DomainVerificationLink, cancellationToken).ConfigureAwait(false);
        link.Site = _caller.Transport.Site;
        return link;
    }
}
