using System;
using System.Collections.Generic;
using System.Text.Json;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>Reads JSON that no class describes as plain .NET values: those that <see cref="FreeFormObject"/> lists.</summary>
internal static class FreeFormReader
{
    /// <summary>Reads the value the reader stands on and leaves the reader on its last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="isLenient">Whether a number out of range is read as null; else it is an error.</param>
    public static object? Read(ref Utf8JsonReader reader, bool isLenient = false)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, object?>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    members.Add(new KeyValuePair<string, object?>(name, Read(ref reader, isLenient)));
                }

                return members.Count == 0 ? FreeFormObject.Empty : new FreeFormObject(members);
            case JsonTokenType.StartArray:
                var items = new List<object?>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader, isLenient));
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

    /// <summary>The same of a part of a document.</summary>
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
}
