namespace HostUp.Client.Sending;

/// <summary>An attempt that is about to be sent.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path and query relative to the API's base.</param>
/// <param name="attempt">1 for the first try.</param>
/// <param name="body">The body, redacted; null when there is none or bodies are not wanted.</param>
public sealed class RequestStarted(string method, string path, int attempt, string? body)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path and query relative to the API's base.</summary>
    public string Path { get; } = path;

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>The body, redacted; null when there is none or bodies are not wanted.</summary>
    public string? Body { get; } = body;
}
