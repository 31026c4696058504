using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace HostUp.Client.Json;

/// <summary>Writes plain values as JSON, for calls that no class describes.</summary>
public static class FreeFormJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">
    /// A string, number, boolean, time or null, a dictionary with string keys, or a collection of these. Numbers and times are
    /// written the same in every culture.
    /// </param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="NotSupportedException">A value is of another type.</exception>
    /// <exception cref="ArgumentException">A number is not finite, or the value is nested more than 64 levels deep.</exception>
    public static string Write(object? value)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            FreeFormWriter.Write(writer, value);
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
