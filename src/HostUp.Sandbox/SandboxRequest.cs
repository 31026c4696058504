using System;
using System.Collections.Generic;

namespace HostUp.Sandbox;

/// <summary>A request as it reached the sandbox, kept so that tests and scripts can see what was sent.</summary>
public sealed class SandboxRequest
{
    internal SandboxRequest(
        DateTimeOffset receivedAt,
        string method,
        string pathAndQuery,
        IReadOnlyDictionary<string, string> headers,
        string? body)
    {
        ReceivedAt = receivedAt;
        Method = method;
        PathAndQuery = pathAndQuery;
        Headers = headers;
        Body = body;
    }

    /// <summary>When the request arrived, by the account's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The HTTP method in upper case, such as <c>PATCH</c>.</summary>
    public string Method { get; }

    /// <summary>The path from the host's root, and the query as it was sent: <c>/api/v2/shared-hosting?limit=20</c>.</summary>
    public string PathAndQuery { get; }

    /// <summary>
    /// The headers of the request and of its body, by name without regard to case; several values of one name are joined with a comma.
    /// Of <c>Authorization</c>, <c>Proxy-Authorization</c> and <c>Cookie</c> the presence is recorded, never the value.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text (UTF-8), or null when the request had none.</summary>
    public string? Body { get; }

    /// <summary>Method, path and query: <c>GET /api/v2/me/preferences</c>.</summary>
    /// <returns>One line without headers or body.</returns>
    public override string ToString() => Method + " " + PathAndQuery;
}
