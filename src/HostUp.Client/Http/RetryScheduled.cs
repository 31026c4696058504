using System;

namespace HostUp.Client.Http;

/// <summary>A wait before another attempt.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path and query relative to the API's base.</param>
/// <param name="retry">1 for the first retry.</param>
/// <param name="maxRetryCount">How many there may be.</param>
/// <param name="delay">How long the wait is.</param>
/// <param name="reason">Why, for people.</param>
public sealed class RetryScheduled(string method, string path, int retry, int maxRetryCount, TimeSpan delay, string reason)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; } = path;

    /// <summary>1 for the first retry.</summary>
    public int Retry { get; } = retry;

    /// <summary>How many there may be.</summary>
    public int MaxRetryCount { get; } = maxRetryCount;

    /// <summary>How long the wait is.</summary>
    public TimeSpan Delay { get; } = delay;

    /// <summary>Why, for people: the status, or what happened to the connection.</summary>
    public string Reason { get; } = reason;
}
