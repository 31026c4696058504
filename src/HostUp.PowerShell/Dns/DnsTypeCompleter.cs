using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Dns;

/// <summary>Completes the types of records that HostUp has.</summary>
public sealed class DnsTypeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, DnsRecordTypes.All.Select(static type => (type, type)));
}
