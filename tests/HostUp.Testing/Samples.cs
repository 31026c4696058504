using System;
using System.IO;

namespace HostUp.Testing;

/// <summary>The JSON of HostUp's published examples, from <c>tests/Samples</c>.</summary>
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
}
