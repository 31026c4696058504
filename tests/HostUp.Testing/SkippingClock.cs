using System;
using System.Collections.Generic;
using System.Threading;

namespace HostUp.Testing;

/// <summary>
/// A clock that stands still and jumps over waits: a timer that is due within <c>longest</c> moves the clock on to it at once. Longer
/// timers, such as the timeout of an attempt, wait for <see cref="ManualTimeProvider.Advance"/>.
/// </summary>
/// <param name="clock">The clock that is moved.</param>
/// <param name="longest">The longest wait that is jumped over.</param>
public sealed class SkippingClock(ManualTimeProvider clock, TimeSpan longest) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];

    /// <summary>The waits that were jumped over, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return _waits.ToArray();
            }
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= longest)
        {
            lock (_gate)
            {
                _waits.Add(dueTime);
            }

            ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
        }

        return timer;
    }
}
