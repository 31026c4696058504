using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Domains;

/// <summary>The domains of the account (<c>/domains</c>). HostUp's paths take their ids and no names.</summary>
public sealed class DomainsClient
{
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
        PageReader<ListedDomain> pages = _caller.ReadPages(
            DomainEndpoints.ListDomains, new QueryString().With("name", name), static () => DomainsJson.Default.ListedDomainPage);
        await foreach (ListedDomain domain in pages.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (domain is { Id: { Length: > 0 } id, Name: { Length: > 0 } known })
            {
                things.Add(new NamedThing(id, [known]));
            }
        }

        return things;
    }
}
