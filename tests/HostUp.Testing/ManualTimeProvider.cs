using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers, and with them <c>Task.Delay</c> and cancellation after a time, fire on the
/// thread that calls <see cref="Advance"/>, in the order in which they are due.
/// </summary>
/// <remarks>Thread-safe. No lock is held while a timer's callback runs, so callbacks may create, change and dispose timers.</remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Func<bool> IsMet, TaskCompletionSource Met)> _waiters = [];
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _timersSet;

    /// <summary>Makes a clock that shows the time of HostUp's examples, 2026-04-27 12:34:56 UTC.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 4, 27, 12, 34, 56, TimeSpan.Zero))
    {
    }

    /// <summary>Makes a clock that shows a time.</summary>
    /// <param name="start">The time to start at.</param>
    public ManualTimeProvider(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _now = _start;
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The number of timers that wait to fire.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, stopping at each timer that falls due to let it fire.</summary>
    /// <param name="time">How far; zero fires what is due already.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        DateTimeOffset target = GetUtcNow() + time;

        while (TakeNextDue(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            // A callback may have moved the clock further.
            _now = target > _now ? target : _now;
        }
    }

    /// <summary>
    /// Waits until at least <paramref name="count"/> timers wait to fire: the code under test has reached its wait, and the clock can move.
    /// </summary>
    /// <param name="count">How many timers.</param>
    /// <returns>A task that ends when there are as many.</returns>
    public Task WaitForTimersAsync(int count = 1) => WaitAsync(() => _timers.Count >= count);

    /// <summary>
    /// Waits until a timer waits that is not due before <paramref name="least"/> has passed: among shorter timers, such as the timeout of
    /// an attempt, the wait that a test means.
    /// </summary>
    /// <param name="least">The time until it is due, at least.</param>
    /// <returns>A task that ends when there is one.</returns>
    public Task WaitForTimerAsync(TimeSpan least) => WaitAsync(() => _timers.Exists(timer => timer.DueAt - _now >= least));

    /// <summary>Waits until no timer waits to fire: the code under test has ended its waits, or given them up.</summary>
    /// <returns>A task that ends when there are none.</returns>
    public Task WaitForNoTimersAsync() => WaitAsync(() => _timers.Count == 0);

    private Task WaitAsync(Func<bool> isMet)
    {
        lock (_gate)
        {
            if (isMet())
            {
                return Task.CompletedTask;
            }

            var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((isMet, met));
            return met.Task;
        }
    }

    private ManualTimer? TakeNextDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            // Among timers due at one time, the one that was set first.
            ManualTimer? next = _timers.OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Order).FirstOrDefault();

            if (next is null || next.DueAt > target)
            {
                return null;
            }

            _now = next.DueAt > _now ? next.DueAt : _now;
            _timers.Remove(next);

            if (next.Period > TimeSpan.Zero)
            {
                Set(next, next.DueAt + next.Period);
            }

            TellWaiters();
            return next;
        }
    }

    // The lock is held, here and below.
    private void Set(ManualTimer timer, DateTimeOffset dueAt)
    {
        timer.DueAt = dueAt;
        timer.Order = _timersSet++;
        _timers.Add(timer);
    }

    private void TellWaiters()
    {
        for (int i = _waiters.Count - 1; i >= 0; i--)
        {
            if (_waiters[i].IsMet())
            {
                _waiters[i].Met.SetResult();
                _waiters.RemoveAt(i);
            }
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public long Order { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ThrowIfNegative(dueTime, nameof(dueTime));
            ThrowIfNegative(period, nameof(period));

            lock (clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }

                clock._timers.Remove(this);
                Period = period;

                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    clock.Set(this, clock._now + dueTime);
                }

                clock.TellWaiters();
            }

            // As with the system's timers, a wait of zero is over at once and, as there, on another thread.
            if (dueTime == TimeSpan.Zero)
            {
                ThreadPool.QueueUserWorkItem(_ => clock.Advance(TimeSpan.Zero));
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._timers.Remove(this);
                clock.TellWaiters();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private static void ThrowIfNegative(TimeSpan time, string name)
        {
            if (time != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
            }
        }
    }
}
