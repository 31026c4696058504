using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Http;

namespace HostUp.PowerShell.Http;

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
    private readonly bool _isAskedAfterVerbose;
    private readonly ConcurrentQueue<Action> _pending = new();
    private readonly ManualResetEventSlim _signal = new();
    private DateTime? _waitEnds;
    private string _waitReason = string.Empty;
    private double _waitSeconds;

    public RequestReporter(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        WantsBodies = IsDebugOn(cmdlet);

        // With -Debug and without -Verbose, PowerShell asks after each verbose line whether to go on, and fails where nobody can answer.
        _isAskedAfterVerbose = cmdlet.MyInvocation.BoundParameters.ContainsKey("Debug")
            && !cmdlet.MyInvocation.BoundParameters.ContainsKey("Verbose");
    }

    public bool WantsBodies { get; }

    public void OnRequestStarted(RequestStarted request)
    {
        if (WantsBodies || _waitEnds is not null)
        {
            Post(() =>
            {
                EndWait();
                Debug(request.Body is null
                    ? $"{request.Method} {request.Path} (attempt {Number(request.Attempt)})"
                    : $"{request.Method} {request.Path} (attempt {Number(request.Attempt)}) {request.Body}");
            });
        }
    }

    public void OnResponseReceived(ResponseReceived response) => Post(() =>
    {
        string line = $"{response.Method} {response.Path}: {Number(response.StatusCode)} in {Milliseconds(response.Duration)}";
        if (response.RequestId is not null)
        {
            line += $" ({response.RequestId})";
        }

        Verbose(line);
        Debug(response.Body is null ? line : $"{line} {response.Body}");
    });

    public void OnRequestFailed(RequestFailed failure) => Post(() =>
    {
        string line = $"{failure.Method} {failure.Path}: no answer after {Milliseconds(failure.Duration)}: {failure.Reason}";
        Verbose(line);
        Debug(line);
    });

    public void OnRetryScheduled(RetryScheduled retry) => PostWait(
        retry.Delay,
        () => string.Format(
            CultureInfo.InvariantCulture,
            Messages.RetryVerbose,
            retry.Method,
            retry.Path,
            retry.Reason,
            Seconds(retry.Delay),
            retry.Retry,
            retry.MaxRetryCount),
        () => string.Format(CultureInfo.CurrentCulture, Messages.RetryProgress, retry.Reason, retry.Retry, retry.MaxRetryCount));

    public void OnRequestHeld(RequestHeld held) => PostWait(
        held.Delay,
        () => string.Format(CultureInfo.InvariantCulture, Messages.HeldVerbose, held.Method, held.Path, Seconds(held.Delay)),
        static () => Messages.HeldProgress);

    /// <summary>A verbose line; with <c>-Debug</c> alone, a debug line.</summary>
    public void Detail(string line)
    {
        if (_isAskedAfterVerbose)
        {
            Debug(line);
        }
        else
        {
            _cmdlet.WriteVerbose(line);
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

    private static bool IsDebugOn(PSCmdlet cmdlet)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue("Debug", out object? debug))
        {
            return debug is SwitchParameter { IsPresent: true };
        }

        return cmdlet.GetVariableValue("DebugPreference") is { } preference
            && !string.Equals(preference.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.OrdinalIgnoreCase)
            && !string.Equals(preference.ToString(), nameof(ActionPreference.Ignore), StringComparison.OrdinalIgnoreCase);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";

    // What is told in a debug line too.
    private void Verbose(string line)
    {
        if (!_isAskedAfterVerbose)
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

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    // The words are chosen on the pipeline's thread: it has the user's culture.
    private void PostWait(TimeSpan wait, Func<string> line, Func<string> reason)
    {
        DateTime ends = DateTime.UtcNow + wait;
        Post(() =>
        {
            Detail(line());

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
