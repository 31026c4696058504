using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using HostUp.Client.Http;

namespace HostUp.PowerShell.Connection;

/// <summary>Writes a paged list: a page is fetched when the one before it has been consumed.</summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="pages">The list.</param>
/// <param name="activity">What progress calls it.</param>
/// <param name="target">What errors call it.</param>
internal sealed class PagedOutput<T>(ConnectedCmdlet cmdlet, PageReader<T> pages, string activity, string target)
{
    private const int ListActivity = 0x486F74;

    private int _count;
    private bool _shown;

    public void WriteAll(Action<T> write)
    {
        try
        {
            while (Next() is { } page)
            {
                foreach (T item in page)
                {
                    write(item);
                }

                _count += page.Count;
                if (!pages.IsAtEnd)
                {
                    Show(ProgressRecordType.Processing);
                }
            }
        }
        finally
        {
            if (_shown)
            {
                Show(ProgressRecordType.Completed);
            }
        }
    }

    private IReadOnlyList<T>? Next()
    {
        try
        {
            return cmdlet.Wait(pages.ReadAsync(cmdlet.StopToken));
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
        string count = string.Format(CultureInfo.CurrentCulture, Messages.ListedSoFar, _count);
        cmdlet.WriteProgress(new ProgressRecord(ListActivity, activity, count) { RecordType = type });
    }
}
