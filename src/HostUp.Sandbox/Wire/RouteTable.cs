using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using HostUp.Client.Api;

namespace HostUp.Sandbox.Wire;

/// <summary>Finds the route of a request.</summary>
internal sealed class RouteTable(IReadOnlyList<Route> routes)
{
    // api and v2.
    private const int ApiSegments = 2;

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

        return new RouteMatch(IsAnothers(request, segments, matching, values) ? [] : matching, request.Method, values);
    }

    // A word in an id's place can be a call of HostUp's that the sandbox has not, such as domains/bulk/contacts. Ids have an underscore.
    private static bool IsAnothers(IncomingRequest request, string[] segments, List<Route> matching, string[] values) =>
        matching.Exists(static route => route.Endpoint is not null)
        && values.Any(static value => value.IndexOf('_') < 0)
        && EndpointCatalogue.Find(new HttpMethod(request.Method), string.Join("/", segments.Skip(ApiSegments))) is { } endpoint
        && matching.TrueForAll(route => route.Endpoint != endpoint)
        && matching.Exists(route => string.Equals(route.Method, request.Method, StringComparison.Ordinal));
}
