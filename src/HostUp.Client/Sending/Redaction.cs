using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>Takes secrets out of what observers are shown.</summary>
internal static class Redaction
{
    private const string Mask = "[redacted]";

    // More is no help to a reader and slows the screen.
    private const int MaxShown = 64 * 1024;

    private static readonly Regex QuerySecret = new(
        @"(?<=[?&][^=&]*(?:key|token|secret|passw)[^=&]*=)[^&]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>A path and query with the values of secret parameters taken out.</summary>
    public static string Query(string pathAndQuery) =>
        pathAndQuery.IndexOf('?') < 0 ? pathAndQuery : QuerySecret.Replace(pathAndQuery, Mask);

    /// <summary>A body with the values of secret members taken out; null when there is none. What is not JSON is not shown.</summary>
    public static string? Body(ArraySegment<byte> body)
    {
        if (body.Count == 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body.AsMemory());
            using var shown = new MemoryStream();
            using (var writer = new Utf8JsonWriter(shown, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                Write(writer, document.RootElement);
            }

            string text = Encoding.UTF8.GetString(shown.GetBuffer(), 0, (int)shown.Length);
            return text.Length <= MaxShown ? text : text.Substring(0, MaxShown) + Messages.TextCut;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It cannot be searched for secrets member by member.
            return Sentence.Fill(Messages.BodyNotShown, body.Count);
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();

                // Where a person is identified: the path beside such a link leads to the same place.
                bool hasLink = element.TryGetProperty("link", out _);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    bool isSecret = IsSecret(property.Name) || (hasLink && property.Name is "link" or "path");
                    if (isSecret && property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False))
                    {
                        writer.WriteStringValue(Mask);
                    }
                    else
                    {
                        Write(writer, property.Value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String when element.GetString() is { } text && text.IndexOf('?') >= 0:
                // An address with a secret in its query, such as one that updates a name.
                writer.WriteStringValue(Query(text));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    // Login links are secrets too: whoever has one is logged in. An EPP code moves a domain to another registrar.
    private static bool IsSecret(string name) =>
        Contains(name, "key") || Contains(name, "token") || Contains(name, "secret") || Contains(name, "passw") || Contains(name, "passphrase")
        || Contains(name, "authorization") || Contains(name, "eppCode")
        || ((Contains(name, "login") || Contains(name, "sso")) && (Contains(name, "url") || Contains(name, "uri") || Contains(name, "link")));

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
