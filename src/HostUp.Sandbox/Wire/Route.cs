using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Api;

namespace HostUp.Sandbox.Wire;

/// <summary>What the sandbox has for an endpoint: what the endpoint's declaration does not say, and the code that answers.</summary>
internal sealed class Route
{
    private const string Api = "/api/v2/";

    /// <summary>A route of API v2. Method, path, scopes, safety and whether a key is needed are the endpoint's.</summary>
    public Route(Endpoint endpoint, Func<RouteCall, Answer> handle)
        : this(endpoint.Method.Method, Api + endpoint.Template, handle)
    {
        Endpoint = endpoint;
    }

    /// <summary>A route of the same host outside API v2, such as that of jobs: its path begins at the host's root, its answers are v1's.</summary>
    public Route(string method, string path, Func<RouteCall, Answer> handle)
    {
        Method = method;
        Path = new PathTemplate(path);
        Handle = handle;
    }

    /// <summary>Null outside API v2.</summary>
    public Endpoint? Endpoint { get; }

    public string Method { get; }

    public PathTemplate Path { get; }

    public Func<RouteCall, Answer> Handle { get; }

    public bool NeedsKey => Endpoint?.NeedsKey ?? true;

    /// <summary>The scopes that every call needs.</summary>
    public IReadOnlyList<string> Scopes => Endpoint?.Scopes ?? [];

    /// <summary>Broader scopes: a key that has one of them needs no other.</summary>
    public IReadOnlyCollection<string> BroaderScopes { get; set; } = [];

    /// <summary>The scopes that a call can need for what it sends. The route checks them; they are here so that a key can have them.</summary>
    public IReadOnlyCollection<string> ScopesByBody { get; set; } = [];

    /// <summary>Whether a JSON object must be sent. A route that takes no body refuses one.</summary>
    public bool TakesBody { get; set; }

    /// <summary>Whether the object may be left out, and counts as an empty one then.</summary>
    public bool BodyIsOptional { get; set; }

    /// <summary>Whether a form is sent, in the place of a JSON object: multipart/form-data.</summary>
    public bool TakesForm { get; set; }

    /// <summary>The query parameters that the documents name, less the two of every paged list.</summary>
    public IReadOnlyCollection<string> QueryNames { get; set; } = [];

    public bool TakesQuery(string name) => QueryNames.Contains(name) || (name is "limit" or "cursor" && Endpoint is { IsPaged: true });

    /// <summary>Whether a request asks for something that cannot be taken back or must not be made twice, and not for its price.</summary>
    public bool Commits(IncomingRequest request) => Endpoint is { Safety: RequestSafety.Commit or RequestSafety.Keyed } endpoint
        && !(endpoint.HasDryRun && AsksForDryRun(request));

    private static bool AsksForDryRun(IncomingRequest request) =>
        JsonText.TryRead(request.Body, out JsonElement body)
            && body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("dryRun", out JsonElement dryRun)
            && dryRun.ValueKind == JsonValueKind.True;
}
