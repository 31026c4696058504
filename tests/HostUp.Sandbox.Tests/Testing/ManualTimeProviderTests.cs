using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Testing;

public sealed class ManualTimeProviderTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Time_moves_only_when_it_is_moved()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        long timestamp = _clock.GetTimestamp();
        _clock.Advance(Second * 90);
        Assert.Equal(start + (Second * 90), _clock.GetUtcNow());
        Assert.Equal(Second * 90, _clock.GetElapsedTime(timestamp));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(-Second));
    }

    [Fact]
    public void Timers_fire_in_order_at_their_time()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        var fired = new List<string>();
        using ITimer late = Timer("late", Second * 3);
        using ITimer early = Timer("early", Second);
        using ITimer same = Timer("same", Second);
        using ITimer periodic = _clock.CreateTimer(_ => Note("periodic"), null, Second * 2, Second * 2);
        _clock.Advance(Second * 5);
        Assert.Equal(["early 1", "same 1", "periodic 2", "late 3", "periodic 4"], fired);

        ITimer Timer(string name, TimeSpan due) => _clock.CreateTimer(_ => Note(name), null, due, Timeout.InfiniteTimeSpan);

        void Note(string name) => fired.Add(name + " " + (_clock.GetUtcNow() - start).TotalSeconds);
    }

    [Fact]
    public void A_timer_can_be_changed_and_ended_from_its_own_callback()
    {
        int count = 0;
        ITimer? timer = null;
        timer = _clock.CreateTimer(
            _ =>
            {
                if (++count == 3)
                {
                    timer!.Dispose();
                }
                else
                {
                    timer!.Change(Second * count, Timeout.InfiniteTimeSpan);
                }
            },
            null,
            Second,
            Timeout.InfiniteTimeSpan);
        _clock.Advance(Second * 60);
        Assert.Equal(3, count);
        Assert.Equal(0, _clock.ActiveTimers);
        Assert.False(timer.Change(Second, Second));
    }

    [Fact]
    public async Task Delays_and_cancellation_after_a_time_follow_the_clock()
    {
        Task delay = Task.Delay(Second * 10, _clock);
        using var cancellation = new CancellationTokenSource(Second * 20, _clock);
        Assert.Equal(2, _clock.ActiveTimers);
        _clock.Advance(Second * 10);
        await delay;
        Assert.False(cancellation.IsCancellationRequested);
        _clock.Advance(Second * 10);
        Assert.True(cancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task A_timer_without_a_wait_fires_unasked()
    {
        var fired = new TaskCompletionSource();
        using ITimer timer = _clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await fired.Task;
    }

    [Fact]
    public async Task One_can_wait_for_a_long_timer_among_short_ones()
    {
        using ITimer shorter = _clock.CreateTimer(_ => { }, null, Second, Timeout.InfiniteTimeSpan);
        Task found = _clock.WaitForTimerAsync(2 * Second);
        Assert.False(found.IsCompleted);
        using ITimer longer = _clock.CreateTimer(_ => { }, null, 2 * Second, Timeout.InfiniteTimeSpan);
        await found;
    }

    [Fact]
    public async Task One_can_wait_for_timers_to_come_and_go()
    {
        Task two = _clock.WaitForTimersAsync(2);
        ITimer first = _clock.CreateTimer(_ => { }, null, Second, Timeout.InfiniteTimeSpan);
        Assert.False(two.IsCompleted);
        ITimer second = _clock.CreateTimer(_ => { }, null, Second, Timeout.InfiniteTimeSpan);
        await two;
        await _clock.WaitForTimersAsync();

        Task none = _clock.WaitForNoTimersAsync();
        await first.DisposeAsync();
        Assert.False(none.IsCompleted);
        await second.DisposeAsync();
        await none;
    }
}
