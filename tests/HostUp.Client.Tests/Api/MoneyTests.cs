using System.Globalization;
using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Tests.Api;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("199", "SEK", "199.00 SEK")]
    [InlineData("-645.43", "SEK", "-645.43 SEK")]
    [InlineData("1234567.891", "SEK", "1234567.89 SEK")]
    [InlineData("0.005", "SEK", "0.01 SEK")]
    [InlineData("0", null, "0.00")]
    [InlineData(null, "SEK", "-")]
    [InlineData(null, null, "-")]
    public void Amounts_read_the_same_in_every_culture(string? amount, string? currency, string expected)
    {
        decimal? value = amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture);

        Assert.All(Cultures.Names.Append(string.Empty), culture => Assert.Equal(expected, Cultures.Under(culture, () => Money.Format(value, currency))));
    }
}
