using System;
using System.Collections.Generic;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>The cursors of a list so far: one that comes back is a loop.</summary>
internal sealed class CursorTrail(string path)
{
    // 10,000 pages of 100 are more accounts than HostUp has; a cursor that never ends must not run for ever. The message has the number.
    private const int MaxPages = 10_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The cursor that follows a page; null after the last one.</summary>
    /// <exception cref="HostUpApiException">The page is no page, the cursor is missing or came before, or there are too many pages.</exception>
    public string? Next(bool hasData, bool? hasMore, string? nextCursor)
    {
        if (!hasData)
        {
            throw Broken(new Sentence(static () => Messages.AnswerNoPage, Name));
        }

        string? cursor = string.IsNullOrEmpty(nextCursor) ? null : nextCursor;
        if (hasMore == false || (hasMore is null && cursor is null))
        {
            return null;
        }

        if (cursor is null)
        {
            throw Broken(new Sentence(static () => Messages.CursorMissing, Name));
        }

        if (!_seen.Add(cursor))
        {
            throw Broken(new Sentence(static () => Messages.CursorRepeated, Name));
        }

        if (_seen.Count >= MaxPages)
        {
            throw Broken(new Sentence(static () => Messages.TooManyPages, Name));
        }

        return cursor;
    }

    private string Name => "GET /" + path;

    private HostUpApiException Broken(Sentence cause) => new(ApiFailure.UnexpectedResponse, cause, "GET", "/" + path);
}
