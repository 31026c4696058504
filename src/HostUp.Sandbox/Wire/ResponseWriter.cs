using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Wire;

/// <summary>Turns an answer into an HTTP response.</summary>
internal sealed class ResponseWriter(IdSource ids, TimeProvider timeProvider)
{
    private const string Json = "application/json; charset=utf-8";

    public HttpResponseMessage Write(IncomingRequest request, RouteMatch match, Answer answer)
    {
        (byte[] body, string? mediaType) = Body(request, match, answer);

        // The answer to HEAD has no body (RFC 9110, 9.3.2).
        var content = new ByteArrayContent(request.Method == "HEAD" ? [] : body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
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

    private (byte[] Body, string? MediaType) Body(IncomingRequest request, RouteMatch match, Answer answer)
    {
        if (answer.Html is { } html)
        {
            return (Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
        }

        DateTimeOffset now = timeProvider.GetUtcNow();

        if (answer.Problem is { } problem)
        {
            return match.IsVersionOne
                ? (JsonText.Write(VersionOne.Error(problem, ids.NextUuid())), Json)
                : (JsonText.Write(problem.ToJson(request.Path, ids.Next("req_"), now)), "application/problem+json; charset=utf-8");
        }

        if (answer.Json is not { } json)
        {
            return ([], null);
        }

        JsonNode shown = match.IsVersionOne ? VersionOne.Envelope(json, ids.NextUuid(), now) : json;
        return (JsonText.Write(shown), Json);
    }
}
