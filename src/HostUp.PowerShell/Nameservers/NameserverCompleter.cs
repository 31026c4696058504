using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Completes HostUp's own nameservers.</summary>
public sealed class NameserverCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, NameserversClient.HostUps.Select(static name => (name, name)));
}
