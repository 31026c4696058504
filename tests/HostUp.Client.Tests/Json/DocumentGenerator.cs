using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace HostUp.Client.Tests.Json;

/// <summary>Makes documents nobody would send: the same ones from the same seed, on every machine.</summary>
internal sealed class DocumentGenerator(int seed)
{
    // The members of every model and of problem documents, and some that are none.
    private static readonly string[] Names =
    [
        "localization", "languageCode", "timezone", "notifications", "emailEnabled", "smsEnabled", "delivery", "overrideEnabled", "enabledEmails", "billing", "enabled", "actions",
        "canToggle", "canUpgrade", "allowed", "reason", "code", "security", "bankIdOnlyLogin", "twoFactorEnabled", "peppol", "optedOut", "optOutReason", "optedOutAt", "cardAutoCharge",
        "label", "description", "method", "status", "configured", "hasPaymentMethod", "separateInvoices", "categories", "general", "ui", "dashboard", "eligible", "orgNumber", "peppolId",
        "participantName", "lookedUpAt", "updatedAt", "contacts", "id", "email", "deleted", "data", "hasMore", "nextCursor", "name", "primaryDomain", "domains", "customName", "serviceStatus",
        "amount", "currencyCode", "billingCycle", "createdAt", "nextDueAt", "expiresAt", "pinned", "resources", "diskLimitGb", "memoryGb", "bandwidthLimitGb", "emailAccountLimit",
        "controlPanel", "type", "supportsWhm", "billingCycleState", "billingCycleOptions", "access", "username", "serverHostname", "sshCommand", "emailClient", "ftp", "serverIp", "accountId",
        "domain", "currentPackage", "availableOptions", "productSlug", "available", "preview", "upgraded", "currentProduct", "newProduct", "slug", "priceChange", "recurringAmount", "orderId",
        "paymentInvoice", "renewalInvoice", "number", "dueAt", "paymentUrl", "title", "detail", "instance", "requestId", "timestamp", "errors", "pointer", "extensions", "invoice", "message",
        "error", "retryAfter", "details", "password", "loginUrl", "tier", "storageGb", "billingCycles", "cpuCores", "$id", "$ref", "$type", "__proto__", "", " ", "å", "\u001b[31m", "\u0000", "\ufeff",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "null", "true", "0", "25", "25.0", "-1", "1e5", "1e999", "NaN", "Infinity", "9223372036854775808", "2026-05-27T00:00:00.000Z", "2026-05-27", "2026-13-45T99:99:99Z",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "0001-01-01", "12:30", "T+", "tomorrow", "sv", "Europe/Stockholm", "inv_1", "acct_1", "existing_invoice_blocking",
        "upstream_renewal_regeneration_failed", "https://developer.hostup.se/errors/x", "/billing?invoice=1", "javascript:alert(1)", "file:///etc/passwd", "http://[", "//example.com", "\\\\x\\y", "\u001b[31m", "\u009b", "\u202e",
        "\u0000", "😀", "räksmörgås", "a\r\nb", "<script>alert(1)</script>", "<", "SEK", "annually", "unpaid", "\uffff", "\ufeff",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "25", "25.0", "2.5e1", "-645.43", "0.1", "1e-300", "1e-30", "1e28", "1e29", "1e308", "1e309", "-1e999", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "79228162514264337593543950336", "0.00000000000000000000000000001", "123456789012345678901234567890.123456789", "1E+2",
    ];

    private readonly Random _random = new(seed);

