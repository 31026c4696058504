using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace HostUp.PowerShell.Tests;

/// <summary>
/// Runs the Pester files on the built module in fresh PowerShells: the files of a folder share one, and two run at a time.
/// </summary>
/// <remarks>Nothing runs beside it: some files watch how fast a command stops.</remarks>
[Collection(nameof(PesterSuite))]
[CollectionDefinition(nameof(PesterSuite), DisableParallelization = true)]
public sealed class PesterSuite
{
    public static TheoryData<string> Files() => new(PesterRuns.Files);

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public async Task Pester(string file)
    {
        string? obstacle = await PowerShellHost.WhyNotAsync();
        Skip.If(obstacle is not null, obstacle);

        PesterRuns.Outcome outcome = await PesterRuns.OutcomeAsync(file);
        Assert.True(outcome.IsGood, outcome.Output);
    }

    [Fact]
    public void Every_file_is_in_one_group()
    {
        string[] grouped = [.. PesterRuns.Groups.SelectMany(static group => group.Files)];
        Assert.Equal(PesterRuns.Files.Order(StringComparer.Ordinal), grouped.Order(StringComparer.Ordinal));
        Assert.All(PesterRuns.Alone, static file => Assert.True(File.Exists(Path.Combine(PesterRuns.Folder, file)), $"{file} is not there."));
    }
}
