using System;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>An attempt that ended without an answer.</summary>
public sealed class RequestFailed
{
    private readonly Sentence _reason;

    /// <summary>Makes the event.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query relative to the API's base.</param>
    /// <param name="attempt">1 for the first try.</param>
    /// <param name="duration">From sending to the failure.</param>
    /// <param name="reason">What happened, for people.</param>
    public RequestFailed(string method, string path, int attempt, TimeSpan duration, string reason)
        : this(method, path, attempt, duration, Sentence.Quote(reason))
    {
    }

    internal RequestFailed(string method, string path, int attempt, TimeSpan duration, Sentence reason)
    {
        Method = method;
        Path = path;
        Attempt = attempt;
        Duration = duration;
        _reason = reason;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; }

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; }

    /// <summary>From sending to the failure.</summary>
    public TimeSpan Duration { get; }

    /// <summary>What happened, for people, in the UI language of who reads it.</summary>
    public string Reason => _reason.ToString();
}
