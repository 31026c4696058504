using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Makes one call for each thing, several at a time, and gives the results in the order of the things. Results that wait for
/// their turn are bounded in number, and so is memory when the consumer is slow.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="limit">How many calls may be under way at a time.</param>
/// <param name="activity">What progress calls it; asked when it is first shown.</param>
/// <param name="emit">Writes a result.</param>
internal sealed class OrderedCalls<T>(ConnectedCmdlet cmdlet, int limit, Func<string> activity, Action<Session, string, T> emit)
{
    // Room for others to go on while the first in line takes longer than they.
    private readonly int _window = limit * 4;
    private readonly SemaphoreSlim _places = new(limit);
    private readonly Queue<Place> _waiting = new();
    private readonly CountedProgress _progress = new(cmdlet, activity);
    private int _added;

    /// <summary>Starts the calls for the things that the cmdlet was given.</summary>
    public void AddAll(Session session, IReadOnlyCollection<string> targets, Func<HostUpClient, string, CancellationToken, Task<T>> call)
    {
        // From the pipeline they come one after the other, and nobody knows how many.
        if (!cmdlet.MyInvocation.ExpectingInput)
        {
            _progress.Total = _added + targets.Count;
        }

        foreach (string target in targets)
        {
            Add(session, target, (client, stop) => call(client, target, stop));
        }
    }

    /// <summary>Starts the call for a thing, after waiting for a place.</summary>
    public void Add(Session session, string target, Func<HostUpClient, CancellationToken, Task<T>> call)
    {
        while (_waiting.Count >= _window)
        {
            WriteNext();
        }

        _added++;
        _waiting.Enqueue(new Place(session, target, StartAsync(session, call)));
        while (_waiting.Count > 0 && _waiting.Peek().Call.IsCompleted)
        {
            WriteNext();
        }
    }

    /// <summary>Waits for all calls that were started.</summary>
    public void Finish()
    {
        _progress.Total = _added;
        while (_waiting.Count > 0)
        {
            WriteNext();
        }

        _progress.End();
    }

    private async Task<T> StartAsync(Session session, Func<HostUpClient, CancellationToken, Task<T>> call)
    {
        await _places.WaitAsync(cmdlet.StopToken).ConfigureAwait(false);
        try
        {
            return await session.CallAsync(call, cmdlet.StopToken).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    private void WriteNext()
    {
        Place next = _waiting.Dequeue();
        try
        {
            Write(next);
            _progress.Count();
        }
        catch
        {
            // The command ends here, before Finish.
            _progress.End();
            throw;
        }
    }

    private void Write(Place place)
    {
        T result;
        try
        {
            _progress.Follow(place.Call);
            result = cmdlet.Wait(place.Call);
        }
        catch (HostUpApiException exception)
        {
            cmdlet.Report(exception, place.Target);
            return;
        }
        catch (ArgumentException exception)
        {
            cmdlet.Fail(ErrorRecords.InvalidArgument(exception, place.Target));
            return;
        }

        emit(place.Session, place.Target, result);
    }

    private sealed class Place(Session session, string target, Task<T> call)
    {
        public Session Session { get; } = session;

        public string Target { get; } = target;

        public Task<T> Call { get; } = call;
    }
}
