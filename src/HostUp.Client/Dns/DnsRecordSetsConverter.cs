using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>
/// What was before or after a change. HostUp's page shows it as null alone: one set is read, and several; what is neither reads as none.
/// </summary>
internal sealed class DnsRecordSetsConverter : JsonConverter<ItemList<DnsRecordSet>>
{
    public override ItemList<DnsRecordSet> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var sets = new ItemList<DnsRecordSet>();
        if (document.RootElement.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in document.RootElement.EnumerateArray())
            {
                Add(sets, item);
            }
        }
        else
        {
            Add(sets, document.RootElement);
        }

        return sets;
    }

    public override void Write(Utf8JsonWriter writer, ItemList<DnsRecordSet> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (DnsRecordSet set in value)
        {
            JsonSerializer.Serialize(writer, set, DnsWireJson.Default.DnsRecordSet);
        }

        writer.WriteEndArray();
    }

    private static void Add(ItemList<DnsRecordSet> sets, JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && item.Deserialize(DnsWireJson.Default.DnsRecordSet) is { } set)
        {
            sets.Add(set);
        }
    }
}
