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
    private readonly NameStores _stores;
    private readonly string _kind;
    private readonly Func<string, bool> _isId;
    private readonly Func<string, CancellationToken, Task<IReadOnlyList<NamedThing>>> _fetch;
    private readonly bool _looksUpEach;
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
        : this(stores, list, isId, (_, cancellationToken) => fetch(cancellationToken), notFound, ambiguous) => _looksUpEach = false;

    /// <summary>Makes a book of things that can be asked for by name: one is looked up by itself, however many there are.</summary>
    /// <param name="stores">Where names are remembered.</param>
    /// <param name="list">The endpoint that lists the things.</param>
    /// <param name="isId">Whether a text has the form of an id.</param>
    /// <param name="find">Lists the things that have a name, which it is given in lower case and as DNS spells it.</param>
    /// <param name="notFound">What is said when nothing has the name, which is its value.</param>
    /// <param name="ambiguous">What is said when several have: the name, and their ids.</param>
    internal NameBook(
        NameStores stores,
        Endpoint list,
        Func<string, bool> isId,
        Func<string, CancellationToken, Task<IReadOnlyList<NamedThing>>> find,
        Func<string> notFound,
        Func<string> ambiguous)
    {
        _list = new ApiCall(list);
        _stores = stores;
        _kind = list.Template;
        _isId = isId;
        _fetch = find;
        _looksUpEach = true;
        _notFound = notFound;
        _ambiguous = ambiguous;
    }

    /// <summary>The things that were listed, without asking HostUp; empty when none were.</summary>
    public IReadOnlyList<NamedThing> Known => [.. _stores.AllOf(_kind).SelectMany(static store => store.Known)];

    /// <summary>Whether a text has the form of an id: it is taken as it is.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <returns>True when it is never looked up.</returns>
    public bool IsId(string? text) => text is not null && _isId(text);

    /// <summary>Forgets what was listed: the next name is looked up at HostUp.</summary>
    public void Forget()
    {
        foreach (NameStore store in _stores.AllOf(_kind))
        {
            store.Forget();
        }
    }

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
        DateTimeOffset started = _stores.Now;
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
            throw new ArgumentException(Sentence.Fill(Messages.NameEmpty), nameof(nameOrId));
        }

        if (_isId(nameOrId))
        {
            return (nameOrId, null);
        }

        string name = NameForm.Of(nameOrId);
        NameStore store = _stores.Of(_looksUpEach ? NameStores.Each(_kind, name) : _kind);
        Task<IReadOnlyList<NamedThing>> FetchAsync(CancellationToken stop) => _fetch(name, stop);

        NameStore.Listing listing = await store.GetAsync(since, FetchAsync, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> ids = listing.Find(nameOrId);
        if (ids.Count != 1)
        {
            listing = await store.GetAsync(store.Now - Fresh, FetchAsync, cancellationToken).ConfigureAwait(false);
            ids = listing.Find(nameOrId);
        }

        return ids.Count switch
        {
            1 => (ids[0], listing.At),
            0 => throw NotFound(nameOrId),
            _ => throw new HostUpApiException(
                ApiFailure.NameAmbiguous, new Sentence(_ambiguous, nameOrId, string.Join(", ", ids)), _list)
            {
                Candidates = ids,
            },
        };
    }

    private HostUpApiException NotFound(string name)
    {
        IReadOnlyList<string> near = CloseNames.Find(name, Known.SelectMany(static thing => thing.Names));
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
