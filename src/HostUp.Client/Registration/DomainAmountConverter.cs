using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;
using HostUp.Client.Json;

namespace HostUp.Client.Registration;

/// <summary>Clients have seen amounts as <c>{ "amount": 99, "currencyCode": "SEK" }</c> and as a number alone: both are read.</summary>
internal sealed class DomainAmountConverter : JsonConverter<DomainAmount>
{
    public override DomainAmount? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new DomainAmount { Amount = reader.GetDecimal() },
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, RegistrationJson.Default.DomainAmount),
        _ => throw new UnexpectedJsonException(new Sentence(static () => RegistrationMessages.WantedAmount)),
    };

    public override void Write(Utf8JsonWriter writer, DomainAmount value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, RegistrationJson.Default.DomainAmount);
}
