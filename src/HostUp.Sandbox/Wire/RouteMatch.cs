using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Sandbox.Wire;

/// <summary>What is known at a request's path: its routes, and the one for its method.</summary>
internal sealed class RouteMatch(IReadOnlyList<Route> routes, string method, string[] values)
{
    /// <summary>The route, or null when the path or its method is unknown.</summary>
    public Route? Route { get; } = routes.FirstOrDefault(route => string.Equals(route.Method, method, StringComparison.Ordinal));

    /// <summary>The values of the path's parameters, in their order.</summary>
    public string[] Values { get; } = values;

    public bool HasPath => routes.Count > 0;

    public string AllowedMethods => string.Join(", ", routes.Select(route => route.Method));

    /// <summary>What nobody knows is kept from those without a key as well.</summary>
    public bool NeedsKey => Route?.NeedsKey ?? routes.All(route => route.NeedsKey);

    /// <summary>Whether the path is one of the routes outside API v2, which speak as v1 does.</summary>
    public bool IsVersionOne => HasPath && routes[0].Endpoint is null;
}
