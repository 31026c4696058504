using System;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace HostUp.Bench.Server;

/// <summary>DNS zones as HostUp's list and records show them. The number in a zone's name says how many records it has.</summary>
internal static class CannedZones
{
    private const string Prefix = "zone_";

    /// <summary>Names are as <c>zone-20-000017.example</c>: of 20 records, the 17th of them.</summary>
    public static string Name(int records, int index) => string.Create(CultureInfo.InvariantCulture, $"zone-{records}-{index:d6}.example");

    /// <summary>A page of zones.</summary>
    /// <param name="zones">How many there are.</param>
    /// <param name="records">How many records each has.</param>
    /// <param name="offset">The first.</param>
    /// <param name="limit">How many at most.</param>
    public static byte[] Page(int zones, int records, int offset, int limit) => Json(json =>
    {
        int end = Math.Min(zones, offset + limit);
        json.WriteStartArray("data");
        for (int i = offset; i < end; i++)
        {
            json.WriteStartObject();
            json.WriteString("id", Id(records, i));
            json.WriteString("name", Name(records, i));
            json.WriteString("zoneStatus", "active");
            json.WriteBoolean("isDnsOnly", false);
            json.WriteString("kind", "linked");
            json.WriteNumber("recordCount", records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("hasMore", end < zones);
        json.WriteString("nextCursor", end < zones ? end.ToString(CultureInfo.InvariantCulture) : null);
    });

    /// <summary>The page with the one zone of a name; null when the name is none.</summary>
    public static byte[]? Named(string name) => name.Split('-', '.') is ["zone", { } records, { } index, "example"]
        && int.TryParse(records, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int place)
        ? Page(place + 1, count, place, 1)
        : null;

    /// <summary>A zone with its records; null when the id is none.</summary>
    public static byte[]? Zone(string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal) || id.Length != Prefix.Length + 26
            || !int.TryParse(id.AsSpan(Prefix.Length, 6), NumberStyles.None, CultureInfo.InvariantCulture, out int records)
            || !int.TryParse(id.AsSpan(Prefix.Length + 6), NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            return null;
        }

        string name = Name(records, index);
        return Json(json =>
        {
            json.WriteStartObject("zone");
            json.WriteString("id", id);
            json.WriteString("name", name);
            json.WriteString("status", "active");
            json.WriteNumber("recordCount", records);
            json.WriteEndObject();
            json.WriteStartArray("records");
            for (int i = 0; i < records; i++)
            {
                json.WriteStartObject();
                WriteRecord(json, i, string.Create(CultureInfo.InvariantCulture, $"host-{i:d3}.{name}"), string.Create(CultureInfo.InvariantCulture, $"192.0.2.{i % 250}"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>What a record is answered as that was made or changed.</summary>
    public static byte[] Record() => Json(static json => WriteRecord(json, 0, "host-000.zone.example", "192.0.2.1"));

    private static string Id(int records, int index) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{records:d6}{index:d20}");

    private static void WriteRecord(Utf8JsonWriter json, int index, string name, string value)
    {
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"drr_{index:d26}"));
        json.WriteString("type", "A");
        json.WriteString("name", name);
        json.WriteString("value", value);
        json.WriteNumber("ttl", 3600);
        json.WriteBoolean("proxied", false);
        json.WriteString("status", "active");
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
