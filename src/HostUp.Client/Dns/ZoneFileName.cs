using System.Globalization;
using System.Linq;
using System.Text;

namespace HostUp.Client.Dns;

/// <summary>Names as zone files write them: relative to an origin or with a dot at the end, and with escapes.</summary>
internal static class ZoneFileName
{
    /// <summary>The whole name, with a dot at its end.</summary>
    /// <param name="raw">The word, with its escapes.</param>
    /// <param name="origin">What a relative name is relative to, with a dot at its end.</param>
    /// <returns>A dot, a backslash or what is not ASCII keeps its escape within a label; null when an escape is wrong.</returns>
    public static string? Read(string raw, string origin)
    {
        if (raw == DnsName.Root)
        {
            return origin;
        }

        var name = new StringBuilder();
        bool absolute = false;
        for (int i = 0; i < raw.Length; i++)
        {
            absolute = raw[i] == '.';
            if (raw[i] != '\\')
            {
                name.Append(raw[i]);
                continue;
            }

            if (i + 1 == raw.Length)
            {
                return null;
            }

            char c = raw[++i];
            if (c is >= '0' and <= '9')
            {
                if (i + 3 > raw.Length || !byte.TryParse(raw.Substring(i, 3), NumberStyles.None, CultureInfo.InvariantCulture, out byte octet))
                {
                    return null;
                }

                c = (char)octet;
                i += 2;
            }

            _ = c is '.' or '\\' ? name.Append('\\').Append(c)
                : c is >= ' ' and <= '~' ? name.Append(c)
                : name.Append('\\').Append(((int)c).ToString("000", CultureInfo.InvariantCulture));
        }

        return absolute ? name.ToString() : name.Append(origin == "." ? string.Empty : ".").Append(origin).ToString();
    }

    /// <summary>A name as a zone file has it. What is more than letters, digits, hyphens and low lines is escaped.</summary>
    public static string Write(string name)
    {
        if (name is DnsName.Root or ".")
        {
            return name;
        }

        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c == '\\' && i + 1 < name.Length && name[i + 1] is ('.' or '\\' or (>= '0' and <= '9')))
            {
                // As it was read; before anything else a backslash is itself a character to escape.
                text.Append(c).Append(name[++i]);
            }
            else if (c is '.' or '-' or '_' or '*' || (c < 128 && char.IsLetterOrDigit(c)))
            {
                text.Append(c);
            }
            else if (c is > ' ' and <= '~')
            {
                text.Append('\\').Append(c);
            }
            else
            {
                text.Append(string.Concat(Encoding.UTF8.GetBytes([c]).Select(static octet => "\\" + octet.ToString("000", CultureInfo.InvariantCulture))));
            }
        }

        return text.ToString();
    }
}
