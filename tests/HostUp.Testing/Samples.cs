using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace HostUp.Testing;

/// <summary>
/// What HostUp has published, from <c>tests/Samples</c>: the JSON of its examples, and in <c>endpoints.tsv</c> the endpoints that its pages
/// name (area, <c>page</c> or <c>name</c> for one known from other pages alone, method, path).
/// </summary>
public static class Samples
{
    /// <summary>Reads an example.</summary>
    /// <param name="name">The file's name without its extension, such as <c>preferences</c> or <c>problem-404</c>.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="FileNotFoundException">There is no such example.</exception>
    public static string Read(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name + ".json"));
    }

    /// <summary>Reads a table of tab-separated values.</summary>
    /// <param name="name">The file's name without its extension, such as <c>endpoints</c>.</param>
    /// <returns>The fields of each line.</returns>
    /// <exception cref="FileNotFoundException">There is no such table.</exception>
    public static IReadOnlyList<string[]> ReadTable(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", name + ".tsv")).Select(static line => line.Split('\t')).ToArray();
    }
}
