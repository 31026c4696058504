using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.Client.Api;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Api;

/// <summary>Completes the paths of HostUp's API that are known, with the method that was given or else with any.</summary>
public sealed class PathCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string? method = fakeBoundParameters["Method"]?.ToString();
        return Completions.Matching(wordToComplete, EndpointCatalogue.All
            .Where(endpoint => method is null || string.Equals(endpoint.Method.Method, method, System.StringComparison.OrdinalIgnoreCase))
            .GroupBy(static endpoint => endpoint.Template)
            .OrderBy(static paths => paths.Key, System.StringComparer.Ordinal)
            .Select(static paths => (paths.Key, string.Join(", ", paths.Select(static endpoint => endpoint.Method.Method)))));
    }
}
