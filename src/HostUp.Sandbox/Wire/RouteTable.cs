using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;

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

        matching.RemoveAll(route => IsAnothers(route, segments));
        return new RouteMatch(matching, request.Method, values);
    }

    // HostUp has POST domains/bulk/nameservers beside POST domains/{id}/nameservers: "bulk" is nobody's id, also where the sandbox has no route for it.
    private static bool IsAnothers(Route route, string[] segments) => route.Endpoint is { } endpoint
        && route.Path.Names.Count > 0
        && EndpointCatalogue.Find(endpoint.Method, string.Join("/", segments.Skip(segments.Length - endpoint.Template.Split('/').Length))) is { } meant
        && meant != endpoint;
}