    public int Next(int end) => _random.Next(end);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Any JSON document; now and then one that is not quite.</summary>
    public byte[] Document()
    {
        var text = new StringBuilder();
        Value(text, depth: _random.Next(5));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A document with things changed in it: bytes, or members.</summary>
    public byte[] Mutated(string document)
    {
        byte[] bytes = _random.Next(2) == 0 ? Encoding.UTF8.GetBytes(document) : Encoding.UTF8.GetBytes(Restructured(document));
        for (int i = _random.Next(4); i > 0 && bytes.Length > 0; i--)
        {
            int at = _random.Next(bytes.Length);
            switch (_random.Next(8))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 2:
                    bytes = bytes[..at];
                    break;
                case 3:
                    bytes = bytes[at..];
                    break;
                case 4:
                    int end = Math.Min(bytes.Length, at + _random.Next(20));
                    bytes = [.. bytes[..at], .. bytes[end..]];
                    break;
                case 5:
                    bytes = [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + _random.Next(40))], .. bytes[at..]];
                    break;
                case 6:
                    bytes = [.. bytes[..at], .. Encoding.UTF8.GetBytes(Pick(Fragments)), .. bytes[at..]];
                    break;
                default:
                    bytes = [.. new byte[] { 0xef, 0xbb, 0xbf }, .. bytes];
                    break;
            }
        }

        return bytes;
    }

    /// <summary>A value for a header: any visible text and any that means something.</summary>
    public string Header() => _random.Next(3) switch
    {
        0 => Pick(HeaderValues),
        1 => _random.NextInt64(-10, 10_000_000_000_000).ToString(CultureInfo.InvariantCulture),
        _ => new string(Enumerable.Range(0, _random.Next(12)).Select(_ => (char)_random.Next(' ', 127)).ToArray()),
    };

    private static readonly string[] Fragments = ["{", "}", "[", "]", ",", ":", "\"", "null", "\\ud800", "\\u0000", "\u001b[2J", "//", "/**/", "1e999", "[[[[[[[[", "{\"a\":{\"a\":{\"a\":"];

    private static readonly string[] HeaderValues =
    [
        "0", "1", "-1", "1.5", "NaN", "Infinity", "-Infinity", "∞", "99999999999999999999", "922337203685.4775", "Mon, 27 Apr 2026 12:35:56 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "2026-04-27T12:35:56Z", "1777293356",
        "253402300799", "253402300800", "1e5", "", " ", ",", "a,b", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
    ];

    private string Restructured(string document)
    {
        try
        {
            return Restructured(JsonNode.Parse(document)!);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            // Not a document, or with half a character or two members of one name in it: JsonNode cannot change those.
            return document;
        }
    }

    private string Restructured(JsonNode root)
    {
        for (int i = 1 + _random.Next(3); i > 0; i--)
        {
            JsonObject[] objects = JsonCompare.Objects(root).Where(static target => target.Count > 0).ToArray();
            if (objects.Length == 0)
            {
                break;
            }

            JsonObject target = Pick(objects);
            string member = Pick(target.Select(static pair => pair.Key).ToArray());
            JsonNode? value = target[member]?.DeepClone();
            switch (_random.Next(6))
            {
                case 0:
                    target.Remove(member);
                    break;
                case 1:
                    target[member] = null;
                    break;
                case 2:
                    JsonObject other = Pick(objects);
                    string its = Pick(other.Select(static pair => pair.Key).ToArray());
                    JsonNode? swapped = other[its]?.DeepClone();
                    other[its] = value;
                    target[member] = swapped;
                    break;
                case 3:
                    target[Pick(Names)] = value;
                    break;
                case 4:
                    target[member] = new JsonArray(value, null);
                    break;
                default:
                    target[member] = Retyped();
                    break;
            }
        }

        return root.ToJsonString();
    }

    private JsonNode? Retyped()
    {
        while (true)
        {
            var text = new StringBuilder();
            Value(text, _random.Next(3));
            try
            {
                return JsonNode.Parse(text.ToString());
            }
            catch (System.Text.Json.JsonException)
            {
                // Not every generated document is one.
            }
        }
    }

    private void Value(StringBuilder text, int depth)
    {
        switch (depth <= 0 ? _random.Next(6) : _random.Next(11))
        {
            case 0:
                text.Append("null");
                break;
            case 1:
                text.Append(_random.Next(2) == 0 ? "true" : "false");
                break;
            case 2:
                text.Append(Pick(Numbers));
                break;
            case 3 when _random.Next(40) == 0:
                text.Append("\"\\ud800\"");
                break;
            case 3 or 4 or 5:
                Text(text, Pick(Texts));
                break;
            case 6 or 7:
                Items(text, '[', ']', _random.Next(4), () => Value(text, depth - 1));
                break;
            default:
                Items(text, '{', '}', _random.Next(9), () =>
                {
                    Text(text, Pick(Names));
                    text.Append(':');
                    Value(text, depth - 1);
                });
                break;
        }
    }

    private static void Items(StringBuilder text, char open, char close, int count, Action item)
    {
        text.Append(open);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            item();
        }

        text.Append(close);
    }

    private static void Text(StringBuilder text, string value) => text.Append(System.Text.Json.JsonSerializer.Serialize(value));
}
