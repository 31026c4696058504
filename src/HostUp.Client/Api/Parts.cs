using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HostUp.Client.Api;

/// <summary>Puts a short text together from what is known: a model in the cell of a table is on one line.</summary>
internal static class Parts
{
    /// <summary>The parts that are something, with commas between them.</summary>
    public static string Join(params string?[] parts) => Join((IEnumerable<string?>)parts);

    /// <summary>The parts that are something, with commas between them.</summary>
    public static string Join(IEnumerable<string?> parts) => string.Join(", ", parts.Where(static part => !string.IsNullOrEmpty(part)));

    /// <summary>A number and what it counts, as in <c>20 GB disk</c>; null when it is not known.</summary>
    public static string? Count(decimal? number, string unit) =>
        number is { } value ? value.ToString(CultureInfo.InvariantCulture) + " " + unit : null;

    /// <summary>What a switch is and how it stands, as in <c>email on</c>.</summary>
    public static string Switch(string name, bool? value) => name + (value == true ? " on" : " off");
}
