using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using HostUp.Client.Errors;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Output;

/// <summary>Where all errors are made: one table from cause to id and category.</summary>
internal static class ErrorRecords
{
    // From 7.5 on, PowerShell shows RecommendedAction by itself. Its version is that of its engine's assembly.
    private static readonly bool ShowsNextStep = typeof(PSObject).Assembly.GetName().Version >= new Version(7, 5);

    /// <summary>The error for a failed call. The target is what the caller gave, never a request object.</summary>
    public static ErrorRecord ToErrorRecord(this HostUpApiException exception, object? target, string nextStep) =>
        Make(exception, exception.ErrorId, Category(exception), target, nextStep);

    /// <summary>There is no connection, or none any more.</summary>
    /// <param name="connection">The one that was to be used; null when there is none to use.</param>
    public static ErrorRecord NotConnected(HostUpConnection? connection) => connection switch
    {
        null => NotConnected(Messages.NotConnected, Messages.NotConnectedNext, target: null),
        { WasMade: true } => NotConnected(Wording.Say(Messages.ConnectionClosed, connection.Name), Messages.NotConnectedAsNext, connection.Name),
        _ => NotConnectedAs(connection.Name),
    };

    public static ErrorRecord NotConnectedAs(string name) =>
        NotConnected(Wording.Say(Messages.NotConnectedAs, name), Messages.NotConnectedAsNext, name);

    public static ErrorRecord NoKey() => NotConnected(Messages.NoKey, Messages.NotConnectedNext, target: null);

    public static ErrorRecord BadConfiguration(ArgumentException exception, object? target, string nextStep) =>
        Make(new InvalidOperationException(Text(exception)), "BadConfiguration", ErrorCategory.InvalidArgument, target, nextStep);

    public static ErrorRecord InvalidArgument(ArgumentException exception, object? target) =>
        InvalidArgument(Text(exception), "InvalidArgument", target, Messages.NextInvalidArgument);

    public static ErrorRecord InvalidArgument(string message, string errorId, object? target, string nextStep) =>
        Make(new ArgumentException(message), errorId, ErrorCategory.InvalidArgument, target, nextStep);

    /// <summary>A literal name that a list does not have.</summary>
    public static ErrorRecord NameNotFound(string name, IReadOnlyList<string> near, string nextStep) => Make(
        new ItemNotFoundException(near.Count == 0
            ? Wording.Say(Messages.NameNotFound, name)
            : Wording.Say(Messages.NameNotFoundNear, name, string.Join(", ", near))),
        nameof(ApiFailure.NameNotFound),
        ErrorCategory.ObjectNotFound,
        name,
        nextStep);

    /// <summary>A question has to be answered and nobody is there: a script, a job, <c>-NonInteractive</c>.</summary>
    public static ErrorRecord CannotAsk(Exception exception, object? target, string nextStep) =>
        Make(new InvalidOperationException(Messages.CannotAsk, exception), "ConfirmationRequired", ErrorCategory.InvalidOperation, target, nextStep);

    /// <summary>Whether every other call over the connection will fail as well.</summary>
    public static bool IsAboutTheKey(HostUpApiException exception) => exception.StatusCode == HttpStatusCode.Unauthorized;

    /// <summary>What the user can do about a failure of any call.</summary>
    /// <param name="exception">The failure.</param>
    public static string NextStep(HostUpApiException exception) => exception.Failure switch
    {
        // Beyond the wait the connection allows, or after the last retry.
        ApiFailure.Problem or ApiFailure.UnexpectedResponse when exception is { RetryAfter: { } wait, IsSettled: true } => NextAfter(wait),
        ApiFailure.ConnectionFailed => exception.IsSettled ? Messages.NextConnectionFailed : Messages.NextConnectionFailedUnsettled,
        ApiFailure.Timeout => exception.IsSettled ? Messages.NextTimeout : Messages.NextTimeoutUnsettled,
        ApiFailure.UnexpectedResponse when IsAboutTheKey(exception) => Messages.NextUnauthorized,
        ApiFailure.UnexpectedResponse => exception.IsSettled ? Messages.NextUnexpectedResponse : Messages.NextUnexpectedResponseUnsettled,
        ApiFailure.OutcomeUnknown when exception.AttemptKey is { } key => Wording.Say(Messages.NextOrderUnknown, key),
        ApiFailure.OutcomeUnknown => Messages.NextOutcomeUnknown,
        ApiFailure.DryRunNotConfirmed => Messages.NextDryRunNotConfirmed,
        ApiFailure.NameNotFound => Messages.NextNameNotFound,
        ApiFailure.NameAmbiguous => Messages.NextNameAmbiguous,
        ApiFailure.OperationFailed => Messages.NextOther,
        _ => NextStepForProblem(exception),
    };

