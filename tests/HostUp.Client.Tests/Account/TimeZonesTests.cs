using System;
using System.Linq;
using HostUp.Client.Account;

namespace HostUp.Client.Tests.Account;

public sealed class TimeZonesTests
{
    [Fact]
    public void Every_name_is_known_unique_and_in_ordinal_order()
    {
        Assert.All(TimeZones.Names, static name => Assert.True(TimeZones.IsKnown(name), name));
        Assert.True(TimeZones.Names.Count > 500);
        Assert.Equal(TimeZones.Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), TimeZones.Names);
        Assert.All(TimeZones.Names, static name => Assert.Matches("^[A-Za-z0-9_+/-]+$", name));
    }

    [Theory]
    [InlineData("Europe/Stockholm")]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+12")]
    [InlineData("America/Argentina/ComodRivadavia")]
    [InlineData("Asia/Calcutta")]
    public void Zones_and_links_are_known(string name) => Assert.True(TimeZones.IsKnown(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" Europe/Stockholm")]
    [InlineData("EUROPE/STOCKHOLM")]
    [InlineData("Europe/Gothenburg")]
    [InlineData("Factory")]
    [InlineData("Europe")]
    public void Others_are_not(string? name) => Assert.False(TimeZones.IsKnown(name));

    [Fact]
    public void No_Windows_name_is_known()
    {
        // Of every IANA zone the runtime can translate.
        string[] windows = TimeZones.Names
            .Select(static name => TimeZoneInfo.TryConvertIanaIdToWindowsId(name, out string? id) ? id : null)
            .OfType<string>()
            .Where(static id => id != "UTC")
            .Distinct()
            .ToArray();

        Assert.Contains("W. Europe Standard Time", windows);
        Assert.All(windows, static id => Assert.False(TimeZones.IsKnown(id), id));
    }

    [Fact]
    public void Every_name_that_HostUp_is_sent_is_one_the_runtime_knows()
    {
        string[] unknown = TimeZones.Names.Where(static name => !TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)).ToArray();

        // The machine's own database may be older than the list, or leave out links to other zones: never many.
        Assert.True(unknown.Length < TimeZones.Names.Count / 2, string.Join(", ", unknown));
    }
}
