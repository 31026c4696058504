using System;

namespace HostUp.Client.Http;

/// <summary>An attempt that ended without an answer.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path and query relative to the API's base.</param>
/// <param name="attempt">1 for the first try.</param>
/// <param name="duration">From sending to the failure.</param>
/// <param name="reason">What happened, for people.</param>
public sealed class RequestFailed(string method, string path, int attempt, TimeSpan duration, string reason)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; } = path;

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>From sending to the failure.</summary>
    public TimeSpan Duration { get; } = duration;

    /// <summary>What happened, for people.</summary>
    public string Reason { get; } = reason;
}
