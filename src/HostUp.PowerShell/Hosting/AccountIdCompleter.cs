using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>Completes the ids of hosting accounts with their domains: those shown before, else the first ones HostUp lists.</summary>
public sealed class AccountIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, KnownValuesFetch.Accounts(fakeBoundParameters));
}
