using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HostUp.Client.Json;

/// <summary>A secret: it is read, and never written.</summary>
internal sealed class SecretConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteNullValue();
}
