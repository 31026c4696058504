using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HostUp.Client.Json;

/// <summary>A member whose kind HostUp does not describe: read as plain values.</summary>
internal sealed class PlainValueConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FreeFormReader.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => FreeFormWriter.Write(writer, value);
}
