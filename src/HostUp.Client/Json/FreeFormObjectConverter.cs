using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>Reads and writes a JSON object that no class describes.</summary>
internal sealed class FreeFormObjectConverter : JsonConverter<FreeFormObject>
{
    public override FreeFormObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FreeFormReader.Read(ref reader) as FreeFormObject ?? throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedObject));

    public override void Write(Utf8JsonWriter writer, FreeFormObject value, JsonSerializerOptions options) =>
        FreeFormWriter.Write(writer, value);
}
