using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Client.Http.Pipeline;

/// <summary>
/// What all requests of a connection pass before they are sent. It stands open until HostUp answers 429; then it holds
/// everyone back for as long as HostUp asks, lets few through at a time, and one more with every answer that is no 429.
/// So a limit is found out once and not by each request for itself.
/// </summary>
/// <param name="timeProvider">The clock that waits run on.</param>
internal sealed class RateGate(TimeProvider timeProvider)
{
    // A connection that has worked up to this many at a time is no longer held back.
    private const int FullSpeed = 64;

    private readonly object _lock = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = new();
    private int _underWay;
    private int _allowed = int.MaxValue;
    private DateTimeOffset _opensAt = DateTimeOffset.MinValue;
    private ITimer? _timer;

    /// <summary>Waits for a turn; in order of arrival.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public Task EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> turn;
        LinkedListNode<TaskCompletionSource<bool>> place;
        lock (_lock)
        {
            if (_waiting.Count == 0 && MayPass())
            {
                _underWay++;
                return Task.CompletedTask;
            }

            turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            place = _waiting.AddLast(turn);

            // The wait may have ended with its timer yet to fire: setting the timer anew alone would leave everyone waiting.
            LetPass();
        }

        return cancellationToken.CanBeCanceled ? WaitAsync(turn, place, cancellationToken) : turn.Task;
    }

    /// <summary>Gives the turn back after an attempt.</summary>
    /// <param name="limitedFor">How long HostUp asks everyone to wait; null when the answer was no 429.</param>
    public void Leave(TimeSpan? limitedFor)
    {
        lock (_lock)
        {
            if (limitedFor is { } wait)
            {
                DateTimeOffset now = timeProvider.GetUtcNow();
                DateTimeOffset until = wait < DateTimeOffset.MaxValue - now ? now + wait : DateTimeOffset.MaxValue;
                _opensAt = until > _opensAt ? until : _opensAt;
                _allowed = Math.Max(1, Math.Min(_allowed, _underWay) / 2);
            }
            else if (_allowed < FullSpeed)
            {
                _allowed++;
            }
            else
            {
                _allowed = int.MaxValue;
            }

            _underWay--;
            LetPass();
        }
    }

    /// <summary>Ends a wait that HostUp asked for; few are let through at a time as before.</summary>
    public void Reopen()
    {
        lock (_lock)
        {
            _opensAt = DateTimeOffset.MinValue;
            LetPass();
        }
    }

    private async Task WaitAsync(
        TaskCompletionSource<bool> turn, LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => GiveUp(turn, place, cancellationToken)))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(
        TaskCompletionSource<bool> turn, LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // A turn that was given in the meantime stays given: the attempt will notice the token itself.
            if (place.List is not null)
            {
                _waiting.Remove(place);
                turn.TrySetCanceled(cancellationToken);
            }
        }
    }

    private bool MayPass() => _underWay < _allowed && _opensAt <= (_opensAt == DateTimeOffset.MinValue ? _opensAt : timeProvider.GetUtcNow());

    private void LetPass()
    {
        while (_waiting.First is { } first && MayPass())
        {
            _waiting.RemoveFirst();
            _underWay++;
            first.Value.TrySetResult(true);
        }

        WakeWhenOpen();
    }

    private void WakeWhenOpen()
    {
        _timer?.Dispose();
        _timer = null;
        if (_waiting.Count > 0 && _opensAt > timeProvider.GetUtcNow() && _opensAt < DateTimeOffset.MaxValue)
        {
            _timer = timeProvider.CreateTimer(static gate => ((RateGate)gate!).Wake(), this, _opensAt - timeProvider.GetUtcNow(), Timeout.InfiniteTimeSpan);
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            LetPass();
        }
    }
}
