using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Domains;

/// <summary>The domains of the account (<c>/domains</c>). HostUp's paths take their ids and no names.</summary>
public sealed partial class DomainsClient
{
    private const int LongestPage = 1000;

    private readonly ApiCaller _caller;

    internal DomainsClient(ApiCaller caller)
    {
        _caller = caller;
        Names = new NameBook(
            caller.Transport.Names,
            DomainEndpoints.ListDomains,
            DomainId.IsWellFormed,
            FindAsync,
            static () => DomainsMessages.DomainNotFound,
            static () => DomainsMessages.DomainAmbiguous);
    }

    /// <summary>Domains by their names, in any case, in Unicode or Punycode. One name is asked for at a time (scope <c>read:domains</c>).</summary>
    public NameBook Names { get; }

    /// <summary>Lists the domains page by page (scope <c>read:domains</c>).</summary>
    /// <param name="name">The one name to list, in Unicode or Punycode; null for all.</param>
    /// <param name="pageSize">Domains a page, 1 to 1000; null for HostUp's default.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not 1 to 1000.</exception>
    public PageReader<Domain> ReadPages(string? name = null, int? pageSize = null) => _caller.ReadPages(
        DomainEndpoints.ListDomains,
        new QueryString().With("limit", PageSize.Text(pageSize, LongestPage)).With("name", name is null ? null : DnsName.Zone(name)),
        static () => DomainsJson.Default.DomainPage);

    /// <summary>Reads a domain (scope <c>read:domains</c>).</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The domain; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<Domain> ReadAsync(string domainId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(DomainEndpoints.ReadDomain, DomainId.Checked(domainId, nameof(domainId))),
        static () => DomainsJson.Default.Domain,
        cancellationToken);

    /// <summary>Makes a call about a domain that is given by name or id; see <see cref="NameBook.WithIdAsync"/>.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="nameOrId">The domain, or its id (<c>dom_…</c>).</param>
    /// <param name="call">The call, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="ArgumentException"><paramref name="nameOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">No domain has the name; or the call failed.</exception>
    public Task<T> WithDomainAsync<T>(
        string nameOrId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default) =>
        Names.WithIdAsync(nameOrId, call, cancellationToken);

    private async Task<IReadOnlyList<NamedThing>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var things = new List<NamedThing>();
        await foreach (Domain domain in ReadPages(name).ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (domain is { Id: { Length: > 0 } id, WireName: { Length: > 0 } known })
            {
                things.Add(new NamedThing(id, [known]));
            }
        }

        return things;
    }
}
