using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>A connection that a command uses: what it calls over it is told to the command's user.</summary>
/// <param name="connection">The connection.</param>
/// <param name="client">Its client, watched by the command.</param>
internal sealed class Session(HostUpConnection connection, HostUpClient client)
{
    public HostUpConnection Connection { get; } = connection;

    public HostUpClient Client { get; } = client;

    /// <summary>What commands have shown over this connection, for completion.</summary>
    public KnownValues Known => Connection.KnownValues;

    /// <summary>A thing as questions call it: its name, and whose it is when there are several connections.</summary>
    public string Title(string name) => ConnectionStore.Current.Connections.Count > 1 ? $"{name} ({Connection.Title})" : name;

    /// <summary>Makes a call.</summary>
    /// <exception cref="ConnectionClosedException">The connection was closed meanwhile: <c>Disconnect-HostUp</c> in another runspace.</exception>
    public async Task<T> CallAsync<T>(Func<HostUpClient, CancellationToken, Task<T>> call, CancellationToken stop)
    {
        try
        {
            return await call(Client, stop).ConfigureAwait(false);
        }
        catch (ObjectDisposedException) when (!Connection.IsOpen)
        {
            throw new ConnectionClosedException(Connection);
        }
    }
}
