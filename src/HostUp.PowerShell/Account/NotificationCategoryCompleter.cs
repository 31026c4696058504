using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Account;

/// <summary>Completes the categories of e-mail that HostUp's documents name; it may have others.</summary>
public sealed class NotificationCategoryCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete,
        [
            ("notify_billing", string.Empty),
            ("notify_support", string.Empty),
            ("notify_services", string.Empty),
            ("notify_domains", string.Empty),
        ]);
}
