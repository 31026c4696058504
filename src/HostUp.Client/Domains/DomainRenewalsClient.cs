using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Domains;

/// <summary>Renewals of domains, and for how many years they are renewed.</summary>
public sealed partial class DomainRenewalsClient
{
    private readonly ApiCaller _caller;

    internal DomainRenewalsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads when a domain is renewed, and for how much. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainRenewal.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The renewal; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainRenewal> ReadAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainRenewalEndpoints.ReadDomainRenewal, DomainId.Checked(domainId, nameof(domainId)));
        return (await _caller.SendAsync(call, static () => DomainsJson.Default.DomainRenewal, cancellationToken).ConfigureAwait(false))
            .Of(domainId, domain, _caller.Transport.Site);
    }

    /// <summary>
    /// Renews a domain: makes an order and an invoice. It costs money: it is sent once, and again only when nothing of it can have left
    /// this machine or HostUp refused it for its rate limit. Needs the scopes <c>write:domains</c> and <c>write:billing</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainRenewalOrder.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The order; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<DomainRenewalOrder> RenewAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default)
    {
        // HostUp takes no body here: not even an empty object is documented.
        var call = new ApiCall(DomainRenewalEndpoints.RenewDomain, DomainId.Checked(domainId, nameof(domainId)))
        {
            WhenUnknown = cause => new Sentence(static () => DomainsMessages.RenewalUnknown, domain ?? domainId, cause),
        };
        return (await _caller.SendAsync(call, static () => DomainsJson.Default.DomainRenewalOrder, cancellationToken, DomainRenewalOrder.Objection).ConfigureAwait(false))
            .Of(domainId, domain, _caller.Transport.Site);
    }

    /// <summary>
    /// Accepts a renewal that waits to be paid, or declines it, which cancels its order and its invoice. It is sent once. Needs the scopes
    /// <c>write:domains</c> and <c>write:billing</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="accept">True to leave it payable, false to cancel it.</param>
    /// <param name="domain">The domain's name, for <see cref="DomainRenewalResponse.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>What became of it; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<DomainRenewalResponse> RespondAsync(
        string domainId, bool accept, string? domain = null, CancellationToken cancellationToken = default)
    {
        // One of the two members that HostUp takes: of both, accept would win.
        var call = new ApiCall(DomainRenewalEndpoints.RespondToRenewal, DomainId.Checked(domainId, nameof(domainId)))
        {
            WhenUnknown = cause => accept
                ? new Sentence(static () => DomainsMessages.RenewalApprovalUnknown, domain ?? domainId, cause)
                : new Sentence(static () => DomainsMessages.RenewalDenialUnknown, domain ?? domainId, cause),
            Body = JsonBodyWriter.Write(writer => writer.WriteString("decision", accept ? "accept" : "decline")),
        };
        return (await _caller.SendAsync(
                call,
                static () => DomainsJson.Default.DomainRenewalResponse,
                cancellationToken,
                response => response.Objection(accept)).ConfigureAwait(false))
            .Of(domainId, domain, _caller.Transport.Site);
    }
}
