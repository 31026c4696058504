using System;

namespace HostUp.Client.Sending;

/// <summary>The answer to an attempt.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path and query relative to the API's base.</param>
/// <param name="attempt">1 for the first try.</param>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="duration">From sending to the last byte of the answer.</param>
/// <param name="requestId">HostUp's id of the request; null when the answer has none.</param>
/// <param name="body">The body, redacted; null when it is empty or bodies are not wanted.</param>
public sealed class ResponseReceived(
    string method, string path, int attempt, int statusCode, TimeSpan duration, string? requestId, string? body)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; } = path;

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>From sending to the last byte of the answer.</summary>
    public TimeSpan Duration { get; } = duration;

    /// <summary>HostUp's id of the request; null when the answer has none. It is looked for in errors, and in all answers when bodies are wanted.</summary>
    public string? RequestId { get; } = requestId;

    /// <summary>The body, redacted; null when it is empty or bodies are not wanted.</summary>
    public string? Body { get; } = body;
}
