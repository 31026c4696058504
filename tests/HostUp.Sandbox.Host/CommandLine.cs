using System;
using System.Globalization;

namespace HostUp.Sandbox.Host;

/// <summary>The arguments of the process: <c>[--scenario "NAME [limited]"] [--port N]</c>.</summary>
internal sealed class CommandLine
{
    public const string Usage = "usage: HostUp.Sandbox.Host [--scenario \"NAME [limited]\"] [--port N]";

    public SandboxScenario Scenario { get; private set; }

    /// <summary>Whether the account is behind a rate limit that asks for a wait of a millisecond.</summary>
    public bool IsLimited { get; private set; }

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

    /// <summary>Reads the name of a scenario, with or without <c>limited</c> after it.</summary>
    public static bool TryReadScenario(string text, out SandboxScenario scenario, out bool isLimited)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        isLimited = words is [_, "limited"];
        scenario = default;
        return (isLimited || words.Length == 1) && Enum.TryParse(words[0], ignoreCase: true, out scenario) && Enum.IsDefined(scenario);
    }

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "--scenario" when TryReadScenario(value, out SandboxScenario scenario, out bool isLimited):
                Scenario = scenario;
                IsLimited = isLimited;
                return true;
            case "--port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port):
                Port = port;
                return true;
            default:
                return false;
        }
    }
}
