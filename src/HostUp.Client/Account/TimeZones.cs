using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Account;

/// <summary>
/// The time zone names of the IANA database. They are kept here because not every supported runtime knows them:
/// .NET Framework and Windows have names of their own.
/// </summary>
public static class TimeZones
{
    private static readonly Lazy<HashSet<string>> Known = new(Load);

    /// <summary>All names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => Known.Value.OrderBy(static name => name, StringComparer.Ordinal).ToArray();

    /// <summary>Whether a name is in the database, written as it is there.</summary>
    /// <param name="name">A name such as <c>Europe/Stockholm</c>; null gives false.</param>
    /// <returns>True when it is known.</returns>
    public static bool IsKnown(string? name) => name is not null && Known.Value.Contains(name);

    /// <summary>Up to three names that somebody may have meant: mistyped ones, and cities without their continent.</summary>
    internal static IReadOnlyList<string> Near(string wanted)
    {
        string city = wanted.Substring(wanted.LastIndexOf('/') + 1).Replace(' ', '_');
        string[] sameCity = Names.Where(name => name.EndsWith("/" + city, StringComparison.OrdinalIgnoreCase)).Take(3).ToArray();
        return sameCity.Length > 0 ? sameCity : CloseNames.Find(wanted, Known.Value);
    }

    private static HashSet<string> Load()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using Stream list = typeof(TimeZones).Assembly.GetManifestResourceStream("HostUp.Client.Account.TimeZones.txt")!;
        using var reader = new StreamReader(list);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                names.Add(line);
            }
        }

        return names;
    }
}
