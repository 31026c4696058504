using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;
using HostUp.Client.Json;

namespace HostUp.Client.Account;

/// <summary>HostUp's page has the number as null alone in an answer, and as an object in a request: text is read as well.</summary>
internal sealed class RegistrationIdentifierConverter : JsonConverter<RegistrationIdentifier>
{
    public override RegistrationIdentifier? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new RegistrationIdentifier { Value = reader.GetString() },
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, AccountJson.Default.RegistrationIdentifier),
        _ => throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedObject)),
    };

    public override void Write(Utf8JsonWriter writer, RegistrationIdentifier value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AccountJson.Default.RegistrationIdentifier);
}
