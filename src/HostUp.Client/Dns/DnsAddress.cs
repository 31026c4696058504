using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>
/// Addresses as they are compared. The runtime's own reader takes forms that DNS does not (<c>1.2</c>, <c>0x7f.1</c>, a scope or a
/// port), and its writer differs by platform.
/// </summary>
internal static class DnsAddress
{
    /// <summary>Four numbers with dots; null when it is none. A leading zero is none: it is octal to some.</summary>
    public static string? IPv4(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == 4 && parts.All(static part =>
            part.Length is > 0 and <= 3 && part.All(IsDigit) && (part.Length == 1 || part[0] != '0') && Number(part) <= 255) ? text : null;
    }

    /// <summary>The form of RFC 5952; null when it is none.</summary>
    public static string? IPv6(string text)
    {
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        List<int>? head = Groups(gap < 0 ? text : text.Substring(0, gap), last: gap < 0);
        List<int>? tail = gap < 0 ? [] : Groups(text.Substring(gap + 2), last: true);
        if (head is null || tail is null || (gap < 0 ? head.Count != 8 : head.Count + tail.Count > 7))
        {
            return null;
        }

        return Write([.. head, .. Enumerable.Repeat(0, 8 - head.Count - tail.Count), .. tail]);
    }

    /// <summary>Whether a text is an address of either kind, for where a name belongs.</summary>
    public static bool IsAddress(string text) => IPv4(text.TrimEnd('.')) is not null || IPv6(text.Trim('[', ']')) is not null;

    // The groups of one side of the gap; the last of all may be an IPv4 address.
    private static List<int>? Groups(string text, bool last)
    {
        var groups = new List<int>();
        if (text.Length == 0)
        {
            return groups;
        }

        string[] parts = text.Split(':');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            if (last && i == parts.Length - 1 && IPv4(part) is { } four)
            {
                int[] bytes = [.. four.Split('.').Select(Number)];
                groups.Add((bytes[0] << 8) | bytes[1]);
                groups.Add((bytes[2] << 8) | bytes[3]);
            }
            else if (part.Length is > 0 and <= 4 && part.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                groups.Add(int.Parse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
            else
            {
                return null;
            }
        }

        return groups;
    }

    private static string Write(int[] groups)
    {
        // The longest run of two zero groups or more is left out; the first, when several are as long.
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++)
        {
            int run = groups.Skip(i).TakeWhile(static group => group == 0).Count();
            if (run > length)
            {
                (start, length) = (i, run);
            }
        }

        // RFC 5952, 5: an IPv4 address in IPv6 is read more easily as one.
        if (length == 5 && start == 0 && groups[5] == 0xFFFF)
        {
            return $"::ffff:{groups[6] >> 8}.{groups[6] & 255}.{groups[7] >> 8}.{groups[7] & 255}";
        }

        return length < 2
            ? Join(groups)
            : Join(groups.Take(start)) + "::" + Join(groups.Skip(start + length));
    }

    private static string Join(IEnumerable<int> groups) => string.Join(":", groups.Select(static group => group.ToString("x", CultureInfo.InvariantCulture)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
