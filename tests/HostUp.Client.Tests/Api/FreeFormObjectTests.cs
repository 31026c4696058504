using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Tests.Api;

public sealed class FreeFormObjectTests
{
    private static FreeFormObject Example { get; } = new(
    [
        new("theme", "dark"), new("Theme", "light"), new("zeta", 1L), new("alpha", null), new("inner", new FreeFormObject([new("deep", true)])),
    ]);

    [Fact]
    public void A_name_is_looked_up_as_written_first()
    {
        Assert.Equal("dark", Example["theme"]);
        Assert.Equal("light", Example["Theme"]);
        Assert.Equal("dark", Example["THEME"]);
        Assert.Equal(1L, Example["ZETA"]);
        Assert.Equal(true, ((FreeFormObject)Example["Inner"]!)["DEEP"]);
        Assert.True(Example.ContainsKey("Alpha"));
        Assert.True(Example.TryGetValue("alpha", out object? value));
        Assert.Null(value);
    }

    [Fact]
    public void A_name_that_is_not_there_is_not_found()
    {
        Assert.False(Example.ContainsKey("thème"));
        Assert.False(Example.TryGetValue("none", out object? value));
        Assert.Null(value);
        Assert.Contains("'none'", Assert.Throws<KeyNotFoundException>(() => Example["none"]).Message, StringComparison.Ordinal);
        Assert.False(Example.ContainsKey(null!));
    }

    [Fact]
    public void Members_keep_their_order()
    {
        Assert.Equal(["theme", "Theme", "zeta", "alpha", "inner"], Example.Keys);
        Assert.Equal(["dark", "light", 1L, null], Example.Values.Take(4));
        Assert.Equal(Example.Keys, Example.Select(static member => member.Key));
        Assert.Equal(5, Example.Count);
    }

    [Fact]
    public void Of_members_with_the_same_name_the_last_one_wins_in_the_place_of_the_first()
    {
        var twice = new FreeFormObject([new("a", 1L), new("b", 2L), new("a", 3L)]);

        Assert.Equal(["a", "b"], twice.Keys);
        Assert.Equal(3L, twice["a"]);
    }

    [Fact]
    public void It_reads_well()
    {
        Assert.Equal("theme=dark; Theme=light; zeta=1; alpha=; inner={deep=True}", Example.ToString());
        Assert.Equal(string.Empty, FreeFormObject.Empty.ToString());
        Assert.Equal(
            "list=[1, two, 2.5, , [x], {a=1; b=[]}]; none=[]; empty={}",
            new FreeFormObject([
                new("list", new object?[] { 1L, "two", 2.5m, null, new object?[] { "x" }, new FreeFormObject([new("a", 1L), new("b", Array.Empty<object?>())]) }),
                new("none", Array.Empty<object?>()),
                new("empty", FreeFormObject.Empty),
            ]).ToString());
        Assert.Empty(FreeFormObject.Empty);
        Assert.Throws<ArgumentNullException>(() => new FreeFormObject(null!));
    }

    // PowerShell reads members through this interface.
    [Fact]
    public void It_is_a_dictionary_that_cannot_be_changed()
    {
        IDictionary view = Example;

        Assert.Equal("dark", view["THEME"]);
        Assert.Null(view["none"]);
        Assert.Null(view[5]);
        Assert.True(view.Contains("zeta"));
        Assert.False(view.Contains(5));
        Assert.True(view.IsReadOnly);
        Assert.True(view.IsFixedSize);
        Assert.True(view.IsSynchronized);
        Assert.NotNull(view.SyncRoot);
        Assert.Equal(Example.Keys, view.Keys.Cast<string>());
        Assert.Equal(Example.Values, view.Values.Cast<object?>());
        Assert.Throws<NotSupportedException>(() => view["theme"] = "x");
        Assert.Throws<NotSupportedException>(() => view.Add("x", 1));
        Assert.Throws<NotSupportedException>(() => view.Remove("theme"));
        Assert.Throws<NotSupportedException>(view.Clear);
        Assert.Equal(5, Example.Count);
    }

    [Fact]
    public void Its_members_can_be_walked_and_copied()
    {
        IDictionaryEnumerator walk = ((IDictionary)Example).GetEnumerator();
        Assert.True(walk.MoveNext());
        Assert.Equal("theme", walk.Key);
        Assert.Equal("dark", walk.Value);
        Assert.Equal(new DictionaryEntry("theme", "dark"), walk.Entry);
        Assert.Equal(new DictionaryEntry("theme", "dark"), walk.Current);
        int count = 1;
        while (walk.MoveNext())
        {
            count++;
        }

        walk.Reset();
        Assert.Equal(5, count);
        Assert.True(walk.MoveNext());

        var copy = new DictionaryEntry[6];
        ((ICollection)Example).CopyTo(copy, 1);
        Assert.Equal(new DictionaryEntry("inner", Example["inner"]), copy[5]);
        Assert.Equal(5, ((IEnumerable)Example).Cast<object>().Count());
    }
}
