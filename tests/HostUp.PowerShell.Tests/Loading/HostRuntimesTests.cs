using System.Runtime.InteropServices;
using HostUp.PowerShell.Loading;
using Xunit;

namespace HostUp.PowerShell.Tests.Loading;

/// <summary>Which PowerShell is supported, by what its runtime calls itself.</summary>
public sealed class HostRuntimesTests
{
    [Theory]
    [InlineData(".NET Core 3.1.32")]
    [InlineData(".NET Core 2.1.30")]
    [InlineData(".NET Core 4.6.28619.01")]
    [InlineData(".NET 5.0.17")]
    [InlineData(".NET 6.0.36")]
    [InlineData(".NET 7.0.20")]
    public void PowerShell_6_and_7_0_to_7_3_are_too_old(string description) =>
        Assert.Equal(HostRuntime.TooOld, HostRuntimes.Of(description));

    [Theory]
    [InlineData(".NET 8.0.31")]
    [InlineData(".NET 8.0.0-rc.2.23479.6")]
    [InlineData(".NET 9.0.1")]
    [InlineData(".NET 10.0.0")]
    [InlineData(".NET 11.0.0-preview.1")]
    public void PowerShell_7_4_and_later_have_load_contexts(string description) =>
        Assert.Equal(HostRuntime.LoadContexts, HostRuntimes.Of(description));

    [Theory]
    [InlineData(".NET Framework 4.7.3062.0")]
    [InlineData(".NET Framework 4.8.9300.0")]
    public void Windows_PowerShell_is_on_the_framework(string description) =>
        Assert.Equal(HostRuntime.Framework, HostRuntimes.Of(description));

    // A name of the future is no reason to refuse to work.
    [Theory]
    [InlineData("")]
    [InlineData(".NET ")]
    [InlineData(".NET Next")]
    [InlineData("CLR 12.0.1")]
    public void A_name_that_is_not_known_is_taken_for_a_new_one(string description) =>
        Assert.Equal(HostRuntime.LoadContexts, HostRuntimes.Of(description));

    [Fact]
    public void The_one_that_runs_this_has_load_contexts() =>
        Assert.Equal(HostRuntime.LoadContexts, HostRuntimes.Of(RuntimeInformation.FrameworkDescription));
}
