using System;
using System.Collections.Concurrent;
using System.Management.Automation;
using HostUp.Client;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Connection;

/// <summary>
/// An account's connection: made by <c>Connect-HostUp</c>, taken by <c>-Connection</c>. It shows nothing of the key and can be
/// handed to another runspace.
/// </summary>
public sealed class HostUpConnection
{
    private readonly Lazy<HostUpClient>? _client;
    private readonly ApiKey? _key;
    private readonly ConcurrentDictionary<string, bool> _fetched = new();
    private volatile bool _closed;

    internal HostUpConnection(string name, HostUpClientOptions options, string? scenario)
    {
        Name = name;
        BaseUri = options.BaseUri;
        Scenario = scenario;
        TimeoutSec = options.AttemptTimeout.TotalSeconds;
        MaxRetryCount = options.MaxRetryCount;
        MaxRetryAfterSec = options.MaxRetryAfter.TotalSeconds;
        Proxy = options.Proxy;
        _key = options.ApiKey;
        _client = new Lazy<HostUpClient>(() => new HostUpClient(options));
    }

    /// <summary>A connection for one command that needs no key; nothing is linked to it.</summary>
    internal static HostUpConnection WithoutKey(HostUpClientOptions options) => new("catalogue", options, scenario: null) { IsForOneCommand = true };

    // A name nobody has connected under: it is reported when it is used, as "not connected".
    internal HostUpConnection(string name)
    {
        Name = name;
        BaseUri = ApiBase.Default;
        _closed = true;
    }

    /// <summary>Name, by which <c>-Connection</c> finds it; upper and lower case are the same.</summary>
    public string Name { get; }

    /// <summary>The API's address: the only place the key is sent to.</summary>
    public Uri BaseUri { get; }

    /// <summary>The sandbox's scenario; null for a connection to HostUp.</summary>
    public string? Scenario { get; }

    /// <summary>Whether it is the offline sandbox.</summary>
    public bool IsSandbox => Scenario is not null;

    /// <summary>Seconds one attempt may take.</summary>
    public double TimeoutSec { get; }

    /// <summary>How often a failed request is sent again, where that is safe.</summary>
    public int MaxRetryCount { get; }

    /// <summary>The longest wait in seconds that HostUp may ask for.</summary>
    public double MaxRetryAfterSec { get; }

    /// <summary>The proxy given by <c>-Proxy</c>; null when none was.</summary>
    public Uri? Proxy { get; }

    /// <summary>Whether cmdlets without <c>-Connection</c> use it, in the runspace that made it.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>Whether it can be used: false after <c>Disconnect-HostUp</c>, in whatever runspace.</summary>
    public bool IsOpen => !_closed;

    /// <summary>The client over this connection.</summary>
    /// <exception cref="ConnectionClosedException">It was closed.</exception>
    internal HostUpClient OpenClient()
    {
        if (_closed)
        {
            throw new ConnectionClosedException(this);
        }

        try
        {
            return _client!.Value;
        }
        catch (ObjectDisposedException) when (_closed)
        {
            // Another runspace was quicker.
            throw new ConnectionClosedException(this);
        }
    }

    /// <summary>Itself, for commands that it is piped to; hidden, and never written to a file.</summary>
    [Hidden]
    public HostUpConnection Connection
    {
        get
        {
            ObjectOrigin.RefuseToBeSerialized();
            return this;
        }
    }

    /// <summary>What questions call it: a sandbox costs nothing, and is said to be one.</summary>
    internal string Title => IsSandbox ? Wording.Say(Messages.SandboxConnection, Name) : Name;

    /// <summary>Whether it was a connection: false for a name nobody has connected under.</summary>
    internal bool WasMade => _client is not null;

    /// <summary>Whether it ends with the command it was made for.</summary>
    internal bool IsForOneCommand { get; private init; }

    /// <summary>What commands have shown over this connection: another's accounts are not offered for it.</summary>
    internal KnownValues KnownValues { get; } = new();

    /// <summary>Whether completion asks HostUp for the first time: it does so once, whatever came of it.</summary>
    internal bool IsFirstFetch(string what) => _fetched.TryAdd(what, true);

    internal bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Closes it and forgets its key.</summary>
    internal void Close()
    {
        if (!_closed)
        {
            _closed = true;
            if (_client!.IsValueCreated)
            {
                _client.Value.Dispose();
            }

            _key?.Dispose();
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
