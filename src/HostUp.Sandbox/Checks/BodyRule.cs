using System;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Whether a body is there where one belongs, and is a JSON object.</summary>
internal static class BodyRule
{
    private static readonly byte[] EmptyObject = Encoding.ASCII.GetBytes("{}");

    public static Problem? Check(IncomingRequest request, Route route, out JsonElement body)
    {
        body = default;

        // What counts is what came: a header that promises nothing is no body.
        if (request.Body.Length == 0)
        {
            if (route is { TakesBody: true, BodyIsOptional: true })
            {
                JsonText.TryRead(EmptyObject, out body);
                return null;
            }

            return route.TakesBody ? Problem.InvalidRequest(string.Empty, "A JSON object is required.", FieldError.MissingRequired) : null;
        }

        if (!route.TakesBody)
        {
            return Problem.InvalidRequest(string.Empty, "No body is accepted here.", FieldError.UnknownField);
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

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? value)
            && string.Equals(value.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            && (value.CharSet is null || string.Equals(value.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
