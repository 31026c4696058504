using System.Net.Http;

namespace HostUp.Client.Api;

/// <summary>A call as an API area describes it.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The escaped path relative to the API's base, without a leading slash.</param>
/// <param name="safety">What a second sending could do.</param>
internal sealed class ApiRequest(HttpMethod method, string path, RequestSafety safety)
{
    public static HttpMethod Patch { get; } = new("PATCH");

    public HttpMethod Method { get; } = method;

    public string Path { get; } = path;

    /// <summary>The escaped query without the question mark; null when there is none.</summary>
    public string? Query { get; init; }

    public RequestSafety Safety { get; } = safety;

    /// <summary>What is known of the endpoint; null when it is not declared.</summary>
    public Endpoint? Endpoint { get; init; }

    /// <summary>The JSON body in UTF-8; null when there is none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>False for the product catalogue, which HostUp serves without a key.</summary>
    public bool NeedsKey { get; init; } = true;

    /// <summary>What messages call it, as in <c>GET /me/preferences</c>: without the query, which may have a secret.</summary>
    public string Name => Method.Method + " /" + Path;

    public string PathAndQuery => Query is null ? "/" + Path : $"/{Path}?{Query}";
}
