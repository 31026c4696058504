using System;
using System.Security;

namespace HostUp.Client.Tests;

public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("line\r\nX-Evil: 1")]
    [InlineData("tab\tinside")]
    [InlineData("nul\0")]
    [InlineData("del\u007f")]
    [InlineData("nyckel-å")]
    [InlineData("emoji-😀")]
    [InlineData("nbsp\u00a0inside")]
    [InlineData("zero\u200bwidth")]
    public void What_no_header_can_carry_is_refused_without_repeating_it(string text)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => ApiKey.FromText(text));

        Assert.DoesNotContain(text.Trim().Length == 0 ? "\u0001" : text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_key_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ApiKey.FromText(null!));
        Assert.Throws<ArgumentNullException>(() => new ApiKey(null!));
    }

    [Theory]
    [InlineData("  a-key_1.2~3+4/5==  ")]
    [InlineData("a-key_1.2~3+4/5==\r\n")]
    public void White_space_around_a_key_is_not_part_of_it(string text)
    {
        using ApiKey key = ApiKey.FromText(text);

        Assert.True(key.Matches("a-key_1.2~3+4/5=="));
        Assert.True(key.Matches(" a-key_1.2~3+4/5== "));
        Assert.False(key.Matches("A-key_1.2~3+4/5=="));
        Assert.False(key.Matches(null));
    }

    [Fact]
    public void A_key_is_a_copy_and_never_shows_itself()
    {
        var secure = new SecureString();
        foreach (char character in "hunter2")
        {
            secure.AppendChar(character);
        }

        using var key = new ApiKey(secure);
        secure.Dispose();

        Assert.True(key.Matches("hunter2"));
        Assert.Equal("(API key)", key.ToString());
        Assert.All(typeof(ApiKey).GetProperties(), static property => Assert.Fail("A key has no public property: " + property.Name));
    }

    [Fact]
    public void A_key_that_was_disposed_of_is_forgotten()
    {
        ApiKey key = ApiKey.FromText("hunter2");
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Matches("hunter2"));
    }
}
