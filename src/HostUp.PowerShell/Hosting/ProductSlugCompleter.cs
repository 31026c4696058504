using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Hosting;

/// <summary>Completes the slugs of plans: those shown before, else those of the catalogue.</summary>
public sealed class ProductSlugCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, KnownValuesFetch.Products(fakeBoundParameters));
}
