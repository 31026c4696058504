using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Counts what is done of a long run of calls. It is shown once the run has taken a while or as many are done as a page of a list
/// has, and from then on a few times a second at most: a terminal is slower than what it shows.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="activity">What progress calls it; asked when it is first shown.</param>
internal sealed class CountedProgress(ConnectedCmdlet cmdlet, Func<string> activity)
{
    private const int CallsActivity = 0x486F75;
    private const int Many = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private Task? _patience;
    private TimeSpan? _shownAt;
    private int _done;

    /// <summary>How many there are; null as long as nobody knows.</summary>
    public int? Total { get; set; }

    /// <summary>Counts one more.</summary>
    public void Count()
    {
        _done++;
        if (_shownAt is { } shownAt ? _time.Elapsed - shownAt >= Pause : _done >= Many || _time.Elapsed >= Patience)
        {
            Show(ProgressRecordType.Processing);
        }
    }

    /// <summary>Waits for a call, and shows how far the run is when that takes long.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    public void Follow(Task call)
    {
        if (_shownAt is null && !call.IsCompleted)
        {
            _patience ??= Task.Delay(Patience, cmdlet.StopToken);
            cmdlet.Wait(Task.WhenAny(call, _patience));
            if (!call.IsCompleted)
            {
                Show(ProgressRecordType.Processing);
            }
        }
    }

    /// <summary>Takes it away.</summary>
    public void End()
    {
        if (_shownAt is not null)
        {
            Show(ProgressRecordType.Completed);
            _shownAt = null;
        }
    }

    private void Show(ProgressRecordType type)
    {
        _shownAt = _time.Elapsed;
        string count = Total is { } total
            ? Wording.Say(Messages.DoneOf, _done, total)
            : Wording.Say(Messages.DoneSoFar, _done);
        cmdlet.WriteProgress(new ProgressRecord(CallsActivity, activity(), count)
        {
            PercentComplete = Total is > 0 ? (int)(100L * _done / Total.Value) : -1,
            RecordType = type,
        });
    }
}
