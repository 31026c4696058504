using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>
/// Reads an object whose form no page of HostUp's shows. A member that is not what it is taken for fails nothing: it is kept as it came,
/// with those that this client does not know.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
internal abstract class LenientConverter<T> : JsonConverter<T>
    where T : HostUpModel, new()
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedObject));
        }

        var model = new T();
        ReadMembers(ref reader, model, isGroup: false);
        ((IJsonOnDeserialized)model).OnDeserialized();
        return model;
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value);
        foreach (KeyValuePair<string, JsonElement> member in value.UnknownMembers ?? [])
        {
            writer.WritePropertyName(member.Key);
            member.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads the members of the object, or of a group in it, and leaves the reader on its end.</summary>
    protected void ReadMembers(ref Utf8JsonReader reader, T model, bool isGroup)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            Utf8JsonReader before = reader;
            if (!TryRead(ref reader, name, model, isGroup))
            {
                reader = before;
                (model.UnknownMembers ??= [])[name] = JsonElement.ParseValue(ref reader);
            }
        }
    }

    /// <summary>Reads the value that the reader stands on, and leaves the reader on its last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="model">What takes it.</param>
    /// <param name="isGroup">Whether it stands in a group of the object, and not in the object itself.</param>
    /// <returns>False for a member that is not known, or not what it is taken for: it is kept as it came.</returns>
    protected abstract bool TryRead(ref Utf8JsonReader reader, string name, T model, bool isGroup);

    /// <summary>Writes the members that the model has properties for.</summary>
    protected abstract void WriteMembers(Utf8JsonWriter writer, T value);
}
