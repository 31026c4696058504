using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>A count. Reads <c>25</c>, <c>25.0</c> and <c>"25"</c> alike: the documents give examples, no schema.</summary>
internal sealed class WholeNumberConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out long whole))
            {
                return whole;
            }

            if (reader.TryGetDecimal(out decimal number) && number == decimal.Truncate(number)
                && number is >= long.MinValue and <= long.MaxValue)
            {
                return (long)number;
            }
        }
        else if (reader.TokenType == JsonTokenType.String
            && long.TryParse(reader.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long parsed))
        {
            return parsed;
        }

        throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedWholeNumber));
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
