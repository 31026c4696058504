using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>The <c>limit</c> and <c>cursor</c> of a list, and the page that they ask for.</summary>
internal sealed class Paging
{
    private const int DefaultLimit = 20;
    private const int MostPerPage = 100;

    private readonly int _offset;
    private readonly int _limit;

    private Paging(int offset, int limit)
    {
        _offset = offset;
        _limit = limit;
    }

    public static Paging Read(RouteCall call, ICollection<FieldError> errors)
    {
        return new Paging(ReadCursor(Single(call, "cursor", errors), errors), ReadLimit(Single(call, "limit", errors), errors));
    }

    /// <summary>A query parameter that may be given once.</summary>
    public static string? Single(RouteCall call, string name, ICollection<FieldError> errors)
    {
        string[] values = call.QueryValues(name).ToArray();

        if (values.Length > 1)
        {
            errors.Add(new FieldError("/query/" + name, "`" + name + "` must be given once.", FieldError.InvalidValue));
        }

        return values.FirstOrDefault();
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

    private static int ReadLimit(string? text, ICollection<FieldError> errors)
    {
        if (text is null)
        {
            return DefaultLimit;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is >= 1 and <= MostPerPage)
        {
            return limit;
        }

        errors.Add(new FieldError("/query/limit", "`limit` must be an integer from 1 to 100.", FieldError.InvalidValue));
        return DefaultLimit;
    }

    // The form of the one cursor that the documents show: the base64 of {"offset":20}.
    private static string WriteCursor(int offset) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes("{\"offset\":" + offset.ToString(CultureInfo.InvariantCulture) + "}"));

    private static int ReadCursor(string? text, ICollection<FieldError> errors)
    {
        if (text is null)
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

        errors.Add(new FieldError("/query/cursor", "`cursor` must be the `nextCursor` of an earlier page.", FieldError.InvalidValue));
        return 0;
    }
}
