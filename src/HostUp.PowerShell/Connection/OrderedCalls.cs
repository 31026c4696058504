using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using HostUp.Client.Hosting;
using HostUp.Client.Http;
using HostUp.PowerShell.Http;

namespace HostUp.PowerShell.Connection;

/// <summary>
/// Makes one call an account, several at a time, and gives the results in the order of the accounts. No more calls are
/// started than may be waiting, so a slow consumer bounds memory.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="limit">How many calls may be under way at a time.</param>
/// <param name="start">Starts a call.</param>
/// <param name="emit">Writes a result.</param>
internal sealed class OrderedCalls<T>(ConnectedCmdlet cmdlet, int limit, Func<string, Task<T>> start, Action<T, string> emit)
{
    private readonly Queue<(string Id, Task<T>? Call)> _waiting = new();

    /// <summary>Starts the call for an account, after waiting for a place; a malformed id takes its turn as an error.</summary>
    public void Add(string accountId)
    {
        while (_waiting.Count >= limit)
        {
            WriteNext();
        }

        _waiting.Enqueue((accountId, AccountId.IsWellFormed(accountId) ? start(accountId) : null));
        while (_waiting.Count > 0 && _waiting.Peek().Call is null or { IsCompleted: true })
        {
            WriteNext();
        }
    }

    /// <summary>Waits for all calls that were started.</summary>
    public void Finish()
    {
        while (_waiting.Count > 0)
        {
            WriteNext();
        }
    }

    private void WriteNext()
    {
        (string id, Task<T>? call) = _waiting.Dequeue();
        if (call is null)
        {
            cmdlet.WriteError(ErrorRecords.InvalidAccountId(id));
            return;
        }

        T result;
        try
        {
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
