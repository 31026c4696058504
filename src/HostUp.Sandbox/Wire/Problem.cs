using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Wire;

/// <summary>
/// What goes into a problem document (RFC 7807). Codes, titles and details are those of HostUp's published examples where there is one.
/// </summary>
internal sealed class Problem
{
    public Problem(int status, string code, string title, string detail)
    {
        Status = status;
        Code = code;
        Title = title;
        Detail = detail;
    }

    public int Status { get; }

    public string Code { get; }

    public string Title { get; }

    public string Detail { get; }

    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    public JsonObject? Extensions { get; set; }

    public Dictionary<string, string> Headers { get; } = [];

    public static Problem InvalidRequest(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid_request", "Invalid request", "The request body failed validation.") { Errors = errors };

    public static Problem InvalidRequest(string pointer, string detail, string code) =>
        InvalidRequest([new FieldError(pointer, detail, code)]);

    public static Problem InvalidQuery(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid_request", "Invalid request", "The query failed validation.") { Errors = errors };

    public static Problem Unauthorized() => new(401, "unauthorized", "Unauthorized", "Authentication is required.");

    public static Problem MissingScope(string scope) => new(
        403,
        "forbidden",
        "Forbidden",
        "The caller lacks a required scope or does not own the resource. Missing scope: " + scope + ".");

    public static Problem NotFound() => new(404, "not_found", "Not found", "The requested resource could not be found.");

    // The documents name no code for the three below: the codes follow the HTTP reason phrases.
    public static Problem MethodNotAllowed(string allowed) =>
        new(405, "method_not_allowed", "Method not allowed", "The resource answers " + allowed + ".") { Headers = { ["Allow"] = allowed } };

    public static Problem NotAcceptable() =>
        new(406, "not_acceptable", "Not acceptable", "The Accept header must allow application/json.");

    public static Problem UnsupportedMediaType() =>
        new(415, "unsupported_media_type", "Unsupported media type", "A body must be sent as application/json in UTF-8.");

    // Documented as "rejected" without a code (duplicate recipients), or not at all (plan change of an inactive account).
    public static Problem Conflict(string detail) => new(409, "conflict", "Conflict", detail);

    public static Problem RateLimited(DateTimeOffset now, double seconds) =>
        new(429, "rate_limit_exceeded", "Too many requests", "Too many requests. Retry after the limit resets.")
        {
            Headers =
            {
                ["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Limit"] = "60",
                ["X-RateLimit-Remaining"] = "0",
                ["X-RateLimit-Reset"] = Timestamp.Format(now.AddSeconds(seconds)),
            },
        };

    public static Problem Unavailable() => new(
        503,
        "upstream_unavailable",
        "Service unavailable",
        "A service that the API depends on is unavailable. Retry later.");

    public JsonObject ToJson(string instance, string requestId, DateTimeOffset now)
    {
        var json = new JsonObject
        {
            ["type"] = "https://developer.hostup.se/errors/" + Code,
            ["title"] = Title,
            ["status"] = Status,
            ["detail"] = Detail,
            ["code"] = Code,
            ["instance"] = instance,
            ["requestId"] = requestId,
            ["timestamp"] = Timestamp.Format(now),
        };

        if (Errors.Count > 0)
        {
            var errors = new JsonArray();

            foreach (FieldError error in Errors)
            {
                errors.Add((JsonNode)new JsonObject
                {
                    ["pointer"] = error.Pointer,
                    ["detail"] = error.Detail,
                    ["code"] = error.Code,
                });
            }

            json["errors"] = errors;
        }

        if (Extensions is not null)
        {
            json["extensions"] = Extensions;
        }

        return json;
    }
}
