using System;
using System.Text;
using System.Text.RegularExpressions;

namespace HostUp.Client.Errors;

/// <summary>Makes text from outside fit for a message: no control characters that could steer a terminal, no markup.</summary>
internal static class ForeignText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Unread = new(
        "<(script|style|head)\\b.*?</\\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Blanks = new("\\s+", RegexOptions.CultureInvariant, Patience);

    /// <summary>The text with control characters, and those that turn the direction of writing, made spaces.</summary>
    public static string Printable(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if ((char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || TurnsDirection(text[i]))
            {
                (clean ??= new StringBuilder(text))[i] = ' ';
            }
        }

        return clean?.ToString() ?? text;
    }

    // Unicode Standard Annex #9, section 2: what is shown is not what is there.
    private static bool TurnsDirection(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    /// <summary>The first characters of a page's text, on one line.</summary>
    public static string Excerpt(string text, int length)
    {
        string shown;
        try
        {
            shown = Unread.Replace(text, " ");
        }
        catch (RegexMatchTimeoutException)
        {
            shown = text;
        }

        shown = Blanks.Replace(Printable(shown), " ").Trim();
        if (shown.Length > length)
        {
            shown = shown.Substring(0, char.IsHighSurrogate(shown[length - 1]) ? length - 1 : length);
        }

        return shown;
    }
}
