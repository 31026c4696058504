using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace HostUp.Sandbox.Dns;

/// <summary>What is wrong with the name of a record: it is relative to the zone, as DNS spells it.</summary>
internal static class RecordName
{
    private const int Longest = 253;

    private static readonly Regex Label = new(@"\A[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\z", RegexOptions.CultureInvariant);

    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? Problem(string name, Zone zone)
    {
        if (name == Zone.Root)
        {
            return null;
        }

        // The whole name is never sent: it would be taken for a relative one.
        if (name == zone.Name || name.EndsWith("." + zone.Name, StringComparison.Ordinal) || name.EndsWith(".", StringComparison.Ordinal))
        {
            return "The name must be relative to the zone.";
        }

        string[] labels = name.Split('.');
        bool isValid = labels.Select((label, place) => Label.IsMatch(label) || (label == "*" && place == 0)).All(static valid => valid);
        return !isValid ? "The name has characters or labels that DNS does not allow."
            : zone.FullName(name).Length > Longest ? "The name is too long." : null;
    }
}
