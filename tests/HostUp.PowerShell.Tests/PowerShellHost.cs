using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace HostUp.PowerShell.Tests;

/// <summary>The PowerShell on this machine's PATH and the Pester in it, looked for once.</summary>
internal static class PowerShellHost
{
    private static readonly Lazy<Task<string?>> Obstacle = new(FindObstacleAsync);

    public static string? Path { get; } = FindOnPath("pwsh");

    /// <summary>Why no Pester test can run here; null when they can.</summary>
    public static Task<string?> WhyNotAsync() => Obstacle.Value;

    public static Task<ProcessRun> RunAsync(
        IEnumerable<string> arguments, TimeSpan patience, IReadOnlyDictionary<string, string?>? environment = null) =>
        ProcessRun.StartAsync(Path!, ["-NoProfile", "-NonInteractive", .. arguments], patience, environment);

    private static async Task<string?> FindObstacleAsync()
    {
        if (Path is null)
        {
            return "PowerShell (pwsh) is not on the PATH.";
        }

        // From the PowerShell Gallery when it is missing: whichever of its installers is there.
        const string EnsurePester = """
            $ErrorActionPreference = 'Stop'
            $have = { Get-Module -ListAvailable Pester | Where-Object Version -ge 5.5.0 }
            if (-not (& $have)) {
                if (Get-Command Install-PSResource -ErrorAction Ignore) {
                    Install-PSResource Pester -Version '[5.5.0,6.0.0)' -Scope CurrentUser -TrustRepository
                }
                elseif (Get-Command Install-Module -ErrorAction Ignore) {
                    Install-Module Pester -MinimumVersion 5.5.0 -MaximumVersion 5.99.99 -Scope CurrentUser -Force -SkipPublisherCheck
                }
            }
            if (-not (& $have)) { exit 3 }
            """;
        ProcessRun run = await RunAsync(["-Command", EnsurePester], TimeSpan.FromMinutes(5));
        return run.ExitCode == 0 ? null : "Pester 5 is not installed and could not be had from the PowerShell Gallery.";
    }

    private static string? FindOnPath(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
