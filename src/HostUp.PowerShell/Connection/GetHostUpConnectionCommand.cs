using System.Linq;
using System.Management.Automation;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Connection;

/// <summary>Shows the runspace's connections, the default first.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpConnection", HelpUri = HelpPages.Root + "Get-HostUpConnection.md")]
[OutputType(typeof(HostUpConnection))]
public sealed class GetHostUpConnectionCommand : HostUpCmdlet
{
    /// <summary>Names to show; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Name is null)
        {
            WriteObject(ConnectionStore.Current.Connections, enumerateCollection: true);
            return;
        }

        foreach (string name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            HostUpConnection[] found = ConnectionStore.Current.Connections.Where(connection => pattern.IsMatch(connection.Name)).ToArray();
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(ErrorRecords.NotConnectedAs(name));
            }

            WriteObject(found, enumerateCollection: true);
        }
    }
}