    /// <summary>What the user can do when no connection came about: there is none yet to look at.</summary>
    public static string NextStepOfConnecting(HostUpApiException exception, Uri address) => exception switch
    {
        { RetryAfter: not null } => NextStep(exception),
        { Failure: ApiFailure.ConnectionFailed } => Wording.Say(Messages.NextConnectFailed, address.AbsoluteUri),
        { Failure: ApiFailure.UnexpectedResponse } when !IsAboutTheKey(exception) => Wording.Say(Messages.NextConnectUnexpected, address.AbsoluteUri),
        _ => NextStep(exception),
    };

    private static string NextStepForProblem(HostUpApiException exception) => exception switch
    {
        { IsMade: true } => Messages.NextMade,
        { StatusCode: HttpStatusCode.BadRequest } => Messages.NextBadRequest,
        { StatusCode: HttpStatusCode.Unauthorized } => Messages.NextUnauthorized,
        { StatusCode: HttpStatusCode.Forbidden } => Wording.Say(Messages.NextForbidden, Scopes(exception.RequiredScopes)),
        { StatusCode: HttpStatusCode.NotFound } => Messages.NextNotFound,
        { StatusCode: HttpStatusCode.Conflict } => Messages.NextConflict,
        { StatusCode: (HttpStatusCode)429 } => Messages.NextRateLimit,
        { StatusCode: >= HttpStatusCode.InternalServerError } when !exception.IsSettled => Messages.NextServerErrorUnsettled,
        { StatusCode: >= HttpStatusCode.InternalServerError } => Messages.NextServerError,
        _ => Messages.NextOther,
    };

    private static string Scopes(IReadOnlyList<string> scopes) => scopes.Count switch
    {
        0 => Messages.ScopesOfTheEndpoint,
        1 => scopes[0],
        _ => Wording.Say(Messages.SeveralScopes, string.Join(", ", scopes.Take(scopes.Count - 1)), scopes[scopes.Count - 1]),
    };

