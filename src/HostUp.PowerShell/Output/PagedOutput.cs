using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Writes a paged list. Someone who takes more than the first page is likely to take them all: from then on the next page, and
/// no more than that, is fetched while the current one is consumed. A downstream <c>Select-Object -First</c> is not: nothing is
/// fetched ahead for it.
/// </summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="session">What the list is read over.</param>
/// <param name="pages">The list.</param>
/// <param name="activity">What progress calls it; read when there is progress to show.</param>
/// <param name="target">What errors call it.</param>
internal sealed class PagedOutput<T>(ConnectedCmdlet cmdlet, Session session, PageReader<T> pages, Func<string> activity, string target)
{
    private const int ListActivity = 0x486F74;

    private int _count;
    private bool _shown;
    private bool? _fetchesAhead;
    private Task<IReadOnlyList<T>?>? _ahead;

    /// <summary>Writes the list to its end.</summary>
    /// <param name="write">Writes one item.</param>
    /// <returns>Whether it came to its end; false when an error was written.</returns>
    public bool WriteAll(Action<T> write)
    {
        try
        {
            while (Next() is { } page)
            {
                if (_count > 0 && !pages.IsAtEnd && (_fetchesAhead ??= !DownstreamLimit.IsLikely(cmdlet.MyInvocation)))
                {
                    _ahead = ReadAsync();
                }

                bool isLast = _ahead is null && pages.IsAtEnd;
                foreach (T item in page)
                {
                    write(item);
                }

                _count += page.Count;
                if (!isLast)
                {
                    Show(ProgressRecordType.Processing);
                }
            }

            return _ahead is null && pages.IsAtEnd;
        }
        finally
        {
            if (_shown)
            {
                Show(ProgressRecordType.Completed);
            }
        }
    }

    private Task<IReadOnlyList<T>?> ReadAsync() => session.CallAsync((_, stop) => pages.ReadAsync(stop), cmdlet.StopToken);

    private IReadOnlyList<T>? Next()
    {
        try
        {
            Task<IReadOnlyList<T>?> next = _ahead ?? ReadAsync();
            _ahead = null;
            return cmdlet.Wait(next);
        }
        catch (HostUpApiException exception)
        {
            cmdlet.Report(exception, target);
            return null;
        }
    }

    private void Show(ProgressRecordType type)
    {
        _shown = true;
        string count = Wording.Say(Messages.ListedSoFar, _count);
        cmdlet.WriteProgress(new ProgressRecord(ListActivity, activity(), count) { RecordType = type });
    }
}
