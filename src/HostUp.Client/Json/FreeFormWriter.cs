using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>Writes plain .NET values as JSON.</summary>
internal static class FreeFormWriter
{
    /// <summary>Writes a value of the kinds that <see cref="FreeFormObject"/> holds, and the ones a caller may send.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
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
                    Write(writer, item);
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

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        CheckDepth(writer);
        writer.WriteStartObject();
        foreach (KeyValuePair<string, object?> member in members)
        {
            writer.WritePropertyName(member.Key);
            Write(writer, member.Value);
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
