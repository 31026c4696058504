using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>An identifier that HostUp documents as a string of digits; a bare number is read as well and always written as a string.</summary>
internal sealed class IdentifierConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        _ => throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedIdentifier)),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
