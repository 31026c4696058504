using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>
/// HostUp's timestamps: ISO 8601 in UTC with milliseconds and <c>Z</c>. Reads any ISO 8601 time with an offset;
/// a time without one is UTC, whatever the machine's time zone.
/// </summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.TryGetDateTimeOffset(out DateTimeOffset time) && HasOffset(reader.GetString()!))
            {
                return time;
            }

            if (Timestamp.TryParse(reader.GetString(), out time))
            {
                return time;
            }
        }

        throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedTime));
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));

    public static string Format(DateTimeOffset value) => value.UtcDateTime.ToString(
        value.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
        CultureInfo.InvariantCulture);

    // Utf8JsonReader takes a time without an offset as the machine's local time.
    private static bool HasOffset(string text) =>
        text.EndsWith("Z", StringComparison.Ordinal) || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T') && text.IndexOf('T') > 0;
}
