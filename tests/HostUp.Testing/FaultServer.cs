using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Testing;

/// <summary>
/// A server on 127.0.0.1 that fails as it is told to: each exchange follows a <see cref="FaultScript"/>. It speaks raw TCP, or TLS when
/// it has a certificate, so that it can break what an HTTP server would put right. It never sleeps.
/// </summary>
/// <remarks>It keeps what arrived (<see cref="Requests"/>) and how far each connection came (<see cref="Connections"/>). Thread-safe.</remarks>
public sealed class FaultServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<FaultScript> _scripts = new();
    private readonly List<FaultConnection> _connections = [];
    private readonly List<ReceivedRequest> _requests = [];
    private readonly List<Task> _running = [];
    private readonly List<(int Most, TaskCompletionSource Met)> _closedWaiters = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly TimeProvider _clock;
    private readonly X509Certificate2? _certificate;
    private FaultScript _otherwise = FaultScript.Answer(WireAnswer.Text(599, "Nothing was scripted for this request."));
    private int _open;
    private bool _disposed;

    private FaultServer(TimeProvider? clock, X509Certificate2? certificate)
    {
        _clock = clock ?? TimeProvider.System;
        _certificate = certificate;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
    }

    /// <summary>The port it holds.</summary>
    public int Port { get; }

    /// <summary>Where the API is, by address: <c>http://127.0.0.1:port/api/v2</c>, or https when it has a certificate.</summary>
    public Uri BaseUri => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/api/v2");

    /// <summary>What answers when no script is left. Until it is set, status 599.</summary>
    public FaultScript Otherwise
    {
        get
        {
            lock (_gate)
            {
                return _otherwise;
            }
        }

        set
        {
            lock (_gate)
            {
                _otherwise = value;
            }
        }
    }

    /// <summary>Every request of which at least one byte was read, in order of arrival.</summary>
    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return _requests.ToArray();
            }
        }
    }

    /// <summary>Every connection that was accepted, in order.</summary>
    public IReadOnlyList<FaultConnection> Connections
    {
        get
        {
            lock (_gate)
            {
                return _connections.ToArray();
            }
        }
    }

    /// <summary>How many connections are open now.</summary>
    public int OpenConnections
    {
        get
        {
            lock (_gate)
            {
                return _open;
            }
        }
    }

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="clock">The clock that stamps requests; null for the system's.</param>
    /// <param name="certificate">What it shows as itself, with its private key; null for plain http.</param>
    /// <returns>The server.</returns>
    public static FaultServer Start(TimeProvider? clock = null, X509Certificate2? certificate = null)
    {
        FaultServer server = StartRefusing(clock, certificate);
        server.Listen();
        return server;
    }

    /// <summary>Holds a free port and refuses connections to it until <see cref="Listen"/>.</summary>
    /// <param name="clock">The clock that stamps requests; null for the system's.</param>
    /// <param name="certificate">What it shows as itself, with its private key; null for plain http.</param>
    /// <returns>The server.</returns>
    public static FaultServer StartRefusing(TimeProvider? clock = null, X509Certificate2? certificate = null) => new(clock, certificate);

    /// <summary>Begins to accept connections.</summary>
    public void Listen()
    {
        _listener.Listen(512);
        lock (_gate)
        {
            _running.Add(Task.Run(AcceptAsync));
        }
    }

    /// <summary>Adds scripts for the exchanges to come, one each.</summary>
    /// <param name="scripts">The scripts, in order.</param>
    public void Enqueue(params IEnumerable<FaultScript> scripts)
    {
        lock (_gate)
        {
            foreach (FaultScript script in scripts)
            {
                _scripts.Enqueue(script);
            }
        }
    }

    /// <summary>Drops the scripts that were not used.</summary>
    public void ClearScripts()
    {
        lock (_gate)
        {
            _scripts.Clear();
        }
    }

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }

    /// <summary>Waits until no connection is open.</summary>
    /// <returns>A task that ends when there is none.</returns>
    public Task WhenAllClosedAsync() => WhenOpenAtMostAsync(0);

    /// <summary>Waits until few connections are open: the server learns of a closed one a moment after the client closed it.</summary>
    /// <param name="most">How many may be open.</param>
    /// <returns>A task that ends when there are no more.</returns>
    public Task WhenOpenAtMostAsync(int most)
    {
        lock (_gate)
        {
            if (_open <= most)
            {
                return Task.CompletedTask;
            }

            var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _closedWaiters.Add((most, met));
            return met.Task;
        }
    }

    /// <summary>Closes every connection and frees the port.</summary>
    /// <returns>A task that ends when nothing runs any more.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _stop.CancelAsync();
        _listener.Dispose();
        Task[] running;
        lock (_gate)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running);
        _stop.Dispose();
    }

    // The script of an exchange that begins with the connection itself; null when the next one waits for a request.
    internal FaultScript? TakeAtAccept()
    {
        lock (_gate)
        {
            FaultScript next = _scripts.TryPeek(out FaultScript? queued) ? queued : _otherwise;
            return next.Start == FaultStart.Accept ? TakeNext() : null;
        }
    }

    internal FaultScript Take()
    {
        lock (_gate)
        {
            return TakeNext();
        }
    }

    internal ReceivedRequest Begin(FaultConnection connection)
    {
        var request = new ReceivedRequest(connection.Number, _clock.GetUtcNow());
        lock (_gate)
        {
            _requests.Add(request);
        }

        return request;
    }

    private FaultScript TakeNext() => _scripts.TryDequeue(out FaultScript? script) ? script : _otherwise;

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            socket.NoDelay = true;
            lock (_gate)
            {
                var connection = new FaultConnection(this, _connections.Count + 1, socket, _certificate);
                _connections.Add(connection);
                _open++;
                _running.RemoveAll(static task => task.IsCompletedSuccessfully);
                _running.Add(Task.Run(() => ServeAsync(connection)));
            }
        }
    }

    private async Task ServeAsync(FaultConnection connection)
    {
        await connection.RunAsync(_stop.Token);
        lock (_gate)
        {
            _open--;
            foreach ((int _, TaskCompletionSource met) in _closedWaiters.FindAll(waiter => _open <= waiter.Most))
            {
                met.SetResult();
            }

            _closedWaiters.RemoveAll(waiter => _open <= waiter.Most);
        }
    }
}
