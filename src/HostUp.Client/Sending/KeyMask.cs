using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace HostUp.Client.Sending;

/// <summary>
/// Takes the key out of what a server sends back: a debugging page or a proxy may repeat the request's headers. It is found as it is
/// and as JSON, URLs and HTML escape it.
/// </summary>
/// <param name="key">The key.</param>
internal sealed class KeyMask(string key)
{
    private readonly byte[] _key = Encoding.ASCII.GetBytes(key);

    /// <summary>Overwrites the key in a body. The mask is as long as what it covers: JSON stays JSON.</summary>
    public void Apply(ArraySegment<byte> body)
    {
        Span<byte> rest = body.AsSpan();
        while (!rest.IsEmpty)
        {
            int start = rest.IndexOfAny([_key[0], (byte)'\\', (byte)'%', (byte)'&']);
            if (start < 0)
            {
                return;
            }

            rest = rest.Slice(start);
            int length = Match(rest);
            rest.Slice(0, length).Fill((byte)'*');
            rest = rest.Slice(Math.Max(length, 1));
        }
    }

    /// <summary>Removes the headers that have the key in their value.</summary>
    public void Apply(HttpResponseMessage response)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers.ToArray())
        {
            if (header.Value.Any(IsIn))
            {
                response.Headers.Remove(header.Key);
            }
        }
    }

    /// <summary>Whether a text has the key, in whatever case: host names lose theirs.</summary>
    public bool IsIn(string text) => text.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0;

    // How many bytes at the start are the key; 0 when they are not.
    private int Match(ReadOnlySpan<byte> text)
    {
        int length = 0;
        foreach (byte wanted in _key)
        {
            ReadOnlySpan<byte> rest = text.Slice(length);

            // Escaped first: a character that begins an escape may be one of the key's.
            int taken = MatchEscaped(rest, wanted);
            if (taken == 0 && (rest.IsEmpty || rest[0] != wanted))
            {
                return 0;
            }

            length += Math.Max(taken, 1);
        }

        return length;
    }

    private static int MatchEscaped(ReadOnlySpan<byte> text, byte wanted)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        switch (text[0])
        {
            case (byte)'\\' when text[1] == (byte)'u':
                return IsNumber(text, 2, 4, NumberStyles.AllowHexSpecifier, wanted) ? 6 : 0;
            case (byte)'\\' when wanted is (byte)'/' or (byte)'"' or (byte)'\\':
                return text[1] == wanted ? 2 : 0;
            case (byte)'%':
                return IsNumber(text, 1, 2, NumberStyles.AllowHexSpecifier, wanted) ? 3 : 0;
            case (byte)'&':
                return MatchEntity(text, wanted);
            default:
                return 0;
        }
    }

    private static int MatchEntity(ReadOnlySpan<byte> text, byte wanted)
    {
        // The longest that stands for an ASCII character, with a leading zero or two.
        int end = text.Slice(0, Math.Min(text.Length, 10)).IndexOf((byte)';');
        if (end < 3)
        {
            return 0;
        }

        bool isSame = text[1] != (byte)'#'
            ? Ascii(text.Slice(1, end - 1)) == Name(wanted)
            : text[2] is (byte)'x' or (byte)'X'
                ? IsNumber(text, 3, end - 3, NumberStyles.AllowHexSpecifier, wanted)
                : IsNumber(text, 2, end - 2, NumberStyles.None, wanted);
        return isSame ? end + 1 : 0;
    }

    private static string? Name(byte character) => character switch
    {
        (byte)'&' => "amp",
        (byte)'<' => "lt",
        (byte)'>' => "gt",
        (byte)'"' => "quot",
        (byte)'\'' => "apos",
        _ => null,
    };

    private static bool IsNumber(ReadOnlySpan<byte> text, int start, int length, NumberStyles style, byte wanted) =>
        text.Length >= start + length
        && int.TryParse(Ascii(text.Slice(start, length)), style, CultureInfo.InvariantCulture, out int number)
        && number == wanted;

    private static string Ascii(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text.ToArray());
}
