using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Forwarding;

/// <summary>Web addresses of domains that lead to others (<c>/domains/{id}/redirects</c>).</summary>
public sealed class RedirectsClient
{
    private readonly ApiCaller _caller;

    internal RedirectsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the redirects of a domain; HostUp does not page them. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="Redirect.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The redirects; empty when there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<IReadOnlyList<Redirect>> ListAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default) =>
        ListAsync(domainId, domain, isOrphan: false, cancellationToken);

    /// <summary>Lists the redirects that are in use at HostUp and in no list. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="Redirect.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The leftovers; empty when there are none. HostUp's pages do not say what it tells of each but its id.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<IReadOnlyList<Redirect>> ListOrphansAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default) =>
        ListAsync(domainId, domain, isOrphan: true, cancellationToken);

    /// <summary>Adds a redirect, and the DNS records it needs. It is not sent again once it may have arrived. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="settings">What it is to be: source and target at least.</param>
    /// <param name="domain">The domain's name, for <see cref="Redirect.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The redirect as saved; never null.</returns>
    /// <exception cref="ArgumentException">The id or an address has not the form of one, or an address is missing; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<Redirect> AddAsync(string domainId, RedirectSettings settings, string? domain = null, CancellationToken cancellationToken = default) =>
        settings is { SourceUrl: not null, TargetUrl: not null, Enabled: null, HasDescription: false }
            ? SaveAsync(new ApiCall(RedirectEndpoints.AddRedirect, DomainId.Checked(domainId, nameof(domainId))) { Body = Body(settings) }, domainId, domain, cancellationToken)
            : throw new ArgumentException(Sentence.Fill(ForwardingMessages.NewRedirectSettings), nameof(settings));

    /// <summary>Changes what is set of a redirect. It is not sent again once it may have arrived. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="redirectId">The redirect's id (<c>redir_…</c>).</param>
    /// <param name="settings">What is to be changed: one thing at least.</param>
    /// <param name="domain">The domain's name, for <see cref="Redirect.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The redirect as saved; never null.</returns>
    /// <exception cref="ArgumentException">An id or an address has not the form of one, or nothing is set; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<Redirect> ChangeAsync(
        string domainId, string redirectId, RedirectSettings settings, string? domain = null, CancellationToken cancellationToken = default)
    {
        if (settings is null or { IsEmpty: true })
        {
            throw new ArgumentException(Sentence.Fill(ForwardingMessages.NothingToChange), nameof(settings));
        }

        var call = new ApiCall(
            RedirectEndpoints.ChangeRedirect, DomainId.Checked(domainId, nameof(domainId)), RedirectId.Checked(redirectId, nameof(redirectId)))
        {
            Body = Body(settings),
        };
        return SaveAsync(call, domainId, domain, cancellationToken);
    }

    /// <summary>Removes a redirect, and DNS records that were for redirects alone. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="redirectId">The redirect's id (<c>redir_…</c>); of a leftover, the id that <see cref="ListOrphansAsync"/> has.</param>
    /// <param name="isOrphan">Whether it is a leftover (<see cref="Redirect.IsOrphan"/>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed it.</returns>
    /// <exception cref="ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveAsync(string domainId, string redirectId, bool isOrphan = false, CancellationToken cancellationToken = default)
    {
        // The form of a leftover's id is not published; it is escaped like any part of a path.
        var call = new ApiCall(
            RedirectEndpoints.RemoveRedirect,
            DomainId.Checked(domainId, nameof(domainId)),
            isOrphan ? redirectId : RedirectId.Checked(redirectId, nameof(redirectId)))
        {
            Query = isOrphan ? new QueryString().With("type", "orphan").ToString() : null,
        };
        try
        {
            await _caller.SendFreeFormAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, EarlierMayHaveArrived: true })
        {
            // An attempt before, whose answer was lost, has removed it.
        }
    }

    private static byte[] Body(RedirectSettings settings) => JsonBodyWriter.Write(settings.WriteTo);

    private async Task<IReadOnlyList<Redirect>> ListAsync(string domainId, string? domain, bool isOrphan, CancellationToken cancellationToken)
    {
        var call = new ApiCall(RedirectEndpoints.ListRedirects, DomainId.Checked(domainId, nameof(domainId)))
        {
            Query = isOrphan ? new QueryString().With("include", "orphans").ToString() : null,
        };
        RedirectList answer = await _caller.SendAsync(call, static () => ForwardingJson.Default.RedirectList, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Redirect> redirects = isOrphan
            ? ReceivedList.Checked(answer.OrphanedProxyRules, "orphanedProxyRules", call)
            : ReceivedList.Checked(answer.Rules, "rules", call);
        foreach (Redirect redirect in redirects)
        {
            redirect.Of(domainId, DomainText.Of(domainId, domain), isOrphan);
        }

        return redirects;
    }

    private async Task<Redirect> SaveAsync(ApiCall call, string domainId, string? domain, CancellationToken cancellationToken) =>
        (await _caller.SendAsync(call, static () => ForwardingJson.Default.Redirect, cancellationToken).ConfigureAwait(false))
            .Of(domainId, DomainText.Of(domainId, domain));
}
