using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Waiting;

/// <summary>The gate by itself: who passes, when, and in which order.</summary>
public sealed class RateGateTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly RateGate _gate;

    public RateGateTests() => _gate = new RateGate(_clock);

    [Fact]
    public void It_stands_open_until_there_is_a_limit()
    {
        Assert.All(Enter(200), turn => Assert.True(turn.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_limit_holds_everyone_back_for_as_long_as_it_lasts()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.FromSeconds(10));
        Task[] turns = Enter(5);

        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.All(turns, turn => Assert.False(turn.IsCompleted));
        _clock.Advance(TimeSpan.FromTicks(1));
        await turns[0];
        Assert.All(turns.Skip(1), turn => Assert.False(turn.IsCompleted));
    }

    [Fact]
    public async Task After_a_limit_few_pass_at_a_time_and_one_more_with_every_answer_in_the_order_they_came()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.FromSeconds(1));
        Task[] turns = Enter(30);
        _clock.Advance(TimeSpan.FromSeconds(1));

        // One under way. Its answer lets two through, and each of theirs again one for itself and one more.
        int passed = 1;
        for (int answers = 1; passed < turns.Length; answers++)
        {
            Assert.Equal(passed, Passed(turns));
            _gate.Leave(null);
            passed = Math.Min(turns.Length, passed + 2);
        }

        await Task.WhenAll(turns);
    }

    [Fact]
    public async Task A_limit_halves_what_may_be_under_way()
    {
        await Task.WhenAll(Enter(16));
        _gate.Leave(TimeSpan.FromSeconds(1));
        Task[] turns = Enter(1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        // 15 are still under way and 8 may be; each answer makes it one fewer and one more.
        for (int answers = 0; answers < 4; answers++)
        {
            Assert.Equal(0, Passed(turns));
            _gate.Leave(null);
        }

        await turns[0];
    }

    [Fact]
    public async Task One_who_comes_as_the_wait_ends_does_not_stop_it_from_ending()
    {
        await _gate.EnterAsync(null, default);

        // Due at the same time as the gate's own timer and set before it, as a retry's wait may be.
        Task? late = null;
        using ITimer retry = _clock.CreateTimer(_ => late = _gate.EnterAsync(null, default), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        _gate.Leave(TimeSpan.FromSeconds(10));
        Task early = _gate.EnterAsync(null, default);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(early.IsCompleted);
        _gate.Leave(null);
        Assert.True(late!.IsCompleted);
        await Task.WhenAll(early, late);
    }

    [Fact]
    public async Task Enough_answers_open_it_for_good()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.Zero);
        for (int answers = 0; answers < 64; answers++)
        {
            await _gate.EnterAsync(null, default);
            _gate.Leave(null);
        }

        Assert.All(Enter(500), turn => Assert.True(turn.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_shorter_limit_does_not_cut_a_longer_one_short()
    {
        await Task.WhenAll(Enter(2));
        _gate.Leave(TimeSpan.FromSeconds(60));
        _gate.Leave(TimeSpan.FromSeconds(5));
        Task[] turns = Enter(1);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(turns[0].IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await turns[0];
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_place_to_the_next()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.FromSeconds(10));
        using var patience = new CancellationTokenSource();
        Task first = _gate.EnterAsync(null, patience.Token);
        Task second = _gate.EnterAsync(null, default);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await second;
    }

    [Fact]
    public async Task A_turn_given_before_the_wait_was_given_up_stays_given()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.FromSeconds(10));
        using var patience = new CancellationTokenSource();
        Task first = _gate.EnterAsync(null, patience.Token);
        Task second = _gate.EnterAsync(null, default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await patience.CancelAsync();

        await first;
        Assert.False(second.IsCompleted);
        _gate.Leave(null);
        await second;
    }

    [Fact]
    public async Task Nobody_overtakes_those_who_wait()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.FromSeconds(10));
        Task first = _gate.EnterAsync(null, default);
        Task second = _gate.EnterAsync(null, default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Task third = _gate.EnterAsync(null, default);

        await first;
        Assert.False(second.IsCompleted || third.IsCompleted);
        _gate.Leave(null);
        await second;
        await third;
    }

    [Fact]
    public async Task A_clock_that_moves_between_two_readings_loses_nobody()
    {
        // A pause of the process may come between any two readings: the wait must be armed by one.
        var clock = new MovingClock(_clock, TimeSpan.FromSeconds(6));
        var gate = new RateGate(clock);
        await gate.EnterAsync(null, default);
        gate.Leave(TimeSpan.FromSeconds(10));
        Task turn = gate.EnterAsync(null, default);
        for (int i = 0; i < 5 && !turn.IsCompleted; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.True(turn.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task An_observer_that_throws_ends_its_own_call_alone()
    {
        await _gate.EnterAsync(null, default);
        _gate.Leave(TimeSpan.FromSeconds(10));

        Assert.Throws<InvalidOperationException>(() => { _ = _gate.EnterAsync(Request(new Throwing()), default); });
        Task next = _gate.EnterAsync(null, default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await next;
        _gate.Leave(null);
        await _gate.EnterAsync(null, default);
    }

    [Fact]
    public async Task An_observer_that_throws_on_the_limit_of_another_ends_its_own_call_alone()
    {
        await Task.WhenAll(Enter(2));
        _gate.Leave(TimeSpan.Zero);
        Task held = _gate.EnterAsync(Request(new Throwing()), default);
        Task behind = _gate.EnterAsync(null, default);

        _gate.Leave(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<InvalidOperationException>(() => held);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await behind;
    }

    [Fact]
    public async Task A_wait_that_grows_a_little_with_the_answers_of_those_under_way_is_told_once()
    {
        await Task.WhenAll(Enter(3));
        _gate.Leave(TimeSpan.FromSeconds(10));
        var observer = new Observed();
        CallUnderWay request = Request(observer);
        Task turn = _gate.EnterAsync(request, default);
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.Single(observer.Held).Delay);

        _clock.Advance(TimeSpan.FromSeconds(1));
        _gate.Leave(TimeSpan.FromSeconds(10));
        Assert.Single(observer.Held);

        _clock.Advance(TimeSpan.FromSeconds(1));
        _gate.Leave(TimeSpan.FromSeconds(60));
        Assert.Equal(TimeSpan.FromSeconds(60), observer.Held[1].Delay);
        _clock.Advance(TimeSpan.FromSeconds(60));
        await turn;
    }

    [Fact]
    public async Task Who_was_told_of_a_shorter_wait_as_a_retry_is_told_of_the_longer_one()
    {
        await Task.WhenAll(Enter(2));
        var observer = new Observed();
        _gate.Leave(TimeSpan.FromSeconds(60));
        _gate.Leave(TimeSpan.FromSeconds(5), observer);
        _clock.Advance(TimeSpan.FromSeconds(5));

        CallUnderWay retry = Request(observer);
        Task turn = _gate.EnterAsync(retry, default);
        Assert.Equal(TimeSpan.FromSeconds(55), Assert.Single(observer.Held).Delay);
        _clock.Advance(TimeSpan.FromSeconds(55));
        await turn;
    }

    // Turns are given in order: those that were given are the first ones.
    private static int Passed(Task[] turns)
    {
        int passed = turns.TakeWhile(turn => turn.IsCompletedSuccessfully).Count();
        Assert.All(turns.Skip(passed), turn => Assert.False(turn.IsCompleted));
        return passed;
    }

    private static CallUnderWay Request(IRequestObserver observer) => new(new ApiCall(HttpMethod.Get, "domains", RequestSafety.Read), observer);

    private Task[] Enter(int count) => Enumerable.Range(0, count).Select(_ => _gate.EnterAsync(null, default)).ToArray();

    // Moves on by a step whenever it is looked at.
    private sealed class MovingClock(ManualTimeProvider clock, TimeSpan step) : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow()
        {
            DateTimeOffset now = clock.GetUtcNow() + _ahead;
            _ahead += step;
            return now;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class Throwing : IRequestObserver
    {
        public bool WantsBodies => false;

        public void OnRequestStarted(RequestStarted request)
        {
        }

        public void OnResponseReceived(ResponseReceived response)
        {
        }

        public void OnRequestFailed(RequestFailed failure)
        {
        }

        public void OnRetryScheduled(RetryScheduled retry)
        {
        }

        public void OnRequestHeld(RequestHeld held) => throw new InvalidOperationException("no");
    }
}
