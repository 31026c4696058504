using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Sandbox.Wire;

/// <summary>A path from the host's root, with parameters in braces: <c>/api/v2/shared-hosting/{accountId}</c>.</summary>
internal sealed class PathTemplate
{
    private readonly string[] _segments;
    private readonly string[] _names;

    public PathTemplate(string path)
    {
        _segments = path.TrimStart('/').Split('/');
        _names = _segments.Where(IsParameter).Select(segment => segment.Trim('{', '}')).ToArray();
        Generality = new string(_segments.Select(segment => IsParameter(segment) ? '1' : '0').ToArray());
    }

    /// <summary>
    /// Of two templates that match the same path the one that is first in ordinal order is meant: <c>orders/preview</c> before
    /// <c>orders/{id}</c>.
    /// </summary>
    public string Generality { get; }

    /// <summary>The names of the parameters, in their order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The values of the parameters, in their order; null when the path is not one of this template's.</summary>
    public string[]? Match(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new string[_names.Length];
        int next = 0;

        for (int i = 0; i < segments.Length; i++)
        {
            if (IsParameter(_segments[i]))
            {
                values[next++] = segments[i];
            }
            else if (!string.Equals(_segments[i], segments[i], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return values;
    }

    private static bool IsParameter(string segment) => segment.Length > 2 && segment[0] == '{';
}
