using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace HostUp.PowerShell.Tests;

/// <summary>The quick start, run as a newcomer runs it.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task It_shows_the_main_job_and_ends_well()
    {
        // A language in which money and dates look different: what it writes is the same everywhere.
        ProcessRun run = await ProcessRun.StartAsync(
            "dotnet",
            [Repository.Quickstart],
            TimeSpan.FromMinutes(2),
            new Dictionary<string, string?> { ["LC_ALL"] = "sv_SE.UTF-8", ["HOSTUP_API_KEY"] = null, ["HOSTUP_API_BASE"] = null });
        Assert.True(run.ExitCode == 0, run.Output);

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Collection(
            lines,
            line => Assert.Matches("^Invoices are .+, the card is .+[.]$", line),
            line => Assert.Matches("^Invoices are now .+[.]$", line),
            line => Assert.Equal("Invoices are copied to accounting@example.com.", line),
            line => Assert.Equal("acct_01hxa3b4c5d6e7f8g9h0j1k2m3  example.com  active  99.00 SEK annually", line),
            line => Assert.StartsWith("acct_01hxb7n2q4r8s1t5v9w3x6y0z2  example.org  active  ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("acct_01hxc9p3r5s7t1v4w8x2y6z0a5  smorgasbord.example  active  ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("acct_01hxd2q6s8t0v3w5x9y1z4a7b8  forening.example  suspended  ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("acct_01hxe5r9t1v4w6x8y2z3a5b0c1    pending  ", line, StringComparison.Ordinal),
            line => Assert.Equal("example.com is on Webbhotell Start: 20 GB disk, 2 GB memory.", line),
            line => Assert.Matches("^Preview: .+SEK.+[.]$", line),
            line => Assert.Matches("^Changed: .+[.]$", line),
            line => Assert.Matches("^Not changed again: [0-9]+: [0-9]+[.][0-9]{2} SEK, .+ stands in the way[.]$", line));

        // What was changed reads differently afterwards.
        Assert.NotEqual(Word(lines[0], 2), Word(lines[1], 3));
    }

    private static string Word(string line, int index) => line.Split(' ').ElementAt(index).TrimEnd('.', ',');
}
