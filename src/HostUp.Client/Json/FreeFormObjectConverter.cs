using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>Reads and writes JSON that no class describes, as plain .NET values.</summary>
internal sealed class FreeFormObjectConverter : JsonConverter<FreeFormObject>
{
    public override FreeFormObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadValue(ref reader) as FreeFormObject ?? throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedObject));

    public override void Write(Utf8JsonWriter writer, FreeFormObject value, JsonSerializerOptions options) =>
        WriteValue(writer, value);

    /// <summary>Reads the value the reader stands on and leaves the reader on its last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="isLenient">Whether a number out of range is read as null; else it is an error.</param>
    public static object? ReadValue(ref Utf8JsonReader reader, bool isLenient = false)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, object?>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    members.Add(new KeyValuePair<string, object?>(name, ReadValue(ref reader, isLenient)));
                }

                return members.Count == 0 ? FreeFormObject.Empty : new FreeFormObject(members);
            case JsonTokenType.StartArray:
                var items = new List<object?>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, isLenient));
                }

                return items.ToArray();
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return isLenient && !(reader.TryGetDouble(out double real) && !double.IsInfinity(real)) ? null : ReadNumber(ref reader);
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Null:
                return null;
            default:
                throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedValue, reader.TokenType));
        }
    }

    public static object? FromElement(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new List<KeyValuePair<string, object?>>();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    members.Add(new KeyValuePair<string, object?>(property.Name, FromElement(property.Value)));
                }

                return members.Count == 0 ? FreeFormObject.Empty : new FreeFormObject(members);
            case JsonValueKind.Array:
                var items = new List<object?>();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    items.Add(FromElement(item));
                }

                return items.ToArray();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out long whole) ? whole
                    : Fraction(element.TryGetDecimal(out decimal exact) ? exact : null, element.GetDouble());
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return null;
        }
    }

    /// <summary>Writes a value of the kinds that <see cref="FreeFormObject"/> holds, and the ones a caller may send.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case decimal exact:
                writer.WriteNumberValue(exact);
                break;
            case double real:
                writer.WriteNumberValue(real);
                break;
            case float real:
                writer.WriteNumberValue(real);
                break;
            case ulong whole:
                writer.WriteNumberValue(whole);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(TimestampConverter.Format(time));
                break;
            case DateTime time:
                writer.WriteStringValue(TimestampConverter.Format(new DateTimeOffset(time)));
                break;
            case FreeFormObject members:
                WriteObject(writer, members);
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteObject(writer, members);
                break;
            case System.Collections.IDictionary members:
                WriteObject(writer, members.Keys.Cast<object>().Select(key => new KeyValuePair<string, object?>(
                    key as string ?? throw new NotSupportedException(Messages.WantedTextKey), members[key])));
                break;
            case System.Collections.IEnumerable items:
                CheckDepth(writer);
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            case Uri address:
                // Its ToString takes escapes away.
                writer.WriteStringValue(address.OriginalString);
                break;
            case Guid or char or Enum or Version:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException(Sentence.Fill(Messages.NotSendable, value.GetType().Name));
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out long whole) ? whole
        : Fraction(reader.TryGetDecimal(out decimal exact) ? exact : null, reader.GetDouble());

    // A decimal holds what HostUp sends exactly; only what is very near to zero would lose its digits in it.
    private static object Fraction(decimal? exact, double real)
    {
        if (double.IsInfinity(real))
        {
            // .NET Framework says so by itself, later runtimes give an infinity, which JSON cannot express.
            throw new UnexpectedJsonException(new Sentence(static () => Messages.NumberOutOfRange));
        }

        return exact is { } value && (real == 0 || Math.Abs(real) > 1e-12) ? value : real;
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        CheckDepth(writer);
        writer.WriteStartObject();
        foreach (KeyValuePair<string, object?> member in members)
        {
            writer.WritePropertyName(member.Key);
            WriteValue(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    // What contains itself has no end. The readers here, and most elsewhere, stop at the same depth.
    private static void CheckDepth(Utf8JsonWriter writer)
    {
        const int MaxDepth = 64;
        if (writer.CurrentDepth >= MaxDepth)
        {
            throw new ArgumentException(Messages.TooDeep);
        }
    }
}
