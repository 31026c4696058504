using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;

namespace HostUp.Sandbox.Wire;

/// <summary>What a fault shows to the caller.</summary>
internal static class FaultAnswer
{
    /// <returns>The answer; null when none ever comes.</returns>
    /// <exception cref="HttpRequestException">The connection is lost.</exception>
    public static Answer? For(SandboxFault fault, DateTimeOffset now) => fault.Kind switch
    {
        SandboxFaultKind.Problem => Answer.Failed(ProblemOf(fault, now)),
        SandboxFaultKind.Page => Answer.Page(fault.Status, Heading(fault.Status), "The server returned an invalid or incomplete response."),
        SandboxFaultKind.NoAnswer => null,
        _ => throw ConnectionLost(),
    };

    private static Problem ProblemOf(SandboxFault fault, DateTimeOffset now) => fault switch
    {
        { Status: 429 } => Problem.RateLimited(now, fault.RetryAfter),
        { Status: 503, Code: "upstream_unavailable" } => Problem.Unavailable(),
        _ => new Problem(fault.Status, fault.Code!, "Scripted failure", "A test asked the sandbox for this failure."),
    };

    private static string Heading(int status) => status == 502 ? "502 Bad Gateway" : status + " Error";

    // The chain that SocketsHttpHandler throws when the peer resets the connection after the request was sent.
    private static HttpRequestException ConnectionLost()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);
        return new HttpRequestException(
            "An error occurred while sending the request.",
            new IOException("Unable to read data from the transport connection: " + reset.Message + ".", reset));
    }
}
