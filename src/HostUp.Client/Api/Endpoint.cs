using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace HostUp.Client.Api;

/// <summary>
/// A method and path of HostUp's API v2, and what is known of it. Each is declared once, in its room's list of endpoints; typed calls,
/// free-form calls, the sandbox, help and tests read that declaration.
/// </summary>
public sealed class Endpoint
{
    private const string Pages = "https://developer.hostup.se/endpoints/";

    private readonly string[] _segments;

    internal Endpoint(string methodAndPath, RequestSafety safety, params string[] scopes)
    {
        int space = methodAndPath.IndexOf(' ');
        Method = new HttpMethod(methodAndPath.Substring(0, space));
        Template = methodAndPath.Substring(space + 1);
        Safety = safety;
        Scopes = scopes;
        _segments = Template.Split('/');
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below <c>/api/v2/</c>, with parameters in braces, such as <c>shared-hosting/{accountId}/actions/upgrade</c>.</summary>
    public string Template { get; }

    /// <summary>What a second sending could do, of a request that is no dry run.</summary>
    public RequestSafety Safety { get; }

    /// <summary>
    /// The scopes a key needs, all of them; empty when it needs none, or when that depends on what is sent or is not known. Those of an
    /// endpoint without a <see cref="Page"/> are inferred from its neighbours.
    /// </summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Whether HostUp documents <c>dryRun: true</c> here.</summary>
    public bool HasDryRun { get; init; }

    /// <summary>Whether a key has to be sent: false for the catalogues that HostUp serves to everyone.</summary>
    public bool NeedsKey { get; init; } = true;

    /// <summary>Whether a key is of use where none is needed: the answer is then about the account, as the price of an order is.</summary>
    public bool TakesKey { get; init; }

    /// <summary>Whether the answer is a page of a list that goes on with <c>cursor</c>.</summary>
    public bool IsPaged { get; init; }

    /// <summary>The codes of errors which mean that it <b>was done</b>, and only something after it failed. Empty for none.</summary>
    public IReadOnlyList<string> MadeCodes { get; init; } = [];

    /// <summary>HostUp's page on it; null when the endpoint is known from other pages alone.</summary>
    public Uri? Page => Section is null
        ? null
        : new Uri($"{Pages}{Section}/{Method.Method.ToLowerInvariant()}-v2-{PageName}");

    /// <summary>Whether the key is put on the request, where there is one.</summary>
    internal bool SendsKey => NeedsKey || TakesKey;

    /// <summary>The segments of <see cref="Template"/>.</summary>
    internal IReadOnlyList<string> Segments => _segments;

    /// <summary>The section of HostUp's documentation that has its page, such as <c>billing</c>; null when it has none.</summary>
    internal string? Section { get; init; }

    private string PageName => string.Join("-", _segments.Select(static segment => segment.Trim('{', '}').ToLowerInvariant()));

    /// <summary>The path with its parameters filled in, each escaped as one segment.</summary>
    /// <param name="values">The parameters, in the order of the template.</param>
    /// <returns>The path below <c>/api/v2/</c>, without a leading slash.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than parameters, or one is empty or would climb.</exception>
    public string Path(params string[] values)
    {
        var path = new StringBuilder(Template.Length + 32);
        int next = 0;
        foreach (string segment in _segments)
        {
            if (path.Length > 0)
            {
                path.Append('/');
            }

            if (!IsParameter(segment))
            {
                path.Append(segment);
                continue;
            }

            string? value = next < values.Length ? values[next++] : null;
            if (string.IsNullOrEmpty(value) || ApiPath.Climbs(value!))
            {
                throw new ArgumentException(Template, nameof(values));
            }

            path.Append(Uri.EscapeDataString(value!));
        }

        return next == values.Length ? path.ToString() : throw new ArgumentException(Template, nameof(values));
    }

    /// <summary>Whether a path is one of this template's; its parameters match any segment that is not empty.</summary>
    /// <param name="segments">The segments of a path below <c>/api/v2/</c>, not escaped.</param>
    /// <returns>True when it is.</returns>
    public bool Matches(IReadOnlyList<string> segments)
    {
        if (segments.Count != _segments.Length)
        {
            return false;
        }

        for (int i = 0; i < _segments.Length; i++)
        {
            if (IsParameter(_segments[i]) ? segments[i].Length == 0 : !string.Equals(_segments[i], segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Method and template, as in <c>GET /shared-hosting/{accountId}</c>.</summary>
    public override string ToString() => $"{Method} /{Template}";

    internal static bool IsParameter(string segment) => segment.Length > 2 && segment[0] == '{';
}