    // A clock cannot show what is past its end.
    private static string NextAfter(TimeSpan wait)
    {
        if (wait <= TimeSpan.FromSeconds(1))
        {
            return Messages.NextRateLimitASecond;
        }

        string seconds = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return wait > TimeSpan.FromDays(3650)
            ? Wording.Say(Messages.NextRateLimitFar, seconds)
            : Wording.Say(
                Messages.NextRateLimitUntil,
                seconds,
                DateTimeOffset.Now.Add(wait).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    private static ErrorCategory Category(HostUpApiException exception) => exception.Failure switch
    {
        ApiFailure.ConnectionFailed => ErrorCategory.ConnectionError,
        ApiFailure.Timeout => ErrorCategory.OperationTimeout,
        ApiFailure.UnexpectedResponse or ApiFailure.OutcomeUnknown or ApiFailure.DryRunNotConfirmed or ApiFailure.OperationFailed => ErrorCategory.InvalidResult,
        ApiFailure.NameNotFound => ErrorCategory.ObjectNotFound,
        ApiFailure.NameAmbiguous => ErrorCategory.InvalidArgument,
        _ => exception.StatusCode switch
        {
            HttpStatusCode.BadRequest => ErrorCategory.InvalidArgument,
            HttpStatusCode.Unauthorized => ErrorCategory.AuthenticationError,
            HttpStatusCode.Forbidden => ErrorCategory.PermissionDenied,
            HttpStatusCode.NotFound => ErrorCategory.ObjectNotFound,
            HttpStatusCode.Conflict => ErrorCategory.ResourceExists,
            (HttpStatusCode)429 => ErrorCategory.LimitsExceeded,
            >= HttpStatusCode.InternalServerError => ErrorCategory.ResourceUnavailable,
            _ => ErrorCategory.InvalidOperation,
        },
    };

    private static ErrorRecord NotConnected(string message, string nextStep, object? target) =>
        Make(new InvalidOperationException(message), "NotConnected", ErrorCategory.AuthenticationError, target, nextStep);

    private static ErrorRecord Make(Exception exception, string errorId, ErrorCategory category, object? target, string nextStep) =>
        new(exception, errorId, category, target)
        {
            ErrorDetails = new ErrorDetails(ShowsNextStep ? exception.Message : exception.Message + Environment.NewLine + nextStep)
            {
                RecommendedAction = nextStep,
            },
        };

    // .NET adds the name of the parameter, which is the client's and not the cmdlet's.
    private static string Text(ArgumentException exception)
    {
        string text = exception.Message;
        int at = exception.ParamName is null ? -1 : text.LastIndexOf(exception.ParamName, StringComparison.Ordinal);
        int start = at < 0 ? -1 : text.LastIndexOfAny(['(', '\n'], at);
        return start > 0 ? text.Substring(0, start).TrimEnd() : text;
    }

    /// <summary>What a purchase costs is above what it may cost.</summary>
    public static ErrorRecord PriceAboveMaximum(string message, object? target) =>
        Make(new InvalidOperationException(message), "PriceAboveMaximum", ErrorCategory.LimitsExceeded, target, Messages.NextPriceAboveMaximum);

    /// <summary>What a purchase costs could not be had, or is in another currency than the limit.</summary>
    public static ErrorRecord PriceUnknown(string message, object? target) =>
        Make(new InvalidOperationException(message), "PriceUnknown", ErrorCategory.InvalidResult, target, Messages.NextPriceUnknown);

    /// <summary>What HostUp says cannot be done, or was not done though it answered 200.</summary>
    public static ErrorRecord NotDone(string message, string errorId, object? target, string nextStep) =>
        Make(new InvalidOperationException(message), errorId, ErrorCategory.InvalidOperation, target, nextStep);

    /// <summary>More would be changed than is safe without being told so.</summary>
    public static ErrorRecord LimitExceeded(string message, string errorId, object? target, string nextStep) =>
        Make(new InvalidOperationException(message), errorId, ErrorCategory.LimitsExceeded, target, nextStep);

    /// <summary>There is no browser to open a login link in.</summary>
    public static ErrorRecord NoBrowser(object? target) =>
        Make(new InvalidOperationException(Messages.NoBrowser), "NoBrowser", ErrorCategory.ResourceUnavailable, target, Messages.NextNoBrowser);

    /// <summary>One of several things that HostUp left out of its answer without a word.</summary>
    public static ErrorRecord Skipped(string message, object? target, string nextStep) =>
        Make(new ItemNotFoundException(message), "Skipped", ErrorCategory.ObjectNotFound, target, nextStep);

    /// <summary>Something that HostUp has stands in the way of what was asked for; it was not sent.</summary>
    public static ErrorRecord InTheWay(string message, string errorId, object? target, string nextStep) =>
        Make(new InvalidOperationException(message), errorId, ErrorCategory.ResourceExists, target, nextStep);

    /// <summary>What was looked up at HostUp came to nothing.</summary>
    public static ErrorRecord NoResult(string message, string errorId, object? target, string nextStep) =>
        Make(new InvalidOperationException(message), errorId, ErrorCategory.InvalidResult, target, nextStep);

    /// <summary>What HostUp looks up did not become known in time.</summary>
    public static ErrorRecord NotKnownInTime(string message, object? target, string nextStep) =>
        Make(new TimeoutException(message), nameof(ApiFailure.Timeout), ErrorCategory.OperationTimeout, target, nextStep);

    /// <summary>A file that cannot be read or written, in the words of the system.</summary>
    public static ErrorRecord BadFile(Exception exception, string path, bool isWritten)
    {
        (string id, ErrorCategory category) = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException or ItemNotFoundException => ("FileNotFound", ErrorCategory.ObjectNotFound),
            UnauthorizedAccessException => ("FileAccessDenied", ErrorCategory.PermissionDenied),
            _ when isWritten => ("FileNotWritten", ErrorCategory.WriteError),
            _ => ("FileNotRead", ErrorCategory.ReadError),
        };
        return Make(new InvalidOperationException(exception.Message, exception), id, category, path, Messages.NextBadFile);
    }

    /// <summary>A file that is there already.</summary>
    public static ErrorRecord FileExists(string path) => Make(
        new InvalidOperationException(Wording.Say(Messages.FileExists, path)), "FileExists", ErrorCategory.ResourceExists, path, Messages.NextFileExists);
}
