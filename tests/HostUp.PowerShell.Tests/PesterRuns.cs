using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.PowerShell.Tests;

/// <summary>The processes that the Pester files run in: which files share one, when each runs, and what became of each file.</summary>
internal static class PesterRuns
{
    // As many as the smallest machine has processors: a third would make the first two wait.
    private const int AtATime = 2;

    private static readonly Lazy<Task<IReadOnlyDictionary<string, Outcome>>> All = new(RunAllAsync);

    /// <summary>Files that run with nothing beside them: they measure how fast something ends, or what is left in memory.</summary>
    public static IReadOnlyList<string> Alone { get; } = ["Trust/Stopping.Tests.ps1", "Scale/Progress.Tests.ps1", "Completion.Tests.ps1"];

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Pester");

    /// <summary>All files, below <see cref="Folder"/>, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = Directory.EnumerateFiles(Folder, "*.Tests.ps1", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>The processes, in the order in which they start: those with most to read first, those that run alone last.</summary>
    public static IReadOnlyList<Group> Groups { get; } = Files
        .GroupBy(static file => Alone.Contains(file) ? file : Path.GetDirectoryName(file)!, static (name, files) => new Group(name, [.. files], Alone.Contains(name)))
        .OrderBy(static group => group.IsAlone)
        .ThenByDescending(static group => group.Files.Sum(static file => new FileInfo(Path.Combine(Folder, file)).Length))
        .ToArray();

    public static async Task<Outcome> OutcomeAsync(string file) => (await All.Value)[file];

    private static async Task<IReadOnlyDictionary<string, Outcome>> RunAllAsync()
    {
        using var places = new SemaphoreSlim(AtATime);
        (string, Outcome)[][] together = await Task.WhenAll(Groups.Where(static group => !group.IsAlone).Select(RunInTurnAsync));
        var outcomes = together.SelectMany(static group => group).ToList();
        foreach (Group group in Groups.Where(static group => group.IsAlone))
        {
            outcomes.AddRange(await RunAsync(group));
        }

        return outcomes.ToDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal);

        async Task<(string, Outcome)[]> RunInTurnAsync(Group group)
        {
            await places.WaitAsync();
            try
            {
                return await RunAsync(group);
            }
            finally
            {
                places.Release();
            }
        }
    }

    private static async Task<(string File, Outcome Outcome)[]> RunAsync(Group group)
    {
        string results = Path.Combine(Path.GetTempPath(), $"hostup-pester-{Guid.NewGuid():N}.json");
        try
        {
            // With -Command: -File takes no arrays.
            string paths = string.Join(',', group.Files.Select(static file => Quote(Path.Combine(Folder, file))));
            ProcessRun run = await PowerShellHost.RunAsync(
                ["-Command", $"& {Quote(Path.Combine(Folder, "Invoke-Suite.ps1"))} -Path {paths} -ResultPath {Quote(results)}; exit $LASTEXITCODE"],
                TimeSpan.FromMinutes(20),
                new Dictionary<string, string?>
                {
                    ["HOSTUP_MODULE"] = Repository.ModuleFolder,
                    ["HOSTUP_SANDBOX_HOST"] = Repository.SandboxHost,
                    ["HOSTUP_API_KEY"] = null,
                    ["HOSTUP_API_BASE"] = null,
                    ["NO_COLOR"] = "1",
                });
            HashSet<string> good = ReadGood(results, run.ExitCode);

            // A group that failed as a whole (a process that died, something left behind) has no file that passed.
            return [.. group.Files.Select(file => (file, new Outcome(good.Contains(Path.GetFullPath(Path.Combine(Folder, file))), run.Output)))];
        }
        finally
        {
            File.Delete(results);
        }
    }

    private static HashSet<string> ReadGood(string results, int exitCode)
    {
        if (!File.Exists(results))
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(results));
        JsonElement[] files = [.. document.RootElement.GetProperty("Files").EnumerateArray()];
        bool failed = files.Any(static file => !file.GetProperty("IsGood").GetBoolean());
        return exitCode != 0 && !failed
            ? []
            : [.. files.Where(static file => file.GetProperty("IsGood").GetBoolean()).Select(static file => Path.GetFullPath(file.GetProperty("Path").GetString()!))];
    }

    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>What became of a file.</summary>
    /// <param name="IsGood">Whether all its tests passed, and there was one.</param>
    /// <param name="Output">What its process wrote.</param>
    internal sealed record Outcome(bool IsGood, string Output);

    /// <summary>The files of one process.</summary>
    /// <param name="Name">Its folder, or the file.</param>
    /// <param name="Files">The files.</param>
    /// <param name="IsAlone">Whether nothing runs beside it.</param>
    internal sealed record Group(string Name, string[] Files, bool IsAlone);
}
