using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Wire;

/// <summary>Reads and writes JSON as bytes, without reflection.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Swedish letters travel as UTF-8 and not as \u escapes, so that a client that reads with the wrong charset shows it.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions ReaderOptions = new() { AllowDuplicateProperties = false };

    public static byte[] Write(JsonNode json)
    {
        using var stream = new MemoryStream();

        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            json.WriteTo(writer);
        }

        return stream.ToArray();
    }

    public static bool TryRead(byte[] text, out JsonElement json)
    {
        json = default;

        try
        {
            StrictUtf8.GetCharCount(text);
            using JsonDocument document = JsonDocument.Parse(text, ReaderOptions);
            JsonElement root = document.RootElement.Clone();
            ReadStrings(root);
            json = root;
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    // An escaped half of a surrogate pair ("\ud800") is found only when the string is read.
    private static void ReadStrings(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    ReadStrings(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadStrings(property.Value);
                }

                break;
            default:
                break;
        }
    }
}
