using System;
using System.Globalization;

namespace HostUp.Sandbox.Host;

/// <summary>The arguments of the process: <c>[--scenario NAME] [--port N]</c>.</summary>
internal sealed class CommandLine
{
    public const string Usage = "usage: HostUp.Sandbox.Host [--scenario NAME] [--port N]";

    public SandboxScenario Scenario { get; private set; }

    /// <summary>0 for a free port.</summary>
    public int Port { get; private set; }

    /// <summary>Null when the arguments are not understood.</summary>
    public static CommandLine? Parse(string[] args)
    {
        var commandLine = new CommandLine();

        if (args.Length % 2 != 0)
        {
            return null;
        }

        for (int i = 0; i < args.Length; i += 2)
        {
            if (!commandLine.Take(args[i], args[i + 1]))
            {
                return null;
            }
        }

        return commandLine;
    }

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "--scenario" when Enum.TryParse(value, ignoreCase: true, out SandboxScenario scenario) && Enum.IsDefined(scenario):
                Scenario = scenario;
                return true;
            case "--port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port):
                Port = port;
                return true;
            default:
                return false;
        }
    }
}
