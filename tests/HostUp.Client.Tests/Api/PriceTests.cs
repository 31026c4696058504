using System;
using HostUp.Client.Api;
using HostUp.Client.Hosting;

namespace HostUp.Client.Tests.Api;

/// <summary>The price of a change, how it stands to a limit, and what yes to all covers.</summary>
public sealed class PriceTests
{
    [Fact]
    public void A_price_reads_well()
    {
        Assert.Equal("51.19 SEK now, then 199.00 SEK annually", new Price(51.19m, "SEK", 199, "annually").ToString());
        Assert.Equal("99.00 SEK", new Price(99, "SEK").ToString());
        Assert.Equal("-5.00 now, then 10.00", new Price(-5, null, 10).ToString());
        Assert.Equal("200.00 SEK", new PriceLimit(200, "SEK").ToString());
    }

    [Theory]
    [InlineData(199.99, "SEK", PriceVerdict.Within)]
    [InlineData(200, "SEK", PriceVerdict.Within)]
    [InlineData(200, "sek", PriceVerdict.Within)]
    [InlineData(-645, "SEK", PriceVerdict.Within)]
    [InlineData(200.01, "SEK", PriceVerdict.Above)]
    [InlineData(1, "EUR", PriceVerdict.Unknown)]
    [InlineData(1, null, PriceVerdict.Unknown)]
    [InlineData(1, "", PriceVerdict.Unknown)]
    public void A_limit_holds_for_its_currency_alone(double amount, string? currency, PriceVerdict expected)
    {
        var price = new Price((decimal)amount, currency, 9999, "annually");

        Assert.Equal(expected, new PriceLimit(200, "SEK").Check(price));
        Assert.Equal("SEK", new PriceLimit(200, "SEK").CurrencyCode);
    }

    [Fact]
    public void Without_a_currency_the_limit_is_in_that_of_the_account()
    {
        var limit = new PriceLimit(200);

        Assert.Equal(200, limit.Maximum);
        Assert.Equal(PriceVerdict.Within, limit.Check(new Price(200, "EUR")));
        Assert.Equal(PriceVerdict.Above, limit.Check(new Price(201, "EUR")));
        Assert.Equal(PriceVerdict.Unknown, limit.Check(new Price(1, null)));
        Assert.Equal(PriceVerdict.Unknown, limit.Check(null));
    }

    [Fact]
    public void Yes_to_all_covers_what_is_no_dearer_now_and_later()
    {
        var accepted = new AcceptedPrices();
        Assert.False(accepted.Covers("webbhotell-business", new Price(1, "SEK")));

        accepted.Accept("webbhotell-business", new Price(100, "SEK", 199, "annually"));
        Assert.True(accepted.Covers("webbhotell-business", new Price(100, "sek", 199, "Annually")));
        Assert.True(accepted.Covers("webbhotell-business", new Price(-1, "SEK", 10, "annually")));
        Assert.False(accepted.Covers("webbhotell-business", new Price(100.01m, "SEK", 199, "annually")));
        Assert.False(accepted.Covers("webbhotell-business", new Price(1, "SEK", 199.01m, "annually")));
        Assert.False(accepted.Covers("webbhotell-business", new Price(1, "SEK", 199, "monthly")));
        Assert.False(accepted.Covers("webbhotell-business", new Price(1, "EUR", 1, "annually")));
        Assert.False(accepted.Covers("webbhotell-start", new Price(1, "SEK", 1, "annually")));
        Assert.False(accepted.Covers("webbhotell-business", null));

        accepted.Accept("webbhotell-business", new Price(150, "SEK", 99, "annually"));
        accepted.Accept("webbhotell-business", null);
        Assert.True(accepted.Covers("webbhotell-business", new Price(150, "SEK", 199, "annually")));
        Assert.Throws<ArgumentNullException>(() => accepted.Accept(null!, new Price(1, "SEK")));
    }

    [Fact]
    public void A_preview_gives_its_price()
    {
        var change = new PriceChange { Amount = 51.19m, CurrencyCode = "SEK", RecurringAmount = 199, BillingCycle = "annually" };

        Price price = new PlanChangePreview { PriceChange = change }.GetPrice()!;

        Assert.Equal(change.ToString(), price.ToString());
        Assert.Null(new PlanChangePreview().GetPrice());
        Assert.Null(new PlanChangePreview { PriceChange = new PriceChange { RecurringAmount = 5 } }.GetPrice());
    }
}
