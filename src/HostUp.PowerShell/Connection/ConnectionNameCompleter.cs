using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Connection;

/// <summary>Completes the names of the runspace's connections.</summary>
public sealed class ConnectionNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(
            wordToComplete,
            ConnectionStore.Current.Connections.Select(static connection => (connection.Name, connection.BaseUri.AbsoluteUri)));
}
