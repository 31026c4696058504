using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Databases;

/// <summary>Completes privileges on a MySQL database.</summary>
public sealed class PrivilegeCompleter : IArgumentCompleter
{
    // Those that cPanel offers; HostUp's page shows some and does not list them.
    private static readonly string[] Privileges =
    [
        "ALL PRIVILEGES", "ALTER", "ALTER ROUTINE", "CREATE", "CREATE ROUTINE", "CREATE TEMPORARY TABLES", "CREATE VIEW", "DELETE", "DROP",
        "EVENT", "EXECUTE", "INDEX", "INSERT", "LOCK TABLES", "REFERENCES", "SELECT", "SHOW VIEW", "TRIGGER", "UPDATE",
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Matching(wordToComplete, Privileges.Select(static privilege => (privilege, privilege)));
}
