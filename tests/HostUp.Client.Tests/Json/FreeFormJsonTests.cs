using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using FsCheck;
using FsCheck.Fluent;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Tests.Json;

/// <summary>Plain values as JSON: the same in every culture.</summary>
public sealed class FreeFormJsonTests
{
    private enum Colour
    {
        Red,
    }

    public static TheoryData<string, object?, string> Values() => new()
    {
        { "null", null, "null" },
        { "text", "räksmörgås \"x\" \u001b", "\"r\\u00E4ksm\\u00F6rg\\u00E5s \\u0022x\\u0022 \\u001B\"" },
        { "true", true, "true" },
        { "byte", (byte)1, "1" },
        { "sbyte", (sbyte)-1, "-1" },
        { "short", (short)-2, "-2" },
        { "ushort", (ushort)2, "2" },
        { "int", -1234567, "-1234567" },
        { "uint", 1234567u, "1234567" },
        { "long", long.MinValue, "-9223372036854775808" },
        { "ulong", ulong.MaxValue, "18446744073709551615" },
        { "decimal", 1234.50m, "1234.50" },
        { "double", -1234.5, "-1234.5" },
        { "small double", 1e-300, "1E-300" },
        { "float", 1.5f, "1.5" },
        { "char", 'x', "\"x\"" },
        { "time", new DateTimeOffset(2026, 4, 27, 14, 34, 56, 789, TimeSpan.FromHours(2)), "\"2026-04-27T12:34:56.789Z\"" },
        { "exact time", new DateTimeOffset(2026, 4, 27, 12, 34, 56, TimeSpan.Zero).AddTicks(1), "\"2026-04-27T12:34:56.0000001Z\"" },
        { "UTC", new DateTime(2026, 4, 27, 12, 34, 56, DateTimeKind.Utc), "\"2026-04-27T12:34:56.000Z\"" },
        { "GUID", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), "\"0f8fad5b-d9cb-469f-a165-70867728950e\"" },
        { "URL", new Uri("https://example.com/a%20b?x=%2F"), "\"https://example.com/a%20b?x=%2F\"" },
        { "version", new Version(1, 2, 3), "\"1.2.3\"" },
        { "enum", Colour.Red, "\"Red\"" },
        { "array", new object?[] { 1, null, new[] { "x" } }, "[1,null,[\"x\"]]" },
        { "bytes", new byte[] { 1, 2 }, "[1,2]" },
        { "object", new FreeFormObject([new("b", 1L), new("a", FreeFormObject.Empty)]), """{"b":1,"a":{}}""" },
        { "dictionary", new Dictionary<string, object?> { ["B"] = 1.5m, ["a"] = null }, """{"B":1.5,"a":null}""" },
        { "dictionary of text", new Dictionary<string, string> { ["a"] = "x" }, """{"a":"x"}""" },
        { "dictionary of numbers", new SortedDictionary<string, int> { ["a"] = 1 }, """{"a":1}""" },
        { "hashtable", new Hashtable { ["a"] = new Hashtable { ["b"] = true } }, """{"a":{"b":true}}""" },
        { "empty", new Hashtable(), "{}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_kind_is_written_the_same_in_every_culture(string what, object? value, string expected)
    {
        Assert.NotEmpty(what);
        foreach (string culture in Cultures.Names.Append(string.Empty))
        {
            Assert.Equal(expected, Cultures.Under(culture, () => FreeFormJson.Write(value)));
        }
    }

    [Fact]
    public void A_time_without_a_zone_is_the_machines()
    {
        var local = new DateTime(2026, 4, 27, 12, 34, 56, DateTimeKind.Local);

        Assert.Equal(
            "\"" + local.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) + "\"",
            FreeFormJson.Write(local));
        Assert.Equal(FreeFormJson.Write(local), FreeFormJson.Write(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));
    }

    [Fact]
    public void What_JSON_cannot_express_is_refused()
    {
        Assert.Throws<ArgumentException>(() => FreeFormJson.Write(double.NaN));
        Assert.Throws<ArgumentException>(() => FreeFormJson.Write(new object[] { double.PositiveInfinity }));
        Assert.Throws<ArgumentException>(() => FreeFormJson.Write(float.NegativeInfinity));
        Assert.Throws<NotSupportedException>(() => FreeFormJson.Write(new object()));
        Assert.Throws<NotSupportedException>(() => FreeFormJson.Write(TimeSpan.Zero));
        Assert.Throws<NotSupportedException>(() => FreeFormJson.Write(new Hashtable { [1] = "x" }));
    }

    [Fact]
    public void What_contains_itself_is_refused()
    {
        var itself = new Hashtable();
        itself["me"] = itself;
        object[] items = new object[1];
        items[0] = items;

        Assert.Throws<ArgumentException>(() => FreeFormJson.Write(itself));
        Assert.Throws<ArgumentException>(() => FreeFormJson.Write(items));
    }

    [Fact]
    public void Any_value_comes_back_as_it_was_sent()
    {
        Gen<object?> leaf = Gen.OneOf(
            Gen.Constant<object?>(null),
            ArbMap.Default.GeneratorFor<bool>().Select(static value => (object?)value),
            ArbMap.Default.GeneratorFor<long>().Select(static value => (object?)value),
            ArbMap.Default.GeneratorFor<NonEmptyString>().Where(static value => value.Get.All(static c => !char.IsSurrogate(c))).Select(static value => (object?)value.Get),
            ArbMap.Default.GeneratorFor<int>().Select(static value => (object?)(value / 100m + 0.001m)));
        Gen<object?> Tree(int size) => size <= 0 ? leaf : Gen.OneOf(
            leaf,
            Tree(size - 2).ListOf().Select(static items => (object?)items.ToArray()),
            Gen.Zip(Gen.Elements("a", "b", "C", "c", "å", "a.b", ""), Tree(size - 2)).ListOf().Select(static members =>
                (object?)new FreeFormObject(members.Select(static member => new KeyValuePair<string, object?>(member.Item1, member.Item2)))));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20260427, 5),
            Prop.ForAll(Tree(6).ToArbitrary(), static value =>
            {
                string json = FreeFormJson.Write(value);
                using InMemoryApi api = InMemoryApi.Answering(json);
                object? back = api.Client.Api.SendAsync(HttpMethod.Get, "x").GetAwaiter().GetResult();
                return FreeFormJson.Write(back) == json;
            }));
    }
}
