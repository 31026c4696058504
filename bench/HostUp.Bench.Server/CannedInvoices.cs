using System;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace HostUp.Bench.Server;

/// <summary>Invoices as a public client has seen them: dates and amounts in groups, and the lines that say what for.</summary>
internal static class CannedInvoices
{
    public static byte[] Page(int invoices, int offset, int limit)
    {
        int end = Math.Min(invoices, offset + limit);
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            for (int i = offset; i < end; i++)
            {
                WriteInvoice(json, i);
            }

            json.WriteEndArray();
            json.WriteBoolean("hasMore", end < invoices);
            json.WriteString("nextCursor", end < invoices ? end.ToString(CultureInfo.InvariantCulture) : null);
            json.WriteEndObject();
        }

        return page.ToArray();
    }

    private static void WriteInvoice(Utf8JsonWriter json, int index)
    {
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"inv_{index:d26}"));
        json.WriteString("number", string.Create(CultureInfo.InvariantCulture, $"2026{index:d6}"));
        json.WriteString("status", index % 10 == 0 ? "unpaid" : "paid");
        json.WriteStartObject("dates");
        json.WriteString("issuedAt", "2026-04-27T08:15:30.000Z");
        json.WriteString("dueAt", "2026-05-27T00:00:00.000Z");
        json.WriteString("paidAt", index % 10 == 0 ? null : "2026-05-02T12:00:00.000Z");
        json.WriteEndObject();
        json.WriteStartObject("totals");
        json.WriteString("currencyCode", "SEK");
        json.WriteNumber("subtotal", 99);
        json.WriteNumber("taxAmount", 24.75m);
        json.WriteNumber("total", 123.75m);
        json.WriteNumber("outstanding", index % 10 == 0 ? 123.75m : 0);
        json.WriteEndObject();
        json.WriteStartArray("lineItems");
        json.WriteStartObject();
        json.WriteString("kind", "service");
        json.WriteString("purpose", "renewal");
        json.WriteString("description", "Web Hosting Start");
        json.WriteString("displayDescription", "Web Hosting Start, one year");
        json.WriteNumber("totalAmount", 99);
        json.WriteString("currencyCode", "SEK");
        json.WriteStartObject("resource");
        json.WriteString("type", "shared_hosting");
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"acct_{index:d26}"));
        json.WriteString("displayName", string.Create(CultureInfo.InvariantCulture, $"customer-{index:d6}.example"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
