using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>Reads a list page by page, following <c>nextCursor</c>; a page is fetched when it is asked for. For one reader at a time.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class PageReader<T>
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _fetch;
    private readonly string _path;
    private readonly CursorTrail _cursors;
    private string? _cursor;

    internal PageReader(string path, Func<string?, CancellationToken, Task<Page<T>>> fetch)
    {
        _path = path;
        _fetch = fetch;
        _cursors = new CursorTrail(path);
    }

    /// <summary>Whether the last page was read.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Fetches the next page.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page's items, in HostUp's order; null after the last page.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public async Task<IReadOnlyList<T>?> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (IsAtEnd)
        {
            return null;
        }

        Page<T> page = await _fetch(_cursor, cancellationToken).ConfigureAwait(false);
        _cursor = _cursors.Next(page.Data is not null, page.HasMore, page.NextCursor);
        IsAtEnd = _cursor is null;
        return page.Data;
    }

    /// <summary>The items of all pages from the first one, whatever was read before.</summary>
    internal async IAsyncEnumerable<T> ReadAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A list that is gone through again begins again.
        var reader = new PageReader<T>(_path, _fetch);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            foreach (T item in page)
            {
                yield return item;
            }
        }
    }
}
