using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Client.Api;

/// <summary>Finds names that somebody may have meant.</summary>
internal static class CloseNames
{
    private const int Most = 3;

    /// <summary>Up to three names near to one that was not found, the nearest first.</summary>
    public static IReadOnlyList<string> Find(string wanted, IEnumerable<string> names)
    {
        string form = Letters(wanted);
        return names
            .Select(NameForm.ForPeople)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Name: name, Distance: Distance(form, Letters(name))))
            .Where(static near => near.Distance < int.MaxValue)
            .OrderBy(static near => near.Distance)
            .ThenBy(static near => near.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(static near => near.Name)
            .ToArray();
    }

    // As people write it: one letter more or less in a name is many in its punycode.
    private static string Letters(string name) => NameForm.ForPeople(NameForm.Of(name));

    // A beginning of a name is nearer than any mistyping of it.
    private static int Distance(string wanted, string name)
    {
        if (wanted.Length >= 3 && name.StartsWith(wanted, StringComparison.Ordinal))
        {
            return 0;
        }

        int allowed = Math.Max(1, Math.Min(wanted.Length, name.Length) / 4);
        if (Math.Abs(wanted.Length - name.Length) > allowed)
        {
            return int.MaxValue;
        }

        int edits = Edits(wanted, name);
        return edits <= allowed ? edits : int.MaxValue;
    }

    // Damerau-Levenshtein: letters put in, left out, changed, or two of them turned round.
    private static int Edits(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
