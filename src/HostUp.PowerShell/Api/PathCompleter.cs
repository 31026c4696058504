using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Net.Http;
using HostUp.Client.Api;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Api;

/// <summary>Completes the paths of HostUp's API, with the ids that were typed; those of the method that was given, or of any.</summary>
public sealed class PathCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = wordToComplete.Trim('\'', '"');
        HttpMethod? method = fakeBoundParameters["Method"]?.ToString() is { Length: > 0 } name ? new HttpMethod(name.ToUpperInvariant()) : null;
        return Completions.Matching(typed, EndpointCatalogue.Paths(typed, method)
            .Select(static path => (path.Path, path.ToString())));
    }
}
