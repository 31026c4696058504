using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HostUp.Client.Tests;

/// <summary>Compares JSON by what it means: the order of members, white space and how a number is written do not matter.</summary>
internal static class JsonCompare
{
    /// <summary>Both documents have the same members with the same values.</summary>
    public static void Same(string expected, string? actual)
    {
        Assert.NotNull(actual);
        Contains(expected, actual);
        Contains(actual, expected);
    }

    /// <summary>Every member of one document is in the other, with an equal value; the other may have more.</summary>
    public static void Contains(string part, string whole)
    {
        using JsonDocument expected = JsonDocument.Parse(part);
        using JsonDocument actual = JsonDocument.Parse(whole);
        List<string> missing = [];
        Compare(expected.RootElement, actual.RootElement, "$", missing);
        Assert.True(missing.Count == 0, string.Join("; ", missing) + " in " + whole);
    }

    /// <summary>The document with members that nobody knows added to every object in it.</summary>
    public static string WithUnknownMembers(string document)
    {
        JsonNode root = JsonNode.Parse(document)!;
        foreach (JsonObject target in Objects(root).ToArray())
        {
            target["zzNewFlag"] = true;
            target["zzNewObject"] = JsonNode.Parse("""{"deep":[1,2.50,null,"text",{"inner":"value"}],"empty":{}}""");
            target["zz new-text"] = "räksmörgås \u0001 \"quoted\"";
            target["zzNewNull"] = null;
        }

        return root.ToJsonString();
    }

    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject target => target.Select(static member => member.Value).SelectMany(Objects).Prepend(target),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static void Compare(JsonElement expected, JsonElement actual, string at, List<string> missing)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in expected.EnumerateObject())
            {
                if (actual.TryGetProperty(member.Name, out JsonElement counterpart))
                {
                    Compare(member.Value, counterpart, at + "." + member.Name, missing);
                }
                else
                {
                    missing.Add($"{at}.{member.Name} is missing");
                }
            }
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array
            && expected.GetArrayLength() == actual.GetArrayLength())
        {
            for (int i = 0; i < expected.GetArrayLength(); i++)
            {
                Compare(expected[i], actual[i], FormattableString.Invariant($"{at}[{i}]"), missing);
            }
        }
        else if (!SameValue(expected, actual))
        {
            missing.Add($"{at} is {actual.GetRawText()} and not {expected.GetRawText()}");
        }
    }

    private static bool SameValue(JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => expected.GetDouble() == actual.GetDouble()
            && (!expected.TryGetDecimal(out decimal first) || (actual.TryGetDecimal(out decimal second) && first == second)),
        (JsonValueKind.String, JsonValueKind.String) => expected.GetString() == actual.GetString(),
        (JsonValueKind one, JsonValueKind other) => one == other && one is not (JsonValueKind.Object or JsonValueKind.Array),
    };
}
