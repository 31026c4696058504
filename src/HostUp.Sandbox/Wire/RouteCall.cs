using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace HostUp.Sandbox.Wire;

/// <summary>A request that passed the checks, on its way to its route.</summary>
internal sealed class RouteCall(string id, IReadOnlyList<KeyValuePair<string, string>> query, JsonElement body, IReadOnlyCollection<string> scopes)
{
    /// <summary>The path's variable segment, or empty.</summary>
    public string Id { get; } = id;

    /// <summary>The body, a JSON object; undefined on a route that takes none.</summary>
    public JsonElement Body { get; } = body;

    public IEnumerable<string> QueryValues(string name) =>
        query.Where(pair => string.Equals(pair.Key, name, StringComparison.Ordinal)).Select(pair => pair.Value);

    public bool HasScope(string scope) => scopes.Contains(scope);
}
