using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HostUp.Bench.Server;

/// <summary>Shared-hosting accounts as HostUp's list and details show them: of full size, each with its own id and domain.</summary>
internal static class CannedAccounts
{
    public static byte[] Page(int accounts, int offset, int limit)
    {
        int end = Math.Min(accounts, offset + limit);
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            for (int i = offset; i < end; i++)
            {
                WriteAccount(json, i);
            }

            json.WriteEndArray();
            json.WriteBoolean("hasMore", end < accounts);
            if (end < accounts)
            {
                json.WriteString("nextCursor", end.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteNull("nextCursor");
            }

            json.WriteEndObject();
        }

        return page.ToArray();
    }

    public static byte[] Details(string id)
    {
        JsonNode details = JsonNode.Parse(Resources.Read("account-details.json"))!;
        details["id"] = id;
        return Encoding.UTF8.GetBytes(details.ToJsonString());
    }

    private static void WriteAccount(Utf8JsonWriter json, int index)
    {
        string domain = string.Create(CultureInfo.InvariantCulture, $"customer-{index:d6}.example");
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"acct_{index:d26}"));
        json.WriteString("name", domain);
        json.WriteString("primaryDomain", domain);
        json.WriteStartArray("domains");
        json.WriteStringValue(domain);
        json.WriteEndArray();
        json.WriteNull("customName");
        json.WriteString("serviceStatus", "active");
        json.WriteStartObject("billing");
        json.WriteNumber("amount", 99);
        json.WriteString("currencyCode", "SEK");
        json.WriteString("billingCycle", "annually");
        json.WriteEndObject();
        json.WriteString("createdAt", "2024-05-27T08:15:30.000Z");
        json.WriteString("nextDueAt", "2026-05-27T00:00:00.000Z");
        json.WriteNull("expiresAt");
        json.WriteBoolean("pinned", false);
        json.WriteStartObject("resources");
        json.WriteNumber("diskLimitGb", 20);
        json.WriteNumber("memoryGb", 2);
        json.WriteNumber("bandwidthLimitGb", 1024);
        json.WriteNumber("emailAccountLimit", 25);
        json.WriteNumber("databaseLimit", 10);
        json.WriteNumber("ftpAccountLimit", 10);
        json.WriteNumber("addonDomainLimit", 5);
        json.WriteNumber("subdomainLimit", 50);
        json.WriteEndObject();
        json.WriteStartObject("controlPanel");
        json.WriteString("type", "cpanel");
        json.WriteBoolean("supportsWhm", false);
        json.WriteEndObject();
        json.WriteNull("billingCycleState");
        json.WriteEndObject();
    }
}
