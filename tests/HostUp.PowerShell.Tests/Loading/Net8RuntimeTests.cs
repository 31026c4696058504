using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace HostUp.PowerShell.Tests.Loading;

/// <summary>
/// The module's libraries on the runtime of PowerShell 7.4, which need not be on the machine: the program brings it along. They are loaded
/// through HostUp.Loader, with nothing beside them but the runtime.
/// </summary>
public sealed class Net8RuntimeTests
{
    [Fact]
    public async Task The_main_job_is_done_on_NET_8()
    {
        ProcessRun run = await ProcessRun.StartAsync(
            Repository.Net8Smoke,
            [Repository.ModuleFolder],
            TimeSpan.FromMinutes(2),
            new Dictionary<string, string?> { ["DOTNET_STARTUP_HOOKS"] = null, ["DOTNET_ROLL_FORWARD"] = null });

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.StartsWith("OK on .NET 8.", run.Output.TrimStart(), StringComparison.Ordinal);
    }
}
