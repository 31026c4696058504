using System.Collections.Generic;

namespace HostUp.Sandbox.Wire;

/// <summary>Finds the route of a request.</summary>
internal sealed class RouteTable(IReadOnlyList<Route> routes)
{
    public RouteMatch Find(IncomingRequest request)
    {
        string[] segments = request.Segments();
        var matching = new List<Route>();
        string[] values = [];
        string? generality = null;

        foreach (Route route in routes)
        {
            if (route.Path.Match(segments) is not { } found)
            {
                continue;
            }

            int order = generality is null ? -1 : string.CompareOrdinal(route.Path.Generality, generality);

            if (order < 0)
            {
                matching.Clear();
                values = found;
                generality = route.Path.Generality;
            }

            if (order <= 0)
            {
                matching.Add(route);
            }
        }

        return new RouteMatch(matching, request.Method, values);
    }
}
