using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Api;

/// <summary>Reads a path a caller wrote and refuses every one that could lead the key away from the API.</summary>
internal static class ApiPath
{
    /// <summary>The escaped path without a leading slash, and its query joined with the caller's parameters.</summary>
    /// <exception cref="ArgumentException">The path is empty, absolute, climbs, or has characters no path has.</exception>
    public static (string Path, QueryString Query) Read(string? path, IEnumerable<KeyValuePair<string, string>>? query)
    {
        string text = path ?? string.Empty;
        CheckText(text);
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

        if (route.StartsWith("//", StringComparison.Ordinal))
        {
            throw Refused(path, Messages.PathNamesHost);
        }

        string relative = route.TrimStart('/');
        if (relative.StartsWith("api/v2/", StringComparison.OrdinalIgnoreCase))
        {
            relative = relative.Substring("api/v2/".Length);
        }

        relative = relative.TrimEnd('/');
        if (relative.Length == 0)
        {
            throw Refused(path, Messages.PathEmpty);
        }

        string[] segments = relative.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            segments[i] = Unescape(segments[i]);
            CheckSegment(segments[i], isFirst: i == 0, path);
        }

        return (string.Join("/", segments.Select(Uri.EscapeDataString)), new QueryString(parameters));
    }

    /// <summary>
    /// Whether a server could take a segment for a way up, escaped or not: one of dots alone, or of what becomes dots (NFKC makes a
    /// full-width full stop a full stop), with path parameters after a semicolon or without.
    /// </summary>
    public static bool Climbs(string segment) =>
        segment.Normalize(NormalizationForm.FormKC).Split(';')[0].All(static c => c == '.' || char.IsWhiteSpace(c));

    private static void CheckText(string text)
    {
        if (text.Any(char.IsControl))
        {
            throw Refused(null, Messages.PathControlCharacters);
        }

        if (!Utf8Text.IsValid(text))
        {
            throw Refused(null, Messages.PathNotUnicode);
        }

        if (text.IndexOf('\\') >= 0)
        {
            throw Refused(text, Messages.PathBackslash);
        }

        if (text.IndexOf('#') >= 0)
        {
            throw Refused(text, Messages.PathFragment);
        }
    }

    // Looked at as any server along the way might: look-alikes of dots and separators taken for the real ones. What is escaped twice
    // has no use and is refused.
    private static void CheckSegment(string segment, bool isFirst, string? path)
    {
        if (segment.Length == 0)
        {
            throw Refused(path, Messages.PathEmptyPart);
        }

        string seen = segment.Normalize(NormalizationForm.FormKC);
        if (seen.Any(static c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format))
        {
            throw Refused(null, Messages.PathInvisibleCharacters);
        }

        if (seen.IndexOfAny(['/', '\\', '?', '#', '%']) >= 0)
        {
            throw Refused(path, Messages.PathEscaped);
        }

        if (Climbs(seen))
        {
            throw Refused(path, Messages.PathClimbs);
        }

        if (isFirst && seen.IndexOf(':') >= 0)
        {
            throw Refused(path, Messages.PathAbsolute);
        }
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    // The query is not repeated: it may have a secret.
    private static ArgumentException Refused(string? path, string message) => new(
        Sentence.Fill(
            message,
            path is null ? Messages.PathGiven : Sentence.Fill(Messages.PathIs, path.Split('?')[0]),
            Messages.PathAdvice),
        nameof(path));
}
