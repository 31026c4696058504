using System;
using HostUp.Client.Api;
using HostUp.PowerShell.Output;
using Xunit;

namespace HostUp.PowerShell.Tests.Output;

/// <summary>What the views are made of; the views themselves are tested as rendered, in PowerShell.</summary>
public sealed class DisplayTextTests
{
    [Fact]
    public void What_is_not_there_is_empty()
    {
        Assert.Equal(string.Empty, DisplayText.Date(null));
        Assert.Equal(string.Empty, DisplayText.Time(null));
        Assert.Equal(string.Empty, DisplayText.Money(null, "SEK"));
        Assert.Equal(string.Empty, DisplayText.Status(null, new Style("Ansi")));
    }

    [Fact]
    public void Times_are_local()
    {
        DateTimeOffset noon = new DateTime(2026, 5, 27, 12, 5, 0, DateTimeKind.Local);
        Assert.Equal("2026-05-27", DisplayText.Date(noon.ToUniversalTime()));
        Assert.Equal("2026-05-27 12:05", DisplayText.Time(noon.ToOffset(TimeSpan.FromHours(-11))));
    }

    [Theory]
    [InlineData(199, "SEK", "199.00 SEK")]
    [InlineData(-645.43, "SEK", "-645.43 SEK")]
    [InlineData(0, null, "0.00")]
    public void Amounts_have_two_decimals_and_a_point(decimal amount, string? currency, string text) =>
        Assert.Equal(text, DisplayText.Money(amount, currency));

    [Theory]
    [InlineData(null, "")]
    [InlineData(true, "True")]
    [InlineData(1.5, "1.5")]
    [InlineData("notify_billing", "notify_billing")]
    [InlineData(new[] { "notify_billing", "notify_domains" }, "notify_billing, notify_domains")]
    public void A_value_is_one_line(object? value, string text) => Assert.Equal(text, DisplayText.Value(value));

    [Fact]
    public void A_free_form_value_is_its_members() =>
        Assert.Equal("theme=dark", DisplayText.Value(new FreeFormObject([new("theme", "dark")])));

    [Theory]
    [InlineData("active", "<green>active<reset>")]
    [InlineData("unpaid", "<yellow>unpaid<reset>")]
    [InlineData("suspended", "<red>suspended<reset>")]
    [InlineData("a_state_of_tomorrow", "a_state_of_tomorrow")]
    public void A_state_has_its_colour(string status, string text) => Assert.Equal(text, DisplayText.Status(status, new Style("Ansi")));

    [Fact]
    public void A_state_is_plain_without_styles()
    {
        Assert.Equal("active", DisplayText.Status("active", style: null));
        Assert.Equal("active", DisplayText.Status("active", new Style("PlainText")));
        Assert.Equal("active", DisplayText.Status("active", "something else"));
    }

    [Fact]
    public void A_state_is_plain_when_the_output_of_a_host_with_colours_is_redirected() =>
        Assert.Equal(
            Console.IsOutputRedirected ? "active" : "<green>active<reset>",
            DisplayText.Status("active", new Style("Host")));

    // $PSStyle as far as the views look at it.
    private sealed class Style(string outputRendering)
    {
        public string OutputRendering { get; } = outputRendering;

        public string Reset { get; } = "<reset>";

        public Colours Foreground { get; } = new();
    }

    private sealed class Colours
    {
        public string Green { get; } = "<green>";

        public string Yellow { get; } = "<yellow>";

        public string Red { get; } = "<red>";
    }
}
