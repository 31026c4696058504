using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using HostUp.Client.Sending;

namespace HostUp.Client.Errors;

/// <summary>What an attempt without an answer came to: one table from exceptions to the contract's failures.</summary>
internal static class TransportFailures
{
    public static HostUpApiException ToApiException(Exception exception, ApiHttpRequest request)
    {
        CallUnderWay underWay = request.UnderWay;
        int? status = underWay.Attempt?.StatusSeen;
        string name = request.Call.Name;
        return exception switch
        {
            AttemptTimeoutException timeout => Make(
                ApiFailure.Timeout,
                timeout.Timeout == TimeSpan.FromSeconds(1)
                    ? new Sentence(static () => Messages.NoAnswerWithinASecond, request.RequestUri!.Host)
                    : new Sentence(static () => Messages.NoAnswerWithin, request.RequestUri!.Host, timeout.Timeout.TotalSeconds)),
            SendingTooLateException => Make(ApiFailure.Timeout, new Sentence(static () => Messages.SendingTooLate)),
            BodyTooLargeException => Make(ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.AnswerTooLarge, name)),
            InvalidDataException => Make(ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.AnswerCompressed, name)),
            _ when status is not null => Make(
                ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.AnswerCutOff, name, Describe(exception))),
            _ when underWay.Attempt is { MayHaveArrived: true } && IsNoHttp(exception) => Make(
                ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.AnswerNoHttp, name, Describe(exception))),
            _ => Make(
                ApiFailure.ConnectionFailed, new Sentence(static () => Messages.CannotReach, request.RequestUri!.Host, Describe(exception))),
        };

        HostUpApiException Make(ApiFailure failure, Sentence cause) =>
            new(failure, cause, request.Call, exception)
            {
                StatusCode = (HttpStatusCode?)status,
                IsSettled = underWay.IsSettled,
            };
    }

    /// <summary>What happened, in one sentence; the innermost exception says most.</summary>
    /// <param name="exception">What ended the attempt.</param>
    /// <param name="deadline">Cancelled when the attempt's time was over: not every handler can tell that from a call that was stopped.</param>
    public static Sentence Describe(Exception exception, CancellationToken deadline = default)
    {
        switch (exception)
        {
            case AttemptTimeoutException:
            case OperationCanceledException when deadline.IsCancellationRequested:
                return new Sentence(static () => Messages.NoAnswerInTime);
            case OperationCanceledException:
                return new Sentence(static () => Messages.Cancelled);
            case BodyTooLargeException:
                return new Sentence(static () => Messages.AnswerTooLargeReason);
            case SendingTooLateException:
                return new Sentence(static () => Messages.SendingTooLate);
            case RepeatedRequestException:
                return new Sentence(static () => Messages.AnswerRepeatsRequest);
        }

        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SecondSendingException)
            {
                return new Sentence(static () => Messages.SecondSending);
            }

            if (cause is SocketException or AuthenticationException)
            {
                return Quote(cause.Message);
            }
        }

        // It may quote what the server sent.
        return Quote(ForeignText.Excerpt(
            (exception is HttpRequestException && exception.InnerException is { } inner ? inner : exception).Message, 300));
    }

    // The handlers' own words for bytes that they cannot read have none of the network's exceptions behind them.
    private static bool IsNoHttp(Exception exception)
    {
        // What .NET 8 and later say by a property that netstandard2.0 does not know: a proxy that refuses has no exception behind it either.
        if (exception.GetType().GetProperty("HttpRequestError")?.GetValue(exception)?.ToString() is "ProxyTunnelError" or "ConnectionError")
        {
            return false;
        }

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

    private static Sentence Quote(string text) => Sentence.Quote(text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".");
}
