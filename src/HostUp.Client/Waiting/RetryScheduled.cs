using System;
using HostUp.Client.Errors;

namespace HostUp.Client.Waiting;

/// <summary>A wait before another attempt.</summary>
public sealed class RetryScheduled
{
    private readonly Sentence _reason;

    /// <summary>Makes the event.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query relative to the API's base.</param>
    /// <param name="retry">1 for the first retry.</param>
    /// <param name="maxRetryCount">How many there may be.</param>
    /// <param name="delay">How long the wait is.</param>
    /// <param name="reason">Why, for people.</param>
    public RetryScheduled(string method, string path, int retry, int maxRetryCount, TimeSpan delay, string reason)
        : this(method, path, retry, maxRetryCount, delay, Sentence.Quote(reason))
    {
    }

    internal RetryScheduled(string method, string path, int retry, int maxRetryCount, TimeSpan delay, Sentence reason)
    {
        Method = method;
        Path = path;
        Retry = retry;
        MaxRetryCount = maxRetryCount;
        Delay = delay;
        _reason = reason;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; }

    /// <summary>1 for the first retry.</summary>
    public int Retry { get; }

    /// <summary>How many there may be.</summary>
    public int MaxRetryCount { get; }

    /// <summary>How long the wait is.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Why, for people: the status, or what happened to the connection, in the UI language of who reads it.</summary>
    public string Reason => _reason.ToString();
}
