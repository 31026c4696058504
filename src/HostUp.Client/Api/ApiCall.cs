using System;
using System.Collections.Generic;
using System.Net.Http;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Api;

/// <summary>A call as an API area describes it: an endpoint with what is filled in.</summary>
internal sealed class ApiCall
{
    private readonly RequestSafety _safety;
    private readonly IReadOnlyList<string>? _scopes;
    private readonly bool? _needsKey;
    private string? _family;

    /// <summary>A call of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="pathValues">The values of its path, in the order of the template; not escaped.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than the path has, or one would climb.</exception>
    public ApiCall(Endpoint endpoint, params string[] pathValues)
        : this(endpoint.Method, endpoint.Path(pathValues), endpoint.Safety, endpoint)
    {
    }

    /// <summary>A free-form call.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path relative to the API's base, without a leading slash.</param>
    /// <param name="safety">What a second sending could do, of a call that is no dry run.</param>
    /// <param name="declared">The endpoint that has this path; null when none is known.</param>
    public ApiCall(HttpMethod method, string path, RequestSafety safety, Endpoint? declared = null)
    {
        Method = method;
        Path = path;
        _safety = safety;
        Endpoint = declared;
    }

    public static HttpMethod Patch { get; } = new("PATCH");

    /// <summary>The endpoint; null for a path that none is known for.</summary>
    public Endpoint? Endpoint { get; init; }

    public HttpMethod Method { get; }

    public string Path { get; }

    /// <summary>Where it goes when that is not below the API's base: a <c>pollUrl</c> of the same site. Null for the base and the path.</summary>
    public Uri? Address { get; init; }

    /// <summary>The escaped query without the question mark; null when there is none.</summary>
    public string? Query { get; init; }

    /// <summary>The JSON body in UTF-8; null when there is none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>A form with a file in the place of a JSON body; null when there is none.</summary>
    public FileUpload? Upload { get; init; }

    /// <summary>Whether the body says <c>dryRun: true</c>, at an endpoint that documents it.</summary>
    public bool IsDryRun { get; init; }

    public RequestSafety Safety => IsDryRun ? RequestSafety.DryRun : _safety;

    /// <summary>The scopes a key needs; the endpoint's unless they depend on the body.</summary>
    public IReadOnlyList<string> Scopes
    {
        get => _scopes ?? Endpoint?.Scopes ?? [];
        init => _scopes = value;
    }

    /// <summary>What an order is known by, also in its body; null for every other call.</summary>
    public string? AttemptKey { get; init; }

    /// <summary>
    /// When an order must not be sent any more, because HostUp may have forgotten its key and would make another; null for some time after
    /// its first sending.
    /// </summary>
    public DateTimeOffset? LastSending { get; init; }

    /// <summary>Makes of why the outcome is not known what is said of it; null for words in general.</summary>
    public Func<Sentence, Sentence>? WhenUnknown { get; init; }

    /// <summary>Makes words of a pointer into the body: null from it, or without it, where the pointer says it as well.</summary>
    public Func<string, Sentence?>? PlaceInWords { get; init; }

    /// <summary>False for the catalogues, which HostUp serves without a key.</summary>
    public bool NeedsKey
    {
        get => _needsKey ?? Endpoint?.SendsKey ?? true;
        init => _needsKey = value;
    }

    /// <summary>The codes which mean that it was done.</summary>
    public IReadOnlyList<string> MadeCodes => Endpoint?.MadeCodes ?? [];

    /// <summary>What messages call it, as in <c>GET /me/preferences</c>: without the query, which may have a secret.</summary>
    public string Name => Method.Method + " /" + Path;

    public string PathAndQuery => Query is null ? "/" + Path : $"/{Path}?{Query}";

    /// <summary>
    /// What shares a rate limit. HostUp publishes no numbers; its page on <c>rate_limited</c> names single things (sending an invoice
    /// again, support tickets, WHOIS), so limits look to be per family of routes: the first part of the path, and each action by itself.
    /// A limit for the whole key, if there is one, is found out by each family.
    /// </summary>
    public string RateFamily => _family ??= FamilyOf(Path);

    private static string FamilyOf(string path)
    {
        const string Actions = "/actions/";
        int end = path.IndexOf('/');
        string first = end < 0 ? path : path.Substring(0, end);
        int action = path.IndexOf(Actions, StringComparison.OrdinalIgnoreCase);
        return action < 0 ? first : first + path.Substring(action);
    }
}
