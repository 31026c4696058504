using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using HostUp.Client.Hosting;

namespace HostUp.Client.Tests.Hosting;

public sealed class PasswordGeneratorTests
{
    private static readonly string[] Many = [.. Enumerable.Range(0, 2000).Select(_ => Text(PasswordGenerator.Generate()))];

    [Fact]
    public void It_keeps_the_documented_rules()
    {
        Assert.All(Many, password =>
        {
            Assert.InRange(password.Length, 8, 128);
            Assert.Equal(PasswordGenerator.Length, password.Length);
            Assert.Contains(password, char.IsAsciiLetterUpper);
            Assert.Contains(password, char.IsAsciiLetterLower);
            Assert.Contains(password, char.IsAsciiDigit);
            Assert.Contains(password, character => "-_.".Contains(character, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void It_has_no_look_alikes_and_nothing_that_needs_quotes()
    {
        string all = string.Concat(Many);
        Assert.DoesNotContain(all, character => "0Oo1lIi|`'\"\\$&;%@:/?#+=<>() ".Contains(character, StringComparison.Ordinal));
        Assert.All(Many, password => Assert.True(char.IsAsciiLetterOrDigit(password[0]) && char.IsAsciiLetterOrDigit(password[^1])));
    }

    [Fact]
    public void It_is_another_each_time_and_no_character_is_favoured()
    {
        Assert.Equal(Many.Length, Many.Distinct(StringComparer.Ordinal).Count());

        // Marks are in each and at no end; the others are drawn alike. 2,000 passwords have some 800 of each: six standard deviations are 170.
        Dictionary<char, int> counts = string.Concat(Many).Where(char.IsAsciiLetterOrDigit).GroupBy(character => character).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(55, counts.Count);
        double letters = counts.Where(pair => char.IsAsciiLetter(pair.Key)).Average(pair => pair.Value);
        Assert.All(counts.Where(pair => char.IsAsciiLetter(pair.Key)), pair => Assert.InRange(pair.Value, letters - 200, letters + 200));
    }

    [Fact]
    public void It_is_kept_as_a_secret_that_does_not_change()
    {
        using SecureString password = PasswordGenerator.Generate();
        Assert.True(password.IsReadOnly());
        Assert.Equal(typeof(SecureString).FullName, password.ToString());
    }

    private static string Text(SecureString secret)
    {
        using (secret)
        {
            return new NetworkCredential(string.Empty, secret).Password;
        }
    }
}
