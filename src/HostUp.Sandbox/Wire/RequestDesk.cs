using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Wire;

/// <summary>Checks a request in the API's order, finds its route and turns the answer into a response.</summary>
internal sealed class RequestDesk(Route[] routes, IReadOnlyCollection<string> scopes, IdSource ids, TimeProvider timeProvider)
{
    private const string OpenCatalogue = "products";

    public HttpResponseMessage Answer(IncomingRequest request) => Render(request, Handle(request));

    public HttpResponseMessage Render(IncomingRequest request, Answer answer)
    {
        (byte[] body, string mediaType) = Body(request, answer);

        // The answer to HEAD has no body (RFC 9110, 9.3.2).
        var content = new ByteArrayContent(request.Method == "HEAD" ? [] : body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = content };

        foreach (KeyValuePair<string, string> header in answer.Problem?.Headers ?? [])
        {
            // Allow counts as a header of the content in System.Net.Http.
            if (!response.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return response;
    }

    private (byte[] Body, string MediaType) Body(IncomingRequest request, Answer answer)
    {
        if (answer.Html is not null)
        {
            return (Encoding.UTF8.GetBytes(answer.Html), "text/html; charset=utf-8");
        }

        if (answer.Problem is null)
        {
            return (JsonText.Write(answer.Json!), "application/json; charset=utf-8");
        }

        string requestId = ids.Next("req_");
        return (JsonText.Write(answer.Problem.ToJson(request.Path, requestId, timeProvider.GetUtcNow())), "application/problem+json; charset=utf-8");
    }

    private Answer Handle(IncomingRequest request)
    {
        if (request.Segments() is not { } segments)
        {
            return Failed(Problem.NotFound());
        }

        if (segments[0] != OpenCatalogue && !IsAuthorized(request))
        {
            return Failed(Problem.Unauthorized());
        }

        if (UserAgentRule.Refuses(request.Header("User-Agent")))
        {
            return Wire.Answer.Page(403, "403 Forbidden", "Your client was not recognised.");
        }

        Route[] matching = routes.Where(candidate => candidate.Matches(segments)).ToArray();

        if (matching.Length == 0)
        {
            return Failed(Problem.NotFound());
        }

        Route? route = Array.Find(matching, candidate => candidate.Method == request.Method);

        if (route is null)
        {
            return Failed(Problem.MethodNotAllowed(string.Join(", ", matching.Select(candidate => candidate.Method))));
        }

        return Handle(request, route, route.ParameterOf(segments));
    }

    private Answer Handle(IncomingRequest request, Route route, string id)
    {
        if (route.Scope is not null && !scopes.Contains(route.Scope))
        {
            return Failed(Problem.MissingScope(route.Scope));
        }

        if (!AcceptRule.AllowsJson(request.Header("Accept")))
        {
            return Failed(Problem.NotAcceptable());
        }

        FieldError[] unknown = UnknownParameters(request, route);

        if (unknown.Length > 0)
        {
            return Failed(Problem.InvalidQuery(unknown));
        }

        JsonElement body = default;

        if (route.TakesBody || request.Body.Length > 0)
        {
            Problem? problem = ReadBody(request, route, out body);

            if (problem is not null)
            {
                return Failed(problem);
            }
        }

        return route.Handle(new RouteCall(id, request.Query, body, scopes));
    }

    private static Answer Failed(Problem problem) => Wire.Answer.Failed(problem);

    // The scheme is compared without regard to case (RFC 9110, 11.1), the key exactly.
    private static bool IsAuthorized(IncomingRequest request)
    {
        return AuthenticationHeaderValue.TryParse(request.Header("Authorization"), out AuthenticationHeaderValue? authorization)
            && string.Equals(authorization.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            && string.Equals(authorization.Parameter, SandboxAccount.ApiKey, StringComparison.Ordinal);
    }

    private static FieldError[] UnknownParameters(IncomingRequest request, Route route) =>
        request.Query
            .Select(pair => pair.Key)
            .Where(name => !route.QueryNames.Contains(name))
            .Distinct()
            .Select(name => new FieldError(
                "/query" + JsonPointer.Step(name),
                string.Format(CultureInfo.InvariantCulture, "The query parameter `{0}` is not known here.", name),
                FieldError.UnknownField))
            .ToArray();

    private static Problem? ReadBody(IncomingRequest request, Route route, out JsonElement body)
    {
        body = default;

        if (!route.TakesBody)
        {
            return Problem.InvalidRequest(string.Empty, "No body is accepted here.", FieldError.UnknownField);
        }

        if (request.Body.Length == 0)
        {
            return Problem.InvalidRequest(string.Empty, "A JSON object is required.", FieldError.MissingRequired);
        }

        if (!IsJson(request.Header("Content-Type")))
        {
            return Problem.UnsupportedMediaType();
        }

        if (!JsonText.TryRead(request.Body, out body))
        {
            return Problem.InvalidRequest(string.Empty, "The body is not valid JSON.", FieldError.InvalidValue);
        }

        return body.ValueKind == JsonValueKind.Object
            ? null
            : Problem.InvalidRequest(string.Empty, "The body must be a JSON object.", FieldError.InvalidType);
    }

    private static bool IsJson(string? contentType)
    {
        return MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? value)
            && string.Equals(value.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            && (value.CharSet is null || string.Equals(value.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
