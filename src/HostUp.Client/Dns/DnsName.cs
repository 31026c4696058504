using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HostUp.Client.Dns;

/// <summary>
/// Names in a zone. HostUp takes them relative to the zone (<c>www</c>, <c>@</c> for its root) and gives them whole
/// (<c>www.example.com</c>); here they are relative, in lower case, and internationalised labels are in Punycode.
/// </summary>
public static class DnsName
{
    /// <summary>The root of a zone, as HostUp and zone files write it.</summary>
    public const string Root = "@";

    // RFC 1035, 2.3.4: 255 octets on the wire, which are 253 characters of text.
    internal const int LongestName = 253;

    internal const int LongestLabel = 63;

    private static readonly char[] Dots = ['\u3002', '\uFF0E', '\uFF61'];

    /// <summary>The name of a zone as it is compared: lower case, Punycode, no dot at the end.</summary>
    /// <param name="name">A name in any form, such as <c>Smörgås.se.</c>.</param>
    /// <returns>Such as <c>xn--smrgs-pra0j.se</c>.</returns>
    public static string Zone(string name) => WithoutDot(Ascii(name));

    /// <summary>The name within its zone. A name that ends with the zone's, or with a dot, is a whole one.</summary>
    /// <param name="name">A relative or whole name; empty or <c>@</c> for the root.</param>
    /// <param name="zone">The zone's name.</param>
    /// <returns>The relative name; a whole name of another zone comes back as it is, with its dot.</returns>
    public static string Relative(string name, string zone)
    {
        string ascii = Ascii(name);
        string whole = WithoutDot(ascii);
        string origin = Zone(zone);
        if (whole.Length == 0 || whole == Root || whole == origin)
        {
            return ascii == "." ? "." : Root;
        }

        if (whole.EndsWith("." + origin, StringComparison.Ordinal))
        {
            return whole.Substring(0, whole.Length - origin.Length - 1);
        }

        return ascii.Length > whole.Length ? ascii : whole;
    }

    /// <summary>The whole name.</summary>
    /// <param name="name">A relative name as <see cref="Relative"/> gives it.</param>
    /// <param name="zone">The zone's name.</param>
    /// <returns>The name with the zone's behind it, without a dot at the end.</returns>
    public static string Absolute(string name, string zone) =>
        name is "" or Root ? Zone(zone) : IsOutside(name) ? WithoutDot(name) : name + "." + Zone(zone);

    /// <summary>The name as people write it.</summary>
    /// <param name="name">A name that may have labels in Punycode.</param>
    /// <returns>The name with those labels in their own script. What would not come back as it was stays as it is.</returns>
    public static string ToUnicode(string name) => string.Join(".", name.Split('.').Select(static label =>
    {
        if (!label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return label;
        }

        try
        {
            string unicode = Idn().GetUnicode(label);
            return Ascii(unicode) == label ? unicode : label;
        }
        catch (ArgumentException)
        {
            return label;
        }
    }));

    /// <summary>A name that belongs to no zone in particular, such as a target: as <see cref="Zone"/>, with the root of all names as a dot.</summary>
    internal static string Host(string name) => name.Trim() is "." ? "." : Zone(name);

    /// <summary>Whether a relative name is none, because the whole name is not in the zone.</summary>
    internal static bool IsOutside(string name) => WithoutDot(name).Length < name.Length;

    /// <summary>The labels: a dot behind a backslash is part of one.</summary>
    internal static IReadOnlyList<string> Labels(string name)
    {
        var labels = new List<string>();
        int start = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\')
            {
                i++;
            }
            else if (name[i] == '.')
            {
                labels.Add(name.Substring(start, i - start));
                start = i + 1;
            }
        }

        labels.Add(name.Substring(start));
        return labels;
    }

    /// <summary>Lower case and Punycode. What cannot be put so stays, and is found when the name is checked.</summary>
    internal static string Ascii(string name)
    {
        string text = name.Trim();
        if (text.All(static c => c < 128))
        {
            return text.ToLowerInvariant();
        }

        foreach (char dot in Dots)
        {
            text = text.Replace(dot, '.');
        }

        return string.Join(".", text.ToLowerInvariant().Split('.').Select(static label =>
        {
            try
            {
                return label.All(static c => c < 128) ? label : Idn().GetAscii(label).ToLowerInvariant();
            }
            catch (ArgumentException)
            {
                return label;
            }
        }));
    }

    private static IdnMapping Idn() => new() { AllowUnassigned = true };

    // A dot behind a backslash is part of the label.
    private static string WithoutDot(string name)
    {
        int end = name.Length - 1;
        if (end < 0 || name[end] != '.')
        {
            return name;
        }

        int backslashes = name.Take(end).Reverse().TakeWhile(static c => c == '\\').Count();
        return backslashes % 2 == 1 ? name : name.Substring(0, end);
    }
}
