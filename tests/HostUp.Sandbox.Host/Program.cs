using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Host;

/// <summary>
/// The sandbox as a process of its own. It prints the address of the API on one line, and serves until standard input ends or it is
/// told to terminate. A line of input with the name of a scenario opens another account, whose address is printed, and one with an
/// address closes that account: starting a process takes longer than most tests. With <c>limited</c> after the name, the account is behind
/// a rate limit that asks for a wait of a millisecond.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (CommandLine.Parse(args) is not { } commandLine)
        {
            await Console.Error.WriteLineAsync(CommandLine.Usage);
            return 2;
        }

        await using var hosts = new OpenHosts();
        await hosts.OpenAsync(commandLine.Scenario, commandLine.Port, commandLine.IsLimited);

        var terminated = new TaskCompletionSource();
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await Task.WhenAny(terminated.Task, Task.Run(() => DoAsToldAsync(hosts)));
        return 0;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            terminated.TrySetResult();
        }
    }

    // On a thread of its own: reading from the console blocks even when it is called asynchronously.
    private static async Task DoAsToldAsync(OpenHosts hosts)
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (CommandLine.TryReadScenario(line, out SandboxScenario scenario, out bool isLimited))
            {
                await hosts.OpenAsync(scenario, port: 0, isLimited);
            }
            else
            {
                hosts.Close(line.Trim());
            }
        }
    }
}
