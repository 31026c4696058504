using System;

namespace HostUp.PowerShell.Connection;

/// <summary>A connection was closed while a command was using it.</summary>
/// <param name="connection">The connection; null when there was none to use.</param>
internal sealed class ConnectionClosedException(HostUpConnection? connection) : InvalidOperationException
{
    public HostUpConnection? Connection { get; } = connection;
}
