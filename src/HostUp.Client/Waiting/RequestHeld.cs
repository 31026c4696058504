using System;

namespace HostUp.Client.Waiting;

/// <summary>A wait before an attempt is sent, because HostUp answered another request of the connection with 429 (too many requests).</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path and query relative to the API's base.</param>
/// <param name="delay">How much of the wait is left.</param>
public sealed class RequestHeld(string method, string path, TimeSpan delay)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; } = path;

    /// <summary>How much of the wait is left.</summary>
    public TimeSpan Delay { get; } = delay;
}
