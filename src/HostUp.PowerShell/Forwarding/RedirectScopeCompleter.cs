using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Completes what a redirect holds for. A cell of a CSV file may be empty, which a closed set would refuse.</summary>
public sealed class RedirectScopeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, RedirectSettings.Scopes.Select(static scope => (scope, scope)));
}
