using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Client.Api;

/// <summary>The things of one kind and their names, as they were last listed. Safe for several threads; one list is fetched at a time.</summary>
/// <param name="timeProvider">The clock.</param>
internal sealed class NameStore(TimeProvider timeProvider)
{
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Listing? _listing;

    /// <summary>What was last listed; empty when nothing was.</summary>
    public IReadOnlyList<NamedThing> Known => _listing?.Things ?? [];

    /// <summary>Forgets everything.</summary>
    public void Forget() => _listing = null;

    /// <summary>The things, listed anew unless they are known from after a point in time.</summary>
    /// <param name="since">What was listed before it does not count; null when anything does.</param>
    /// <param name="fetch">Lists them.</param>
    /// <param name="cancellationToken">Gives up: whoever else waits goes on.</param>
    /// <returns>The listing.</returns>
    public async Task<Listing> GetAsync(
        DateTimeOffset? since, Func<CancellationToken, Task<IReadOnlyList<NamedThing>>> fetch, CancellationToken cancellationToken)
    {
        if (Usable(since) is { } known)
        {
            return known;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Usable(since) is { } fetched)
            {
                return fetched;
            }

            DateTimeOffset now = timeProvider.GetUtcNow();
            var listing = new Listing(now, await fetch(cancellationToken).ConfigureAwait(false));
            _listing = listing;
            return listing;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>The time, by the clock of the listings.</summary>
    public DateTimeOffset Now => timeProvider.GetUtcNow();

    private Listing? Usable(DateTimeOffset? since) => _listing is { } listing && (since is null || listing.At >= since) ? listing : null;

    /// <summary>What a list had, and when it was asked for.</summary>
    internal sealed class Listing
    {
        private readonly Dictionary<string, List<string>> _ids = new(StringComparer.Ordinal);

        public Listing(DateTimeOffset at, IReadOnlyList<NamedThing> things)
        {
            At = at;
            Things = things;
            foreach (NamedThing thing in things)
            {
                foreach (string name in thing.Names)
                {
                    string form = NameForm.Of(name);
                    if (!_ids.TryGetValue(form, out List<string>? ids))
                    {
                        _ids.Add(form, ids = []);
                    }

                    if (!ids.Contains(thing.Id))
                    {
                        ids.Add(thing.Id);
                    }
                }
            }
        }

        public DateTimeOffset At { get; }

        public IReadOnlyList<NamedThing> Things { get; }

        /// <summary>The ids of what has a name.</summary>
        public IReadOnlyList<string> Find(string name) => _ids.TryGetValue(NameForm.Of(name), out List<string>? ids) ? ids : [];
    }
}
