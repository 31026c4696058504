using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using HostUp.Client.Api;
using HostUp.Client.Json;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;

namespace HostUp.Client.Errors;

/// <summary>
/// Reads an answer that is an error: HostUp's problem documents (RFC 7807) from any content type, with any member missing
/// or of a wrong type, and what proxies and firewalls put in their place.
/// </summary>
internal static class ProblemReader
{
    private static readonly HashSet<string> StandardMembers = new(StringComparer.Ordinal)
    {
        "type", "title", "status", "detail", "code", "instance", "requestId", "timestamp", "errors", "extensions",
    };

    public static HostUpApiException Read(HttpResponseMessage response, CallUnderWay underWay, Uri site, DateTimeOffset now)
    {
        ArraySegment<byte> body = ((ReceivedBody)response.Content).Bytes;
        FreeFormObject? problem = TryParse(body);
        if (problem is null && !IsBlank(body))
        {
            return NotAProblem(response, underWay, body, now);
        }

        problem ??= FreeFormObject.Empty;
        int status = (int)response.StatusCode;
        FreeFormObject extensions = Extensions(problem);
        string? title = Line(problem, "title");
        return new HostUpApiException(
            ApiFailure.Problem,
            (Text(problem, "detail") ?? Text(problem, "message") ?? title ?? Text(problem, "error")) is { } detail
                ? Sentence.Quote(detail)
                : new Sentence(static () => Messages.StatusAlone, status),
            underWay.Call)
        {
            StatusCode = response.StatusCode,
            Code = Line(problem, "code") ?? CodeOfType(Line(problem, "type")) ?? CodeOfStatus(status),
            Title = title,
            Errors = FieldErrors(problem, underWay.Call),
            RequestId = Line(problem, "requestId"),
            RetryAfter = RateLimitHeaders.RequestedDelay(response, now),
            RateLimit = RateLimitHeaders.Read(response.Headers, now),
            Extensions = extensions,
            BlockingInvoice = status == (int)HttpStatusCode.Conflict ? InvoiceFinder.Find(problem, site) : null,
            EarlierMayHaveArrived = underWay.EarlierMayHaveArrived,
            IsSettled = underWay.IsSettledBy(status, isHostUps: true),
        };
    }

    /// <summary>HostUp's id of a request, from the body of its answer; null when there is none.</summary>
    public static string? FindRequestId(ArraySegment<byte> body) => TryParse(body) is { } problem ? Line(problem, "requestId") : null;

    /// <summary>The first 200 characters of a text that is none of HostUp's, on one line and without markup.</summary>
    public static string Excerpt(ArraySegment<byte> body)
    {
        // Four bytes a character at most; markup is generous.
        string text = Encoding.UTF8.GetString(body.Array!, body.Offset, Math.Min(body.Count, 64 * 1024));
        return ForeignText.Excerpt(text, 200);
    }

    private static HostUpApiException NotAProblem(
        HttpResponseMessage response, CallUnderWay underWay, ArraySegment<byte> body, DateTimeOffset now) => new(
        ApiFailure.UnexpectedResponse,
        Excerpt(body) is { Length: > 0 } excerpt
            ? new Sentence(static () => Messages.AnswerNotHostUps, (int)response.StatusCode, excerpt)
            : new Sentence(static () => Messages.AnswerNotHostUpsNorText, (int)response.StatusCode),
        underWay.Call)
        {
            StatusCode = response.StatusCode,
            RetryAfter = RateLimitHeaders.RequestedDelay(response, now),
            RateLimit = RateLimitHeaders.Read(response.Headers, now),

            // A rate limit is applied before anything is done, whoever writes the page; that is why it is sent again.
            IsSettled = underWay.IsSettledBy((int)response.StatusCode, isHostUps: false),
        };

    private static FreeFormObject? TryParse(ArraySegment<byte> body)
    {
        if (body.Count == 0)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(Utf8Text.WithoutMark(body));
            FreeFormObject? problem = reader.Read() && reader.TokenType == JsonTokenType.StartObject
                ? FreeFormReader.Read(ref reader, isLenient: true) as FreeFormObject
                : null;
            return problem is not null && !reader.Read() ? problem : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static bool IsBlank(ArraySegment<byte> body) => body.All(static value => value is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t');

    private static string? Text(FreeFormObject problem, string name) =>
        problem.TryGetValue(name, out object? value) && value is string { Length: > 0 } text && !string.IsNullOrWhiteSpace(text)
            ? ForeignText.Printable(text)
            : null;

    // An identifier or a title is on one line.
    private static string? Line(FreeFormObject problem, string name) => Text(problem, name)?.Replace('\n', ' ').Replace('\t', ' ').Trim();

    private static IReadOnlyList<FieldError> FieldErrors(FreeFormObject problem, ApiCall call) =>
        problem.TryGetValue("errors", out object? value) && value is object?[] items
            ? items.OfType<FreeFormObject>()
                .Select(error => new FieldError(Line(error, "pointer"), Text(error, "detail"), Line(error, "code"))
                {
                    PlaceInWords = Line(error, "pointer") is { } pointer ? call.PlaceInWords?.Invoke(pointer) : null,
                })
                .Where(static error => error.Pointer is not null || error.Detail is not null || error.Code is not null)
                .ToArray()
            : [];

    private static FreeFormObject Extensions(FreeFormObject problem)
    {
        IEnumerable<KeyValuePair<string, object?>> own = problem.Where(static member => !StandardMembers.Contains(member.Key));
        return problem.TryGetValue("extensions", out object? value) && value is FreeFormObject extensions
            ? new FreeFormObject(own.Concat(extensions))
            : new FreeFormObject(own);
    }

    // https://developer.hostup.se/errors/<code>
    private static string? CodeOfType(string? type)
    {
        const string Errors = "/errors/";
        int at = type?.LastIndexOf(Errors, StringComparison.Ordinal) ?? -1;
        string code = at < 0 ? string.Empty : type!.Substring(at + Errors.Length).TrimEnd('/');
        return code.Length > 0 && code.All(static c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) ? code : null;
    }

    // The codes HostUp documents for these statuses on every page; nothing is invented for the rest.
    private static string CodeOfStatus(int status) => status switch
    {
        400 => "invalid_request",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not_found",
        429 => "rate_limit_exceeded",
        500 => "internal_error",
        _ => "http_" + status.ToString(CultureInfo.InvariantCulture),
    };
}
