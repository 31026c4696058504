using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace HostUp.Testing;

/// <summary>
/// What a <see cref="FaultServer"/> does with one exchange: when it begins, and then step by step. A script without a closing step keeps
/// the connection for the next request. Immutable: each step gives a longer script.
/// </summary>
public sealed class FaultScript
{
    private readonly Func<FaultConnection, Task<bool>>[] _steps;

    private FaultScript(FaultStart start, int bytes, Func<FaultConnection, Task<bool>>[] steps)
    {
        Start = start;
        Bytes = bytes;
        _steps = steps;
    }

    /// <summary>Steps that begin when the connection is accepted, before TLS.</summary>
    public static FaultScript AtAccept { get; } = new(FaultStart.Accept, 0, []);

    /// <summary>Steps that begin when the whole request is there.</summary>
    public static FaultScript OnRequest { get; } = new(FaultStart.Request, 0, []);

    /// <summary>When the steps begin.</summary>
    public FaultStart Start { get; }

    /// <summary>With <see cref="FaultStart.Bytes"/>: after how many.</summary>
    public int Bytes { get; }

    /// <summary>Steps that begin when at least so many bytes of the request are there.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <returns>A script without steps.</returns>
    public static FaultScript AfterBytes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new FaultScript(FaultStart.Bytes, count, []);
    }

    /// <summary>The usual exchange: the whole request, then an answer.</summary>
    /// <param name="answer">The answer as it stands on the wire; see <see cref="WireAnswer"/>.</param>
    /// <returns>The script.</returns>
    public static FaultScript Answer(byte[] answer) => OnRequest.Send(answer);

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Send(byte[] bytes) => Then(connection => connection.SendAsync(bytes));

    /// <summary>Sends text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends bytes one by one, each in a segment of its own.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Trickle(byte[] bytes) => Then(async connection =>
    {
        foreach (byte value in bytes)
        {
            await connection.SendAsync([value]);
        }

        return true;
    });

    /// <summary>Sends a block again and again until the client goes away.</summary>
    /// <param name="block">The block.</param>
    /// <param name="times">How often at most.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Repeat(byte[] block, int times) => Then(async connection =>
    {
        for (int i = 0; i < times; i++)
        {
            await connection.SendAsync(block);
        }

        return true;
    });

    /// <summary>Stands still until the gate is opened; ends the exchange when the client goes away first.</summary>
    /// <param name="gate">The gate.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Stall(FaultGate gate) => Then(connection => connection.StallAsync(gate));

    /// <summary>Stands still until the client goes away, and says that it stands.</summary>
    /// <param name="reached">What is called, on the server's thread.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Stall(Action reached) => Then(connection =>
    {
        Task<bool> stalled = connection.StallAsync(new FaultGate());
        reached();
        return stalled;
    });

    /// <summary>Calls back.</summary>
    /// <param name="action">What is called, on the server's thread.</param>
    /// <returns>The longer script.</returns>
    public FaultScript Tell(Action action) => Then(_ =>
    {
        action();
        return Task.FromResult(true);
    });

    /// <summary>Closes the connection in order (FIN).</summary>
    /// <returns>The whole script.</returns>
    public FaultScript Close() => Then(static connection => connection.CloseAsync());

    /// <summary>Breaks the connection (RST): what the client has not read yet is lost.</summary>
    /// <returns>The whole script.</returns>
    public FaultScript Reset() => Then(static connection => connection.ResetAsync());

    /// <summary>Becomes a tunnel to a port of this machine, as a proxy does that was asked to CONNECT.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The whole script.</returns>
    public FaultScript Tunnel(int port) =>
        Send("HTTP/1.1 200 Connection established\r\n\r\n").Then(connection => connection.TunnelAsync(port));

    // False when the exchange has ended the connection.
    internal async Task<bool> PlayAsync(FaultConnection connection)
    {
        foreach (Func<FaultConnection, Task<bool>> step in _steps)
        {
            if (!await step(connection))
            {
                return false;
            }
        }

        return true;
    }

    private FaultScript Then(Func<FaultConnection, Task<bool>> step)
    {
        var steps = new List<Func<FaultConnection, Task<bool>>>(_steps) { step };
        return new FaultScript(Start, Bytes, [.. steps]);
    }
}
