using System.Linq;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Refuses query parameters that a route's documents do not name.</summary>
internal static class QueryRule
{
    public static Problem? Check(IncomingRequest request, Route route)
    {
        FieldError[] unknown = request.Query
            .Select(pair => pair.Key)
            .Where(name => !route.TakesQuery(name))
            .Distinct()
            .Select(name => new FieldError("/query" + JsonPointer.Step(name), "The query parameter `" + name + "` is not known here.", FieldError.UnknownField))
            .ToArray();

        return unknown.Length == 0 ? null : Problem.InvalidQuery(unknown);
    }
}
