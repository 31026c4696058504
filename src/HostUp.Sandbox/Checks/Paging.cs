using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>The <c>limit</c> and <c>cursor</c> of a list, and the page that they ask for.</summary>
internal sealed class Paging
{
    private const int DefaultLimit = 20;
    private const int UsualMost = 100;

    private readonly int _offset;
    private readonly int _limit;

    private Paging(int offset, int limit)
    {
        _offset = offset;
        _limit = limit;
    }

    /// <param name="query">The parameters.</param>
    /// <param name="most">The highest <c>limit</c>: 100, and 1,000 for some lists.</param>
    public static Paging Read(QueryFields query, int most = UsualMost)
    {
        return new Paging(ReadCursor(query), query.Integer("limit", 1, most) ?? DefaultLimit);
    }

    public JsonObject Page(int count, Func<int, JsonObject> item)
    {
        var data = new JsonArray();
        int start = Math.Min(_offset, count);
        int end = Math.Min(start + _limit, count);

        for (int i = start; i < end; i++)
        {
            data.Add((JsonNode)item(i));
        }

        bool hasMore = end < count;
        return new JsonObject { ["data"] = data, ["hasMore"] = hasMore, ["nextCursor"] = hasMore ? WriteCursor(end) : null };
    }

    // The form of the one cursor that the documents show: the base64 of {"offset":20}.
    private static string WriteCursor(int offset) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes("{\"offset\":" + offset.ToString(CultureInfo.InvariantCulture) + "}"));

    private static int ReadCursor(QueryFields query)
    {
        if (query.Text("cursor") is not { } text)
        {
            return 0;
        }

        try
        {
            using JsonDocument cursor = JsonDocument.Parse(Convert.FromBase64String(text));

            if (cursor.RootElement.ValueKind == JsonValueKind.Object
                && cursor.RootElement.TryGetProperty("offset", out JsonElement value)
                && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt32(out int offset)
                && string.Equals(WriteCursor(offset), text, StringComparison.Ordinal)
                && offset >= 0)
            {
                return offset;
            }
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            // Falls through to the one answer for a cursor that was not given out by a list.
        }

        query.Fail("cursor", "must be the `nextCursor` of an earlier page.", FieldError.InvalidValue);
        return 0;
    }
}
