using System.Text.Json;
using HostUp.Client.Sending;

namespace HostUp.Client.Dns;

/// <summary>Writes a record as HostUp takes it: flat, with a relative name, and without members that are not said.</summary>
internal static class DnsRecordBody
{
    public static byte[] Write(DnsRecordData record) => JsonBodyWriter.Write(writer =>
    {
        writer.WriteString("type", record.Type);
        writer.WriteString("name", record.Name);
        writer.WriteString("value", record.Value);
        Write(writer, "ttl", record.Ttl);
        Write(writer, "priority", record.Priority);
        Write(writer, "weight", record.Weight);
        Write(writer, "port", record.Port);
        if (record.Proxied is { } proxied)
        {
            writer.WriteBoolean("proxied", proxied);
        }
    });

    private static void Write(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
