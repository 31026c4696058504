using System.Collections.Generic;
using System.Text.Json;
using HostUp.Sandbox.Checks;

namespace HostUp.Sandbox.Wire;

/// <summary>Checks a request in the API's order, and has its route answer it.</summary>
internal sealed class RequestDesk(IReadOnlyCollection<string> scopes)
{
    public Answer Answer(IncomingRequest request, RouteMatch match)
    {
        if (!match.HasPath && !request.IsInApi)
        {
            return Wire.Answer.Failed(Problem.NotFound());
        }

        bool hasKey = KeyRule.IsAuthorized(request.Header("Authorization"));

        if (match.NeedsKey && !hasKey)
        {
            return Wire.Answer.Failed(Problem.Unauthorized());
        }

        if (UserAgentRule.Refuses(request.Header("User-Agent")))
        {
            return Wire.Answer.Page(403, "403 Forbidden", "Your client was not recognised.");
        }

        if (match.Route is not { } route)
        {
            return Wire.Answer.Failed(match.HasPath ? Problem.MethodNotAllowed(match.AllowedMethods) : Problem.NotFound());
        }

        IReadOnlyCollection<string> granted = hasKey ? scopes : [];
        JsonElement body = default;
        IReadOnlyList<FormPart> form = [];
        Problem? problem = ScopeRule.Check(route, granted)
            ?? AcceptRule.Check(request)
            ?? QueryRule.Check(request, route)
            ?? (route.TakesForm ? FormRule.Check(request, out form) : BodyRule.Check(request, route, out body));

        return problem is null
            ? route.Handle(new RouteCall(route, match.Values, request.Query, body, hasKey, granted) { Form = form })
            : Wire.Answer.Failed(problem);
    }
}
