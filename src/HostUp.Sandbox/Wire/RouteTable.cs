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

        return IsAnothers(matching, segments, values)
            ? new RouteMatch([], request.Method, [])
            : new RouteMatch(matching, request.Method, values);
    }

    // HostUp has paths that the sandbox has not: domains/bulk/redirects is no domain's. HostUp's identifiers have a sign or a digit in
    // them, and its words have none, so that its list need not be read for most requests.
    private static bool IsAnothers(List<Route> matching, string[] segments, string[] values) =>
        matching.Count > 0 && matching[0].Endpoint is { } endpoint && values.Any(static value => value.Length > 0 && value.All(char.IsLetter))
        && EndpointCatalogue.All.FirstOrDefault(declared => declared.Matches([.. segments.Skip(2)])) is { } meant && meant.Template != endpoint.Template;
}
