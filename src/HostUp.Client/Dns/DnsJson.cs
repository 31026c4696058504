using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HostUp.Client.Dns;

/// <summary>
/// Records as JSON: an array of objects with the members <c>name</c>, <c>type</c>, <c>value</c>, <c>ttl</c>, <c>priority</c>,
/// <c>weight</c>, <c>port</c> and <c>proxied</c>, in any order and case; others are passed over. One object alone is an array of one.
/// </summary>
public static class DnsJson
{
    /// <summary>Reads records.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="zone">The zone; names may be relative to it or whole.</param>
    /// <param name="file">The file's name, for positions; may be null.</param>
    /// <returns>The records in the order of the file, each with its position. An SOA is left out.</returns>
    /// <exception cref="DnsSourceException">The text is no JSON, or objects in it are no records.</exception>
    public static IReadOnlyList<DnsRecordData> Read(string text, string zone, string? file = null)
    {
        var problems = new ProblemList(file);
        IReadOnlyList<DnsRecordData> records = new JsonRecords(text.TrimStart('\uFEFF'), DnsName.Zone(zone), problems).Read();
        problems.ThrowIfAny();
        return records;
    }

    /// <summary>Writes records, sorted by name, type and value.</summary>
    /// <param name="records">The records.</param>
    /// <param name="zone">The zone.</param>
    /// <returns>The file's text; what is not known is left out.</returns>
    public static string Write(IEnumerable<DnsRecordData> records, string zone)
    {
        using var json = new MemoryStream();

        // It is for people and version control, not for a web page: é is é.
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (DnsRecordData record in ZoneFileWriter.Sort(records))
            {
                writer.WriteStartObject();
                writer.WriteString("name", DnsCsv.Name(record, zone));
                writer.WriteString("type", record.Type);
                writer.WriteString("value", DnsCsv.Value(record));
                Number(writer, "ttl", record.Ttl);
                Number(writer, "priority", record.Priority);
                Number(writer, "weight", record.Weight);
                Number(writer, "port", record.Port);
                if (record.Proxied is { } proxied)
                {
                    writer.WriteBoolean("proxied", proxied);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length) + "\n";
    }

    private static void Number(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }
}
