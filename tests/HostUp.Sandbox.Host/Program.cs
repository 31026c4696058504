using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Host;

/// <summary>
/// The sandbox as a process of its own. It prints the address of the API on one line, and serves until standard input ends or it is
/// told to terminate.
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

        await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(commandLine.Scenario), commandLine.Port);
        await Console.Out.WriteLineAsync(host.BaseUri.AbsoluteUri);

        var terminated = new TaskCompletionSource();
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await Task.WhenAny(terminated.Task, InputEndsAsync());
        return 0;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            terminated.TrySetResult();
        }
    }

    // On its own thread: reading from the console blocks even when it is called asynchronously.
    private static Task InputEndsAsync() => Task.Run(() =>
    {
        while (Console.In.Read() >= 0)
        {
            // What is typed has no meaning here.
        }
    });
}
