using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Reads a body of the type multipart/form-data (RFC 7578), and says what is wrong with it.</summary>
internal static class FormRule
{
    private static readonly byte[] HeadersEnd = Encoding.ASCII.GetBytes("\r\n\r\n");

    public static Problem? Check(IncomingRequest request, out IReadOnlyList<FormPart> form)
    {
        form = [];

        if (!MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out MediaTypeHeaderValue? type)
            || !string.Equals(type.MediaType, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return Problem.UnsupportedMediaType();
        }

        string? boundary = type.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, "boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');

        if (string.IsNullOrEmpty(boundary) || Read(request.Body, boundary!) is not { } parts)
        {
            return Problem.InvalidRequest(string.Empty, "The body is not a valid form.", FieldError.InvalidValue);
        }

        form = parts;
        return null;
    }

    // Null when it is no form.
    private static List<FormPart>? Read(byte[] body, string boundary)
    {
        byte[] first = Encoding.ASCII.GetBytes("--" + boundary);
        byte[] next = Encoding.ASCII.GetBytes("\r\n--" + boundary);
        var parts = new List<FormPart>();

        if (IndexOf(body, first, 0) != 0)
        {
            return null;
        }

        for (int at = first.Length; ;)
        {
            if (Has(body, at, "--"))
            {
                return parts;
            }

            int headersEnd = IndexOf(body, HeadersEnd, at);
            int end = headersEnd < 0 ? -1 : IndexOf(body, next, headersEnd + HeadersEnd.Length);

            if (!Has(body, at, "\r\n") || end < 0 || Part(body, at + 2, headersEnd, end) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            at = end + next.Length;
        }
    }

    private static FormPart? Part(byte[] body, int start, int headersEnd, int end)
    {
        string? name = null;
        string? fileName = null;
        string? type = null;

        foreach (string line in Encoding.UTF8.GetString(body, start, headersEnd - start).Split(["\r\n"], StringSplitOptions.None))
        {
            int colon = line.IndexOf(':');
            string header = colon < 0 ? string.Empty : line.Substring(0, colon).Trim().ToLowerInvariant();

            if (header == "content-disposition")
            {
                name = Parameter(line, " name=\"");
                fileName = Parameter(line, " filename=\"");
            }
            else if (header == "content-type")
            {
                type = line.Substring(colon + 1).Trim();
            }
        }

        int from = headersEnd + HeadersEnd.Length;
        return name is null ? null : new FormPart(name, fileName, type, body.Skip(from).Take(end - from).ToArray());
    }

    private static string? Parameter(string line, string marker)
    {
        int start = line.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        int end = start < 0 ? -1 : line.IndexOf('"', start + marker.Length);
        return end < 0 ? null : line.Substring(start + marker.Length, end - start - marker.Length);
    }

    private static bool Has(byte[] body, int at, string text) => at + text.Length <= body.Length && !text.Where((c, i) => body[at + i] != c).Any();

    private static int IndexOf(byte[] body, byte[] sought, int from)
    {
        int found = body.AsSpan(from).IndexOf(sought);
        return found < 0 ? -1 : found + from;
    }
}
