using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Testing;

/// <summary>One connection to a <see cref="FaultServer"/>.</summary>
public sealed class FaultConnection
{
    private readonly FaultServer _server;
    private readonly Socket _socket;
    private readonly X509Certificate2? _certificate;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private List<byte> _unread = [];
    private Stream _stream;
    private ReceivedRequest? _request;
    private Task<int>? _filling;
    private CancellationToken _stop;
    private long _received;
    private long _sent;

    internal FaultConnection(FaultServer server, int number, Socket socket, X509Certificate2? certificate)
    {
        _server = server;
        _socket = socket;
        _certificate = certificate;
        _stream = new NetworkStream(socket, ownsSocket: false);
        Number = number;
    }

    /// <summary>1 for the first connection the server accepted.</summary>
    public int Number { get; }

    /// <summary>How far it came.</summary>
    public FaultStage Stage { get; private set; }

    /// <summary>Bytes read; with TLS, of what was in it.</summary>
    public long BytesReceived => Interlocked.Read(ref _received);

    /// <summary>Bytes sent, before TLS.</summary>
    public long BytesSent => Interlocked.Read(ref _sent);

    internal async Task RunAsync(CancellationToken stop)
    {
        _stop = stop;
        try
        {
            if (await ServeAsync())
            {
                Stage = FaultStage.ClosedByClient;
            }
        }
        catch (Exception exception) when (
            exception is IOException or SocketException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
        {
            Stage = FaultStage.ClosedByClient;
        }
        finally
        {
            await _stream.DisposeAsync();
            _socket.Dispose();
        }
    }

    internal async Task<bool> SendAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes, _stop);
        await _stream.FlushAsync(_stop);
        Interlocked.Add(ref _sent, bytes.Length);
        return true;
    }

    internal async Task<bool> StallAsync(FaultGate gate)
    {
        gate.Reach();
        while (true)
        {
            _filling ??= ReadAsync(_unread);
            if (await Task.WhenAny(gate.Opened, _filling) != _filling)
            {
                return true;
            }

            if (await EndedAsync(FillAsync()))
            {
                gate.Abandon();
                return false;
            }
        }
    }

    internal async Task<bool> CloseAsync()
    {
        Stage = FaultStage.ClosedByServer;

        // What is still on its way is read first: closing a socket with unread bytes sends RST.
        _socket.Shutdown(SocketShutdown.Send);
        while (!await EndedAsync(FillAsync()))
        {
        }

        return false;
    }

    internal Task<bool> ResetAsync()
    {
        Stage = FaultStage.ClosedByServer;
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
        return Task.FromResult(false);
    }

    internal async Task<bool> TunnelAsync(int port)
    {
        using var target = new TcpClient();
        await target.ConnectAsync(IPAddress.Loopback, port, _stop);
        NetworkStream far = target.GetStream();
        Task<bool> up = CopyAsync(_stream, far);
        Task<bool> down = CopyAsync(far, _stream);
        await Task.WhenAny(up, down);
        _socket.Shutdown(SocketShutdown.Both);
        target.Close();
        await Task.WhenAll(up, down);
        return false;
    }

    private async Task<bool> CopyAsync(Stream from, Stream to)
    {
        try
        {
            await from.CopyToAsync(to, _stop);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Either end may go first.
        }

        return false;
    }

    // True when the client ended the connection.
    private async Task<bool> ServeAsync()
    {
        if (_server.TakeAtAccept() is { } atAccept && !await atAccept.PlayAsync(this))
        {
            return Stage != FaultStage.ClosedByServer;
        }

        if (_certificate is not null)
        {
            // A stall before TLS has read the handshake's first bytes, and may have left a read under way.
            var tls = new SslStream(new PrefixedStream(_unread, _filling, _stream));
            _unread = [];
            _filling = null;
            _stream = tls;
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop);
        }

        while (true)
        {
            Stage = FaultStage.Idle;
            if (_unread.Count == 0 && await FillAsync() == 0)
            {
                return true;
            }

            Stage = FaultStage.Receiving;
            _request = _server.Begin(this);
            _request.Take(_unread);
            FaultScript script = _server.Take();
            while (script.Start switch
            {
                FaultStart.Request => !_request.IsComplete,
                FaultStart.Bytes => _request.ByteCount < script.Bytes && !_request.IsComplete,
                _ => false,
            })
            {
                if (await FillAsync() == 0)
                {
                    return true;
                }

                _request.Take(_unread);
            }

            Stage = FaultStage.Answering;
            if (!await script.PlayAsync(this))
            {
                return Stage != FaultStage.ClosedByServer;
            }

            while (!_request.IsComplete)
            {
                if (await FillAsync() == 0)
                {
                    return true;
                }

                _request.Take(_unread);
            }

            _request = null;
        }
    }

    // Takes the read under way when a stall left one.
    private async Task<int> FillAsync()
    {
        Task<int> filling = _filling ?? ReadAsync(_unread);
        _filling = null;
        return await filling;
    }

    private async Task<int> ReadAsync(List<byte> unread)
    {
        int read = await _stream.ReadAsync(_buffer, _stop);
        Interlocked.Add(ref _received, read);
        unread.AddRange(_buffer.AsSpan(0, read));
        if (ReferenceEquals(unread, _unread))
        {
            _request?.Take(unread);
        }

        return read;
    }

    private static async Task<bool> EndedAsync(Task<int> filling)
    {
        try
        {
            return await filling == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
