using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Tells the user what happens on the wire. Events come on any thread and are written on the pipeline's, while it waits.
/// </summary>
internal sealed class RequestReporter : IRequestObserver
{
    // Shorter waits are over before one has read about them.
    private static readonly TimeSpan WorthShowing = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private const int WaitActivity = 0x486F73;

    private readonly Cmdlet _cmdlet;
    private readonly bool _isVerbose;
    private readonly ConcurrentQueue<Action> _pending = new();
    private readonly ManualResetEventSlim _signal = new();
    private DateTime? _waitEnds;
    private string _waitReason = string.Empty;
    private double _waitSeconds;

    public RequestReporter(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        WantsBodies = IsDebugOn(cmdlet);
        _isVerbose = IsVerboseOn(cmdlet);
    }

    public bool WantsBodies { get; }

    public void OnRequestStarted(RequestStarted request)
    {
        if (WantsBodies || _waitEnds is not null)
        {
            Post(() =>
            {
                EndWait();
                Debug(WithBody(Words(Messages.AttemptDebug, request.Method, request.Path, request.Attempt), request.Body));
            });
        }
    }

    public void OnResponseReceived(ResponseReceived response) => PostLine(() =>
    {
        string line = Words(
            response.RequestId is null ? Messages.AnsweredVerbose : Messages.AnsweredWithIdVerbose,
            response.Method,
            response.Path,
            response.StatusCode,
            Milliseconds(response.Duration),
            response.RequestId);
        Verbose(line);
        Debug(WithBody(line, response.Body));
    });

    public void OnRequestFailed(RequestFailed failure) => PostLine(() =>
    {
        string line = Words(
            Messages.NotAnsweredVerbose, failure.Method, failure.Path, failure.Reason.TrimEnd('.'), Milliseconds(failure.Duration));
        Verbose(line);
        Debug(line);
    });

    public void OnRetryScheduled(RetryScheduled retry)
    {
        string reason = retry.Reason.TrimEnd('.');
        PostWait(
            retry.Delay,
            () => Words(Messages.RetryVerbose, retry.Method, retry.Path, reason, retry.Delay.TotalSeconds, retry.Retry, retry.MaxRetryCount),
            () => Words(Messages.RetryProgress, reason, retry.Retry, retry.MaxRetryCount));
    }

    public void OnRequestHeld(RequestHeld held) => PostWait(
        held.Delay,
        () => Words(Messages.HeldVerbose, held.Method, held.Path, held.Delay.TotalSeconds),
        static () => Messages.HeldProgress);

    /// <summary>A verbose line; a debug line where only those are shown.</summary>
    public void Detail(string line)
    {
        if (_isVerbose)
        {
            _cmdlet.WriteVerbose(line);
        }
        else
        {
            Debug(line);
        }
    }

    /// <summary>Blocks until the work is done, writing what comes meanwhile.</summary>
    public void Follow(Task work)
    {
        if (!work.IsCompleted)
        {
            work.ContinueWith(
                static (_, state) => ((ManualResetEventSlim)state!).Set(),
                _signal,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        while (true)
        {
            // Looked at before the queue is emptied: what was posted before the end is written before the end.
            bool done = work.IsCompleted;
            Write();
            if (done)
            {
                EndWait();
                return;
            }

            if (_waitEnds is null)
            {
                _signal.Wait();
            }
            else
            {
                ShowWait();
                _signal.Wait(Tick);
            }

            _signal.Reset();
            if (work.IsCompleted)
            {
                _signal.Set();
            }
        }
    }

    private static bool IsDebugOn(PSCmdlet cmdlet) => Switch(cmdlet, "Debug") ?? IsPreferred(cmdlet, "DebugPreference");

    // To put a line into words that nobody is shown would cost the first call some milliseconds. With -Debug and without -Verbose,
    // PowerShell asks after each verbose line whether to go on, and fails where nobody can answer: there are debug lines then.
    private static bool IsVerboseOn(PSCmdlet cmdlet) =>
        Switch(cmdlet, "Verbose") ?? (Switch(cmdlet, "Debug") != true && IsPreferred(cmdlet, "VerbosePreference"));

    private static bool? Switch(PSCmdlet cmdlet, string name) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out object? bound) ? bound is SwitchParameter { IsPresent: true } : null;

    private static bool IsPreferred(PSCmdlet cmdlet, string variable) =>
        cmdlet.GetVariableValue(variable) is { } preference
        && !string.Equals(preference.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.OrdinalIgnoreCase)
        && !string.Equals(preference.ToString(), nameof(ActionPreference.Ignore), StringComparison.OrdinalIgnoreCase);

    // Numbers as the language of the message writes them, whatever the session's culture.
    private static string Words(string format, params object?[] values) =>
        string.Format(new NumberFormatInfo { NumberDecimalSeparator = Messages.DecimalSeparator }, format, values);

    private static string WithBody(string line, string? body) => body is null ? line : line + " " + body;

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    // What is told in a debug line too.
    private void Verbose(string line)
    {
        if (_isVerbose)
        {
            _cmdlet.WriteVerbose(line);
        }
    }

    private void Debug(string line)
    {
        if (WantsBodies)
        {
            _cmdlet.WriteDebug(line);
        }
    }

    // For lines of -Verbose and -Debug alone.
    private void PostLine(Action write)
    {
        if (_isVerbose || WantsBodies)
        {
            Post(write);
        }
    }

    // The words are chosen on the pipeline's thread: it has the user's culture.
    private void PostWait(TimeSpan wait, Func<string> line, Func<string> reason)
    {
        DateTime ends = DateTime.UtcNow + wait;
        Post(() =>
        {
            if (_isVerbose || WantsBodies)
            {
                Detail(line());
            }

            // While the command was busy with something else, it may have passed; and of several waits the longest counts.
            if (wait > WorthShowing && ends > DateTime.UtcNow && !(ends < _waitEnds))
            {
                _waitEnds = ends;
                _waitSeconds = wait.TotalSeconds;
                _waitReason = reason();
            }
        });
    }

    private void Post(Action write)
    {
        _pending.Enqueue(write);
        _signal.Set();
    }

    private void Write()
    {
        while (_pending.TryDequeue(out Action? write))
        {
            write();
        }
    }

    private void ShowWait()
    {
        double left = Math.Max(0, Math.Ceiling((_waitEnds!.Value - DateTime.UtcNow).TotalSeconds));
        _cmdlet.WriteProgress(new ProgressRecord(WaitActivity, Messages.WaitingForHostUp, _waitReason)
        {
            SecondsRemaining = (int)Math.Min(left, int.MaxValue),
            PercentComplete = (int)Math.Max(0, Math.Min(100, 100 - (100 * left / _waitSeconds))),
        });
    }

    private void EndWait()
    {
        if (_waitEnds is not null)
        {
            _waitEnds = null;
            _cmdlet.WriteProgress(new ProgressRecord(WaitActivity, Messages.WaitingForHostUp, _waitReason)
            {
                RecordType = ProgressRecordType.Completed,
            });
        }
    }
}
