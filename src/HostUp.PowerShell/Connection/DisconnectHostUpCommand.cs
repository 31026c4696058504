using System.Linq;
using System.Management.Automation;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Connection;

/// <summary>Closes a connection and forgets its key.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "HostUp", DefaultParameterSetName = OneSet, HelpUri = HelpPages.Root + "Disconnect-HostUp.md")]
public sealed class DisconnectHostUpCommand : HostUpCmdlet
{
    private const string OneSet = "Connection";
    private const string AllSet = "All";

    /// <summary>The connections to close, or their names; without it, the default one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = OneSet)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public HostUpConnection[]? Connection { get; set; }

    /// <summary>Closes all of this runspace's connections.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ConnectionStore store = ConnectionStore.Current;
        if (All)
        {
            ConnectionStore.Forget();
            return;
        }

        if (Connection is null)
        {
            Close(store, store.Default ?? EnvironmentConnection.FindUsed(store));
            return;
        }

        foreach (HostUpConnection connection in Connection)
        {
            Close(store, connection);
        }
    }

    private void Close(ConnectionStore store, HostUpConnection? connection)
    {
        // One that another runspace has closed is taken off the list of this one.
        if (connection is null || !(connection.IsOpen || store.Connections.Contains(connection)))
        {
            WriteError(ErrorRecords.NotConnected(connection));
            return;
        }

        store.Remove(connection);
    }
}
