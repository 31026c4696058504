using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace HostUp.PowerShell.Tests;

/// <summary>Runs the Pester files, each in a fresh PowerShell on the built module.</summary>
public sealed class PesterSuite
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Pester");

    public static TheoryData<string> Files() => new(
        Directory.EnumerateFiles(Folder, "*.Tests.ps1", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public async Task Pester(string file)
    {
        string? obstacle = await PowerShellHost.WhyNotAsync();
        Skip.If(obstacle is not null, obstacle);

        ProcessRun run = await PowerShellHost.RunAsync(
            ["-File", Path.Combine(Folder, "Invoke-Suite.ps1"), "-Path", Path.Combine(Folder, file)],
            TimeSpan.FromMinutes(20),
            new Dictionary<string, string?>
            {
                ["HOSTUP_MODULE"] = Repository.ModuleFolder,
                ["HOSTUP_SANDBOX_HOST"] = Repository.SandboxHost,
                ["HOSTUP_API_KEY"] = null,
                ["HOSTUP_API_BASE"] = null,
                ["NO_COLOR"] = "1",
            });
        Assert.True(run.ExitCode == 0, run.Output);
    }
}
