using System;
using System.Collections.Generic;
using System.Globalization;

namespace HostUp.Client.Http.Pipeline;

/// <summary>The cursors of a list so far: one that comes back is a loop.</summary>
internal sealed class CursorTrail(string path)
{
    // 10,000 pages of 100 are more accounts than HostUp has; a cursor that never ends must not run for ever.
    private const int MaxPages = 10_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The cursor that follows a page; null after the last one.</summary>
    /// <exception cref="HostUpApiException">The page is no page, the cursor is missing or came before, or there are too many pages.</exception>
    public string? Next(bool hasData, bool? hasMore, string? nextCursor)
    {
        if (!hasData)
        {
            throw Broken("The answer is no page of a list: it has no data.");
        }

        string? cursor = string.IsNullOrEmpty(nextCursor) ? null : nextCursor;
        if (hasMore == false || (hasMore is null && cursor is null))
        {
            return null;
        }

        if (cursor is null)
        {
            throw Broken("HostUp says that more follows and sends no cursor to it: the list is incomplete.");
        }

        if (!_seen.Add(cursor))
        {
            throw Broken("HostUp sent the same page cursor twice: the list would never end.");
        }

        if (_seen.Count >= MaxPages)
        {
            throw Broken("The list has more than " + MaxPages.ToString("N0", CultureInfo.InvariantCulture) + " pages.");
        }

        return cursor;
    }

    private HostUpApiException Broken(string detail) => new(ApiFailure.UnexpectedResponse, detail, "GET", "/" + path);
}
