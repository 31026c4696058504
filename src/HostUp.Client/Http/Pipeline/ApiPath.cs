using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Http.Pipeline;

/// <summary>Reads a path a caller wrote and refuses every one that could lead the key away from the API.</summary>
internal static class ApiPath
{
    /// <summary>The escaped path without a leading slash, and its query joined with the caller's parameters.</summary>
    /// <exception cref="ArgumentException">The path is empty, absolute, climbs, or has characters no path has.</exception>
    public static (string Path, QueryString Query) Read(string? path, IEnumerable<KeyValuePair<string, string>>? query)
    {
        string text = path ?? string.Empty;
        string route = text;
        var parameters = new List<KeyValuePair<string, string>>();
        int mark = text.IndexOf('?');
        if (mark >= 0)
        {
            route = text.Substring(0, mark);
            foreach (string part in text.Substring(mark + 1).Split(['&'], StringSplitOptions.RemoveEmptyEntries))
            {
                int equals = part.IndexOf('=');
                string name = equals < 0 ? part : part.Substring(0, equals);
                string value = equals < 0 ? string.Empty : part.Substring(equals + 1);
                parameters.Add(new KeyValuePair<string, string>(Unescape(name), Unescape(value)));
            }
        }

        if (query is not null)
        {
            parameters.AddRange(query);
        }

        CheckText(text);
        if (route.StartsWith("//", StringComparison.Ordinal))
        {
            throw Refused(path, "names a host");
        }

        string relative = route.TrimStart('/');
        if (relative.StartsWith("api/v2/", StringComparison.OrdinalIgnoreCase))
        {
            relative = relative.Substring("api/v2/".Length);
        }

        relative = relative.TrimEnd('/');
        if (relative.Length == 0)
        {
            throw Refused(path, "is empty");
        }

        string[] segments = relative.Split('/');
        foreach (string segment in segments)
        {
            CheckSegment(segment, path);
        }

        return (string.Join("/", segments.Select(static segment => Uri.EscapeDataString(Unescape(segment)))), new QueryString(parameters));
    }

    private static void CheckText(string text)
    {
        if (text.Any(char.IsControl))
        {
            throw Refused(null, "has control characters");
        }

        if (text.IndexOf('\\') >= 0)
        {
            throw Refused(text, "has a backslash");
        }

        if (text.IndexOf('#') >= 0)
        {
            throw Refused(text, "has a fragment");
        }
    }

    // Looked at as written and as any server along the way might decode it, however often.
    private static void CheckSegment(string segment, string? path)
    {
        if (segment.Length == 0)
        {
            throw Refused(path, "has an empty part");
        }

        string decoded = segment;
        for (string next = Unescape(decoded); next != decoded; next = Unescape(decoded))
        {
            decoded = next;
        }

        if (decoded.IndexOfAny(['/', '\\', '?', '#']) >= 0 || decoded.Any(char.IsControl))
        {
            throw Refused(path, "has an escaped separator or control character");
        }

        // Some servers cut ";…" off a part (the path parameters of RFC 3986 section 3.3) before they look for "..".
        if (decoded.Split(';')[0].Trim().Trim('.').Length == 0)
        {
            throw Refused(path, "climbs");
        }

        int colon = decoded.IndexOf(':');
        if (colon >= 0 && path!.TrimStart('/').StartsWith(segment, StringComparison.Ordinal))
        {
            throw Refused(path, "is absolute");
        }
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    private static ArgumentException Refused(string? path, string why) => new(
        $"The path{(path is null ? string.Empty : $" '{path}'")} {why}. Give a path relative to the API's base, such as domains or shared-hosting/acct_…/disk-quota.",
        nameof(path));
}
