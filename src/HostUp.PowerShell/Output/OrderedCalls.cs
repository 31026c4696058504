using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Makes one call an account, several at a time, and gives the results in the order of the accounts. Results that wait for
/// their turn are bounded in number, and so is memory when the consumer is slow.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="limit">How many calls may be under way at a time.</param>
/// <param name="activity">What progress calls it; asked when it is first shown.</param>
/// <param name="start">Starts a call.</param>
/// <param name="emit">Writes a result.</param>
internal sealed class OrderedCalls<T>(ConnectedCmdlet cmdlet, int limit, Func<string> activity, Func<string, Task<T>> start, Action<T, string> emit)
{
    // Room for others to go on while the first in line takes longer than they.
    private readonly int _window = limit * 4;

    private readonly SemaphoreSlim _places = new(limit);
    private readonly Queue<(string Id, Task<T>? Call)> _waiting = new();
    private readonly CountedProgress _progress = new(cmdlet, activity);
    private int _added;

    /// <summary>Starts the calls for the accounts that the cmdlet was given.</summary>
    public void AddAll(string[] accountIds)
    {
        // From the pipeline they come one after the other, and nobody knows how many.
        if (!cmdlet.MyInvocation.ExpectingInput)
        {
            _progress.Total = accountIds.Length;
        }

        foreach (string accountId in accountIds)
        {
            Add(accountId);
        }
    }

    /// <summary>Starts the call for an account, after waiting for a place; a malformed id takes its turn as an error.</summary>
    public void Add(string accountId)
    {
        while (_waiting.Count >= _window)
        {
            WriteNext();
        }

        _added++;
        _waiting.Enqueue((accountId, AccountId.IsWellFormed(accountId) ? StartAsync(accountId) : null));
        while (_waiting.Count > 0 && _waiting.Peek().Call is null or { IsCompleted: true })
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

    private async Task<T> StartAsync(string accountId)
    {
        await _places.WaitAsync(cmdlet.StopToken).ConfigureAwait(false);
        try
        {
            return await start(accountId).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    private void WriteNext()
    {
        (string id, Task<T>? call) = _waiting.Dequeue();
        try
        {
            Write(id, call);
            _progress.Count();
        }
        catch
        {
            // The command ends here, before Finish.
            _progress.End();
            throw;
        }
    }

    private void Write(string id, Task<T>? call)
    {
        if (call is null)
        {
            cmdlet.WriteError(ErrorRecords.InvalidAccountId(id));
            return;
        }

        T result;
        try
        {
            _progress.Follow(call);
            result = cmdlet.Wait(call);
        }
        catch (HostUpApiException exception)
        {
            cmdlet.Report(exception, id);
            return;
        }

        emit(result, id);
    }
}
