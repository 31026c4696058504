using System.Collections.Generic;
using System.Linq;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Whether a key has all scopes that a route asks for, or a broader one that stands for them.</summary>
internal static class ScopeRule
{
    public static Problem? Check(Route route, IReadOnlyCollection<string> granted)
    {
        string? missing = route.Scopes.FirstOrDefault(scope => !granted.Contains(scope));
        return missing is null || route.BroaderScopes.Any(granted.Contains) ? null : Problem.MissingScope(missing);
    }

    /// <summary>The scopes of a key that may do all that the routes do.</summary>
    public static string[] All(IEnumerable<Route> routes) =>
        routes.SelectMany(route => route.Scopes.Concat(route.ScopesByBody)).Distinct().OrderBy(scope => scope, System.StringComparer.Ordinal).ToArray();

    public static bool IsForReading(string scope) => scope.StartsWith("read:", System.StringComparison.Ordinal);
}
