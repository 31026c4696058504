using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Sending;

namespace HostUp.Client.Waiting;

/// <summary>
/// What the requests of a family of routes pass before they are sent. It stands open until HostUp answers 429; then it holds
/// everyone back for as long as HostUp asks, lets few through at a time, and one more with every answer that is no 429.
/// So a limit is found out once and not by each request for itself. Who is held back hears of it.
/// </summary>
/// <param name="timeProvider">The clock that waits run on.</param>
internal sealed class RateGate(TimeProvider timeProvider)
{
    // A connection that has worked up to this many at a time is no longer held back.
    private const int FullSpeed = 64;

    // Requests under way when a limit is met are refused one after the other: what they add to the wait is no news.
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly LinkedList<Turn> _waiting = new();

    // Who has heard of the wait there is.
    private readonly List<IRequestObserver> _told = [];
    private int _underWay;
    private int _allowed = int.MaxValue;
    private DateTimeOffset _opensAt = DateTimeOffset.MinValue;
    private ITimer? _timer;

    /// <summary>Waits for a turn; in order of arrival.</summary>
    /// <param name="request">
    /// Whose observer is told when HostUp asked for a wait: once for each wait, however many of its requests are held back. Null tells nobody.
    /// </param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public Task EnterAsync(CallUnderWay? request, CancellationToken cancellationToken)
    {
        LinkedListNode<Turn> place;
        TimeSpan wait;
        bool isNews;
        lock (_lock)
        {
            if (_waiting.Count == 0 && MayPass(TimeLeft()))
            {
                _underWay++;
                return Task.CompletedTask;
            }

            place = _waiting.AddLast(new Turn(request));

            // The wait may have ended with its timer yet to fire: setting the timer anew alone would leave everyone waiting.
            wait = LetPass();
            isNews = wait > TimeSpan.Zero && IsNewsTo(request);
        }

        if (isNews)
        {
            try
            {
                request!.Held(wait);
            }
            catch
            {
                Abandon(place);
                throw;
            }
        }

        return cancellationToken.CanBeCanceled ? WaitAsync(place, cancellationToken) : place.Value.Task;
    }

    /// <summary>Gives the turn back after an attempt.</summary>
    /// <param name="limitedFor">How long HostUp asks everyone to wait; null when the answer was no 429.</param>
    /// <param name="isToldBy">An observer that hears of the wait by other means: its own request will be sent again. Null for none.</param>
    public void Leave(TimeSpan? limitedFor, IRequestObserver? isToldBy = null)
    {
        LinkedListNode<Turn>[] held = [];
        TimeSpan wait;
        lock (_lock)
        {
            if (limitedFor is { } asked)
            {
                held = Close(asked, isToldBy);
            }
            else if (_allowed < FullSpeed)
            {
                _allowed++;
            }
            else
            {
                _allowed = int.MaxValue;
                _told.Clear();
            }

            _underWay--;
            wait = LetPass();
        }

        foreach (LinkedListNode<Turn> place in held)
        {
            Tell(place, wait);
        }
    }

    private async Task WaitAsync(LinkedListNode<Turn> place, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => GiveUp(place, cancellationToken)))
        {
            await place.Value.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(LinkedListNode<Turn> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // A turn that was given in the meantime stays given: the attempt will notice the token itself.
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.TrySetCanceled(cancellationToken);
            }
        }
    }

    // Whoever throws on hearing of the wait has ended its own call; the others go on, and the place is not kept for it.
    private void Abandon(LinkedListNode<Turn> place)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
            }
            else
            {
                _underWay--;
                LetPass();
            }
        }
    }

    private void Tell(LinkedListNode<Turn> place, TimeSpan wait)
    {
        try
        {
            place.Value.Request!.Held(wait);
        }
        catch (Exception exception)
        {
            lock (_lock)
            {
                if (place.List is not null)
                {
                    _waiting.Remove(place);
                    place.Value.TrySetException(exception);
                }
            }
        }
    }

    // Gives back which of those who wait have to be told.
    private LinkedListNode<Turn>[] Close(TimeSpan asked, IRequestObserver? isToldBy)
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        DateTimeOffset until = asked < DateTimeOffset.MaxValue - now ? now + asked : DateTimeOffset.MaxValue;
        if (_opensAt <= now || until - _opensAt > WorthTelling)
        {
            _told.Clear();
        }

        _opensAt = until > _opensAt ? until : _opensAt;
        _allowed = Math.Max(1, Math.Min(_allowed, _underWay) / 2);

        // As a retry it hears of the wait that it was asked for itself, which may be the shorter one.
        if (isToldBy is not null && _opensAt - until <= WorthTelling && !_told.Contains(isToldBy))
        {
            _told.Add(isToldBy);
        }

        return _opensAt > now ? Places().Where(place => IsNewsTo(place.Value.Request)).ToArray() : [];
    }

    // And remembers that it is none any more.
    private bool IsNewsTo(CallUnderWay? request)
    {
        if (request?.Observer is not { } observer || _told.Contains(observer))
        {
            return false;
        }

        _told.Add(observer);
        return true;
    }

    private TimeSpan TimeLeft() => _opensAt == DateTimeOffset.MinValue ? TimeSpan.Zero : _opensAt - timeProvider.GetUtcNow();

    private bool MayPass(TimeSpan timeLeft) => _underWay < _allowed && timeLeft <= TimeSpan.Zero;

    // Gives back how long those who still wait have to. The clock is read once: between two readings the wait may end, and what was
    // left of it would be negative, or nobody would be woken.
    private TimeSpan LetPass()
    {
        TimeSpan timeLeft = TimeLeft();
        while (_waiting.First is { } first && MayPass(timeLeft))
        {
            _waiting.RemoveFirst();
            _underWay++;
            first.Value.TrySetResult(true);
        }

        _timer?.Dispose();
        _timer = null;
        if (_waiting.Count > 0 && timeLeft > TimeSpan.Zero && _opensAt < DateTimeOffset.MaxValue)
        {
            _timer = timeProvider.CreateTimer(static gate => ((RateGate)gate!).Wake(), this, timeLeft, Timeout.InfiniteTimeSpan);
        }

        return timeLeft;
    }

    private IEnumerable<LinkedListNode<Turn>> Places()
    {
        for (LinkedListNode<Turn>? place = _waiting.First; place is not null; place = place.Next)
        {
            yield return place;
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            LetPass();
        }
    }

    private sealed class Turn(CallUnderWay? request) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CallUnderWay? Request { get; } = request;
    }
}
