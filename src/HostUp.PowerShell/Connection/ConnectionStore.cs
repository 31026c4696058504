using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Connection;

/// <summary>The connections of one runspace, newest last. They go with the runspace.</summary>
internal sealed class ConnectionStore
{
    private static readonly ConditionalWeakTable<Runspace, ConnectionStore> Stores = new();

    private readonly List<HostUpConnection> _connections = [];
    private bool _linksObjects;

    /// <summary>The store of the runspace that is running.</summary>
    public static ConnectionStore Current => Stores.GetValue(Runspace.DefaultRunspace, static _ => new ConnectionStore());

    /// <summary>All connections, the default first; the one from the environment last, once it was used.</summary>
    public IReadOnlyList<HostUpConnection> Connections
    {
        get
        {
            HostUpConnection? environment = EnvironmentConnection.FindUsed(this);
            lock (_connections)
            {
                IEnumerable<HostUpConnection> newestFirst = _connections.AsEnumerable().Reverse();
                return (environment is null ? newestFirst : newestFirst.Append(environment)).ToArray();
            }
        }
    }

    /// <summary>
    /// What commands use that are told no other; null when there is none. It stays the default when another runspace closes it:
    /// commands must not go on with another account because of that.
    /// </summary>
    public HostUpConnection? Default
    {
        get
        {
            lock (_connections)
            {
                return _connections.LastOrDefault(static connection => connection.IsDefault);
            }
        }
    }

    /// <summary>What commands have shown without a connection: the catalogue needs none.</summary>
    public KnownValues KnownValues { get; } = new();

    /// <summary>The connection made from the environment variable, and what it was made from, which may have changed.</summary>
    public EnvironmentConnection? FromEnvironment { get; set; }

    /// <summary>
    /// Sees to it that objects tell which connection they came over. A script with nothing but the environment's key has one only, and is
    /// spared the time.
    /// </summary>
    /// <param name="isChosen">Whether somebody connected, or said which connection to use.</param>
    public void LinkObjects(bool isChosen)
    {
        if (!_linksObjects && (isChosen || _connections.Count > 1))
        {
            _linksObjects = true;
            ObjectOrigin.Register();
        }
    }

    public static void Forget()
    {
        if (Runspace.DefaultRunspace is { } runspace && Stores.TryGetValue(runspace, out ConnectionStore? store))
        {
            foreach (HostUpConnection connection in store.Connections)
            {
                store.Remove(connection);
            }

            Stores.Remove(runspace);
        }
    }

    public HostUpConnection? Find(string name) => Connections.FirstOrDefault(connection => connection.IsNamed(name));

    /// <summary>Adds a connection and makes it the default; one of the same name is closed.</summary>
    public void Add(HostUpConnection connection)
    {
        if (Connections.FirstOrDefault(known => known.IsNamed(connection.Name)) is { } replaced)
        {
            Remove(replaced);
        }

        lock (_connections)
        {
            _connections.Add(connection);
            MarkNewest();
        }
    }

    /// <summary>Closes a connection; the newest of the others becomes the default.</summary>
    public void Remove(HostUpConnection connection)
    {
        connection.Close();
        if (ReferenceEquals(FromEnvironment?.Connection, connection))
        {
            FromEnvironment = null;
        }

        lock (_connections)
        {
            // Another runspace's stays what it is there.
            if (_connections.Remove(connection))
            {
                connection.IsDefault = false;
                MarkNewest();
            }
        }
    }

    private void MarkNewest()
    {
        for (int i = 0; i < _connections.Count; i++)
        {
            _connections[i].IsDefault = i == _connections.Count - 1;
        }
    }
}
