using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Wire;

/// <summary>How the unversioned API speaks, which v2 leads to for jobs: an envelope, and errors of another form.</summary>
internal static class VersionOne
{
    public static JsonObject Envelope(JsonNode data, string requestId, DateTimeOffset now) => new()
    {
        ["success"] = true,
        ["timestamp"] = Timestamp.Format(now),
        ["requestId"] = requestId,
        ["data"] = data,
    };

    // 429 alone has retryAfter beside the words.
    public static JsonObject Error(Problem problem, string requestId)
    {
        var error = new JsonObject
        {
            ["error"] = problem.Title,
            ["message"] = problem.Detail,
            ["code"] = problem.Code.ToUpperInvariant(),
            ["requestId"] = requestId,
        };

        if (problem.Headers.TryGetValue("Retry-After", out string? seconds))
        {
            error["retryAfter"] = JsonNode.Parse(seconds);
        }

        return error;
    }
}
