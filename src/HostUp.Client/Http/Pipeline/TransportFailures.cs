using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace HostUp.Client.Http.Pipeline;

/// <summary>What an attempt without an answer came to: one table from exceptions to the contract's failures.</summary>
internal static class TransportFailures
{
    public static HostUpApiException ToApiException(Exception exception, ApiHttpRequest request)
    {
        bool settled = !(request.MayHaveArrived || request.EarlierMayHaveArrived) || request.Call.Safety is RequestSafety.Read or RequestSafety.DryRun;
        return exception switch
        {
            AttemptTimeoutException timeout => Make(
                ApiFailure.Timeout,
                "No answer came within " + timeout.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " seconds."),
            BodyTooLargeException => Make(ApiFailure.UnexpectedResponse, exception.Message),
            InvalidDataException => Make(ApiFailure.UnexpectedResponse, "The answer is compressed and could not be unpacked."),
            _ when request.StatusSeen is not null => Make(
                ApiFailure.UnexpectedResponse, "The answer was cut off: " + Describe(exception)),
            _ when request.MayHaveArrived && IsNoHttp(exception) => Make(
                ApiFailure.UnexpectedResponse, "The answer is no HTTP: " + Describe(exception)),
            _ => Make(ApiFailure.ConnectionFailed, $"{request.RequestUri!.Host} could not be reached: {Describe(exception)}"),
        };

        HostUpApiException Make(ApiFailure failure, string detail) =>
            new(failure, detail, request.Method.Method, "/" + request.Call.Path, exception)
            {
                StatusCode = request.StatusSeen is { } status ? (System.Net.HttpStatusCode)status : null,
                IsSettled = settled,
            };
    }

    /// <summary>What happened, in one sentence; the innermost exception says most.</summary>
    public static string Describe(Exception exception)
    {
        switch (exception)
        {
            case AttemptTimeoutException:
                return "no answer in time";
            case OperationCanceledException:
                return "cancelled";
            case BodyTooLargeException:
                return exception.Message;
        }

        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException or AuthenticationException)
            {
                return Sentence(cause.Message);
            }
        }

        // It may quote what the server sent.
        return Sentence(ForeignText.Excerpt(
            (exception is HttpRequestException && exception.InnerException is { } inner ? inner : exception).Message, 300));
    }

    // The handlers' own words for bytes that they cannot read have none of the network's exceptions behind them.
    private static bool IsNoHttp(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException or AuthenticationException or IOException
                or WebException { Status: not WebExceptionStatus.ServerProtocolViolation })
            {
                return false;
            }
        }

        return true;
    }

    private static string Sentence(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";
}
