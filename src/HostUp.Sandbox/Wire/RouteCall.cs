using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace HostUp.Sandbox.Wire;

/// <summary>A request that passed the checks, on its way to its route.</summary>
internal sealed class RouteCall(
    Route route,
    string[] values,
    IReadOnlyList<KeyValuePair<string, string>> query,
    JsonElement body,
    bool hasKey,
    IReadOnlyCollection<string> scopes)
{
    /// <summary>The body, a JSON object; undefined on a route that takes none.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>The fields of a form; empty on a route that takes none.</summary>
    public IReadOnlyList<FormPart> Form { get; set; } = [];

    /// <summary>Whether the key was sent: without it a route that needs none knows nothing of the customer.</summary>
    public bool HasKey { get; } = hasKey;

    /// <summary>A parameter of the path, unescaped, by its place.</summary>
    public string this[int index] => values[index];

    /// <summary>A parameter of the path, unescaped, by its name.</summary>
    public string this[string name] => values[route.Path.Names.TakeWhile(known => !string.Equals(known, name, StringComparison.Ordinal)).Count()];

    public IEnumerable<string> QueryValues(string name) =>
        query.Where(pair => string.Equals(pair.Key, name, StringComparison.Ordinal)).Select(pair => pair.Value);

    public bool HasScope(string scope) => scopes.Contains(scope);
}
