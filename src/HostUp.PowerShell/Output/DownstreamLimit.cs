using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace HostUp.PowerShell.Output;

/// <summary>Guesses from the command line whether a downstream command will have enough before the end.</summary>
internal static class DownstreamLimit
{
    private static readonly string[] Selects = ["Select-Object", "select"];

    /// <summary>
    /// Whether the line has a <c>Select-Object -First</c> or <c>-Index</c>. PowerShell does not tell a command what follows it;
    /// one that hides in a function is not seen, and costs a request at the most.
    /// </summary>
    public static bool IsLikely(InvocationInfo invocation)
    {
        if (invocation.PipelineLength == invocation.PipelinePosition)
        {
            return false;
        }

        Ast line = Parser.ParseInput(invocation.Line ?? string.Empty, out _, out _);
        return line.FindAll(static ast => ast is CommandAst, searchNestedScriptBlocks: true)
            .Cast<CommandAst>()
            .Any(static command => Selects.Contains(command.GetCommandName(), StringComparer.OrdinalIgnoreCase)
                && command.CommandElements.OfType<CommandParameterAst>().Any(static parameter => Means(parameter, "First") || Means(parameter, "Index")));
    }

    // Parameter names may be cut short.
    private static bool Means(CommandParameterAst parameter, string name) =>
        name.StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase);
}
