using System;
using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Waits for work that HostUp goes on with after it has answered (202), with progress and a limit. It is never lost: what the limit or
/// Ctrl-C leaves unfinished goes on at HostUp, and the user is told how to take it up again.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="session">What it is followed over.</param>
/// <param name="limit">How long to wait.</param>
internal sealed class OperationWait(ConnectedCmdlet cmdlet, Session session, TimeSpan limit)
{
    private const int OperationActivity = 0x486F76;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private volatile HostUpOperation? _latest;
    private bool _shown;

    /// <summary>Waits until it is finished or the limit is reached.</summary>
    /// <param name="operation">The work.</param>
    /// <param name="target">What errors call it.</param>
    /// <returns>Its last state, finished or not; null when an error was written.</returns>
    public HostUpOperation? Wait(HostUpOperation operation, object? target)
    {
        _latest = operation;
        Task<HostUpOperation> work = session.CallAsync(
            (client, stop) => client.Operations.WaitAsync(operation, limit, new Latest(this), stop), cmdlet.StopToken);
        try
        {
            while (!work.IsCompleted)
            {
                cmdlet.Wait(Task.WhenAny(work, Task.Delay(Tick)), _ => SayHowToGoOn(operation));
                Show(ProgressRecordType.Processing);
            }

            HostUpOperation last = cmdlet.Wait(work, _ => SayHowToGoOn(operation));
            if (!last.IsFinished)
            {
                cmdlet.WriteWarning(string.Format(
                    CultureInfo.CurrentCulture, Messages.OperationGoesOn, Name(last), last.Status, limit.TotalSeconds, Address(last)));
            }

            return last;
        }
        catch (HostUpApiException exception)
        {
            // Asking failed, and not the work.
            if (exception.Failure is ApiFailure.ConnectionFailed or ApiFailure.Timeout || exception.StatusCode is (HttpStatusCode)429 or >= HttpStatusCode.InternalServerError)
            {
                cmdlet.WriteWarning(Wording.Say(Messages.OperationLeft, Name(operation), Address(operation)));
            }

            cmdlet.Report(exception, target);
            return null;
        }
        finally
        {
            if (_shown && !cmdlet.Stopping)
            {
                Show(ProgressRecordType.Completed);
            }
        }
    }

    private static string Name(HostUpOperation operation) => operation.Purpose ?? operation.Id ?? operation.PollUrl ?? string.Empty;

    // A job without an address is found by its id.
    private static string? Address(HostUpOperation operation) => operation.PollUrl ?? operation.Id;

    private void SayHowToGoOn(HostUpOperation operation) => cmdlet.WriteDespiteEnd(
        Wording.Say(Messages.OperationLeft, Name(operation), Address(operation)), error: null);

    private void Show(ProgressRecordType type)
    {
        HostUpOperation latest = _latest!;
        _shown = true;
        string status = string.IsNullOrEmpty(latest.Message) ? latest.Status ?? "-" : latest.Message!;
        cmdlet.WriteProgress(new ProgressRecord(OperationActivity, Name(latest), status)
        {
            PercentComplete = latest.Progress is { } done ? (int)Math.Max(0, Math.Min(100, done)) : -1,
            RecordType = type,
        });
    }

    private sealed class Latest(OperationWait wait) : IProgress<HostUpOperation>
    {
        public void Report(HostUpOperation value) => wait._latest = value;
    }
}
