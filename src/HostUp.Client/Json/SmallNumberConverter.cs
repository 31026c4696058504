using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>A number of at most 32 bits, as <see cref="WholeNumberConverter"/> reads it.</summary>
internal sealed class SmallNumberConverter : JsonConverter<int>
{
    private static readonly WholeNumberConverter Whole = new();

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Whole.Read(ref reader, typeof(long), options) is >= int.MinValue and <= int.MaxValue and var number
            ? (int)number
            : throw new UnexpectedJsonException(new Sentence(static () => Messages.WantedWholeNumber));

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
