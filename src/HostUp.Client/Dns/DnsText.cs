using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace HostUp.Client.Dns;

/// <summary>
/// The text of TXT records: one string here, however long, and on the wire in pieces of 255 octets. Escapes are those of RFC 1035, 5.1:
/// <c>\X</c> for a character and <c>\DDD</c> for an octet. What is not ASCII is UTF-8.
/// </summary>
internal static class DnsText
{
    private const int LongestPiece = 255;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text in quotes, as a zone file has it; several strings beside each other are one.</summary>
    /// <returns>The text without quotes; what is not all in quotes, as it is.</returns>
    public static string Unquote(string value)
    {
        string trimmed = value.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '"')
        {
            return value;
        }

        var raw = new StringBuilder();
        bool inside = false;
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            if (c == '"')
            {
                inside = !inside;
            }
            else if (inside)
            {
                raw.Append(c);
                if (c == '\\' && i + 1 < trimmed.Length)
                {
                    raw.Append(trimmed[++i]);
                }
            }
            else if (c is not (' ' or '\t'))
            {
                return value;
            }
        }

        return inside ? value : Decode(raw.ToString()) ?? value;
    }

    /// <summary>Takes the escapes out.</summary>
    /// <returns>The text; null when an escape is wrong, or the octets are not UTF-8.</returns>
    public static string? Decode(string raw)
    {
        try
        {
            var octets = new List<byte>(raw.Length);
            int start = 0;
            for (int i = 0; i < raw.Length; i++)
            {
                if (raw[i] != '\\')
                {
                    continue;
                }

                octets.AddRange(Strict.GetBytes(raw.Substring(start, i - start)));
                if (i + 1 == raw.Length)
                {
                    return null;
                }

                start = i + 1;
                if (IsDigit(raw[start]))
                {
                    if (start + 3 > raw.Length || !raw.Substring(start, 3).All(IsDigit)
                        || !byte.TryParse(raw.Substring(start, 3), NumberStyles.None, CultureInfo.InvariantCulture, out byte octet))
                    {
                        return null;
                    }

                    octets.Add(octet);
                    start += 3;
                    i = start - 1;
                }
                else
                {
                    // The character behind the backslash is text, a backslash too.
                    i = start;
                }
            }

            octets.AddRange(Strict.GetBytes(raw.Substring(start)));
            return Strict.GetString([.. octets]);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The text in quotes and ASCII, in as many strings as it needs. A character is in one of them, never in two.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string character = text.Substring(i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1);
            i += character.Length - 1;
            byte[] octets = Encoding.UTF8.GetBytes(character);
            if (length + octets.Length > LongestPiece)
            {
                quoted.Append("\" \"");
                length = 0;
            }

            length += octets.Length;
            foreach (byte octet in octets)
            {
                Escape(quoted, octet);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether every quotation mark has its partner.</summary>
    public static bool IsBalanced(string text) => text.Where((c, i) => c == '"' && (i == 0 || text[i - 1] != '\\')).Count() % 2 == 0;

    /// <summary>Whether it can be sent: whole characters, and not NUL.</summary>
    public static bool IsText(string text)
    {
        try
        {
            return Strict.GetByteCount(text) >= 0 && text.IndexOf('\0') < 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static void Escape(StringBuilder text, byte octet)
    {
        if (octet is < 32 or > 126)
        {
            text.Append('\\').Append(octet.ToString("000", CultureInfo.InvariantCulture));
        }
        else
        {
            if (octet is (byte)'"' or (byte)'\\')
            {
                text.Append('\\');
            }

            text.Append((char)octet);
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
