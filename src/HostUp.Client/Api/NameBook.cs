using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>
/// Finds the id of what somebody calls by name, for one kind of thing. What has the form of an id is never looked up; names are listed
/// once and remembered for all clients over the same connections.
/// </summary>
public sealed class NameBook
{
    // A name that is not known may be new, so the list is fetched again for it; a row of names with mistakes does not fetch it each time.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ApiCall _list;
    private readonly NameStore _store;
    private readonly Func<string, bool> _isId;
    private readonly Func<CancellationToken, Task<IReadOnlyList<NamedThing>>> _fetch;
    private readonly Func<string> _notFound;
    private readonly Func<string> _ambiguous;

    /// <summary>Makes the book.</summary>
    /// <param name="stores">Where names are remembered.</param>
    /// <param name="list">The endpoint that lists the things.</param>
    /// <param name="isId">Whether a text has the form of an id.</param>
    /// <param name="fetch">Lists the things.</param>
    /// <param name="notFound">What is said when nothing has the name, which is its value.</param>
    /// <param name="ambiguous">What is said when several have: the name, and their ids.</param>
    internal NameBook(
        NameStores stores,
        Endpoint list,
        Func<string, bool> isId,
        Func<CancellationToken, Task<IReadOnlyList<NamedThing>>> fetch,
        Func<string> notFound,
        Func<string> ambiguous)
    {
        _list = new ApiCall(list);
        _store = stores.Of(list.Template);
        _isId = isId;
        _fetch = fetch;
        _notFound = notFound;
        _ambiguous = ambiguous;
    }

    /// <summary>The things that were listed, without asking HostUp; empty when none were.</summary>
    public IReadOnlyList<NamedThing> Known => _store.Known;

    /// <summary>Whether a text has the form of an id: it is taken as it is.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <returns>True when it is never looked up.</returns>
    public bool IsId(string? text) => text is not null && _isId(text);

    /// <summary>Forgets what was listed: the next name is looked up at HostUp.</summary>
    public void Forget() => _store.Forget();

    /// <summary>The id of what is called by a name.</summary>
    /// <param name="nameOrId">The name, or the id, which is given back.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException"><paramref name="nameOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">
    /// <see cref="ApiFailure.NameNotFound"/> or <see cref="ApiFailure.NameAmbiguous"/>, with <see cref="HostUpApiException.Candidates"/>;
    /// or the list could not be had.
    /// </exception>
    public async Task<string> ResolveAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        (await LookUpAsync(nameOrId, since: null, cancellationToken).ConfigureAwait(false)).Id;

    /// <summary>
    /// Makes a call about what is called by a name. When HostUp does not know a remembered id any more (404), the name is looked up once
    /// more, and the call made again when it has another id now.
    /// </summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="nameOrId">The name, or the id.</param>
    /// <param name="call">The call, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="ArgumentException"><paramref name="nameOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">As <see cref="ResolveAsync"/>, or the call failed.</exception>
    public async Task<T> WithIdAsync<T>(
        string nameOrId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default)
    {
        DateTimeOffset started = _store.Now;
        (string id, DateTimeOffset? listedAt) = await LookUpAsync(nameOrId, since: null, cancellationToken).ConfigureAwait(false);
        try
        {
            return await call(id, cancellationToken).ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, IsSettled: true } && listedAt < started)
        {
            string now = (await LookUpAsync(nameOrId, since: started, cancellationToken).ConfigureAwait(false)).Id;
            if (now == id)
            {
                throw;
            }

            id = now;
        }

        return await call(id, cancellationToken).ConfigureAwait(false);
    }

    // The second value is when the list was fetched that has it; null for an id.
    private async Task<(string Id, DateTimeOffset? ListedAt)> LookUpAsync(string nameOrId, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(nameOrId))
        {
            throw new ArgumentException(Messages.NameEmpty, nameof(nameOrId));
        }

        if (_isId(nameOrId))
        {
            return (nameOrId, null);
        }

        NameStore.Listing listing = await _store.GetAsync(since, _fetch, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> ids = listing.Find(nameOrId);
        if (ids.Count != 1)
        {
            listing = await _store.GetAsync(_store.Now - Fresh, _fetch, cancellationToken).ConfigureAwait(false);
            ids = listing.Find(nameOrId);
        }

        return ids.Count switch
        {
            1 => (ids[0], listing.At),
            0 => throw NotFound(nameOrId, listing),
            _ => throw new HostUpApiException(
                ApiFailure.NameAmbiguous, new Sentence(_ambiguous, nameOrId, string.Join(", ", ids)), _list)
            {
                Candidates = ids,
            },
        };
    }

    private HostUpApiException NotFound(string name, NameStore.Listing listing)
    {
        IReadOnlyList<string> near = CloseNames.Find(name, listing.Things.SelectMany(static thing => thing.Names));
        var said = new Sentence(_notFound, name);
        return new HostUpApiException(
            ApiFailure.NameNotFound,
            near.Count == 0 ? said : new Sentence(static () => Messages.NameMeant, said, string.Join(", ", near)),
            _list)
        {
            Candidates = near,
        };
    }
}
