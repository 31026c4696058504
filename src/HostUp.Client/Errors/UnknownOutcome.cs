using System;
using HostUp.Client.Api;
using HostUp.Client.Sending;

namespace HostUp.Client.Errors;

/// <summary>
/// Where a call that must not be made twice becomes <see cref="ApiFailure.OutcomeUnknown"/>: whatever ended it, once it may have been
/// carried out and nothing says whether it was.
/// </summary>
internal static class UnknownOutcome
{
    /// <summary>Whether a call that ended so leaves its outcome unknown.</summary>
    /// <param name="exception">What ended it: a failure, a token, or an exception of somebody's handler or observer.</param>
    /// <param name="underWay">The call.</param>
    public static bool IsLeftBy(Exception exception, CallUnderWay underWay) =>
        underWay.Call.Safety is RequestSafety.Commit or RequestSafety.Keyed
        && (exception is HostUpApiException failure ? !failure.IsSettled && !failure.IsMade : underWay.MayHaveArrived);

    /// <summary>The error that says so.</summary>
    public static HostUpApiException Of(Exception exception, CallUnderWay underWay)
    {
        var failure = exception as HostUpApiException;
        Sentence cause = (failure?.Cause ?? Describe(exception)).WithoutStop();
        ApiCall call = underWay.Call;
        Sentence said = call.WhenUnknown?.Invoke(cause) ?? new Sentence(static () => Messages.CallOutcomeUnknown, call.Name, cause);
        if (call.AttemptKey is { } key)
        {
            said = new Sentence(static () => Messages.AttemptKeyIs, said, key);
        }

        return failure is null
            ? new HostUpApiException(ApiFailure.OutcomeUnknown, said, call, exception) { IsSettled = false }
            : failure.As(ApiFailure.OutcomeUnknown, said);
    }

    private static Sentence Describe(Exception exception) => exception is OperationCanceledException or ObjectDisposedException
        ? new Sentence(static () => Messages.CancelledAfterSending)
        : TransportFailures.Describe(exception);
}
