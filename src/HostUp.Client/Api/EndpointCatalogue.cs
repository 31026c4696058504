using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;

namespace HostUp.Client.Api;

/// <summary>Every endpoint that is declared, from the lists of all rooms.</summary>
public static class EndpointCatalogue
{
    private static readonly string[] MethodOrder = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    // Only free-form calls, completion, help and tests ask for all of them: not a cost of the first typed call.
    private static readonly Lazy<IReadOnlyList<Endpoint>> Declared = new(ReadLists);

    private static readonly Lazy<ILookup<(HttpMethod Method, int Length), Endpoint>> ByShape =
        new(static () => All.ToLookup(static endpoint => (endpoint.Method, endpoint.Segments.Count)));

    /// <summary>All endpoints, those with a literal segment before those with a parameter in its place.</summary>
    public static IReadOnlyList<Endpoint> All => Declared.Value;

    /// <summary>The endpoint that a request goes to.</summary>
    /// <param name="method">The HTTP method; HEAD asks for what GET has.</param>
    /// <param name="path">The path below <c>/api/v2/</c>, not escaped and without a query, such as <c>domains/dom_1/renewal</c>.</param>
    /// <returns>
    /// The endpoint; null when none is declared. A literal segment wins over a parameter: <c>domains/bulk/dns</c> is no domain's.
    /// Case counts, as it does for HostUp.
    /// </returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static Endpoint? Find(HttpMethod method, string path)
    {
        string[] segments = (path ?? throw new ArgumentNullException(nameof(path))).Trim('/').Split('/');
        return ByShape.Value[(Asked(method ?? throw new ArgumentNullException(nameof(method))), segments.Length)]
            .FirstOrDefault(endpoint => endpoint.Matches(segments));
    }

    /// <summary>The paths that what was typed so far can become: for completion.</summary>
    /// <param name="prefix">What was typed, such as <c>domains/dom_1/re</c>; empty for every path.</param>
    /// <param name="method">The HTTP method there has to be; null for any.</param>
    /// <returns>The paths, in order; none when what was typed has a query or leads nowhere.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is null.</exception>
    public static IReadOnlyList<EndpointPath> Paths(string prefix, HttpMethod? method = null)
    {
        string slash = (prefix ?? throw new ArgumentNullException(nameof(prefix))).StartsWith("/", StringComparison.Ordinal) ? "/" : string.Empty;
        if (prefix.IndexOf('?') >= 0)
        {
            return [];
        }

        string[] typed = prefix.Substring(slash.Length).Split('/');
        var begun = All
            .Where(endpoint => (method is null || endpoint.Method == Asked(method)) && Begins(endpoint, typed))
            .ToLookup(endpoint => Shape(endpoint.Segments, typed));

        // What is a literal somewhere is nobody's id: domains/bulk/ leads to the bulk calls alone.
        string? best = begun.Select(static group => group.Key).OrderBy(static shape => shape, StringComparer.Ordinal).FirstOrDefault();
        return best is null
            ? []
            : begun[best]
                .GroupBy(static endpoint => endpoint.Template, StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => new EndpointPath(
                    group.Key,
                    slash + string.Join("/", group.First().Segments.Select((segment, i) => Filled(segment, i < typed.Length ? typed[i] : string.Empty))),
                    group.Select(static endpoint => endpoint.Method.Method).OrderBy(static name => Array.IndexOf(MethodOrder, name)).ToArray()))
                .ToArray();
    }

    private static IReadOnlyList<Endpoint> ReadLists() => typeof(EndpointCatalogue).Assembly.GetExportedTypes()
        .Where(static type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal))
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static field => field.FieldType == typeof(Endpoint))
        .Select(static field => (Endpoint)field.GetValue(null)!)
        .OrderBy(static endpoint => Shape(endpoint.Segments, endpoint.Segments), StringComparer.Ordinal)
        .ToArray();

    private static HttpMethod Asked(HttpMethod method) => method == HttpMethod.Head ? HttpMethod.Get : method;

    // A digit a segment, 0 for a literal and 1 for a parameter: what comes first wins. Where nothing is typed yet, either may come.
    private static string Shape(IReadOnlyList<string> segments, IReadOnlyList<string> typed) => string.Concat(
        segments.Take(typed.Count).Select((segment, i) => typed[i].Length > 0 && Endpoint.IsParameter(segment) ? '1' : '0'));

    private static bool Begins(Endpoint endpoint, string[] typed)
    {
        for (int i = 0; i < typed.Length; i++)
        {
            bool last = i == typed.Length - 1;
            if (i >= endpoint.Segments.Count || (typed[i].Length == 0 && !last))
            {
                return false;
            }

            string segment = endpoint.Segments[i];
            if (!Endpoint.IsParameter(segment)
                && !(last ? segment.StartsWith(typed[i], StringComparison.OrdinalIgnoreCase) : segment.Equals(typed[i], StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Filled(string segment, string typed) => Endpoint.IsParameter(segment) && typed.Length > 0 ? typed : segment;
}
