using System;
using System.IO;
using System.Text.Json;

namespace HostUp.Client.Sending;

/// <summary>Writes request bodies: only what a caller set, since HostUp refuses unknown members.</summary>
internal static class JsonBodyWriter
{
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}
