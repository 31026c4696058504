using System;
using System.Globalization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Waiting;

/// <summary>
/// Reads how far work is. HostUp says so in three shapes: <c>{ operation }</c>, the envelope of v1 <c>{ data: { status|state … } }</c> of
/// <c>/api/jobs/…</c> (the documents have its page from v1 alone), and <c>{ status, data: [ … ] }</c> of a domain check.
/// </summary>
internal static class OperationAnswer
{
    /// <summary>The operation as an answer has it; null when it says nothing of one.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="known">What was known of it before.</param>
    public static HostUpOperation? Read(object? answer, HostUpOperation known)
    {
        if (answer is not FreeFormObject document)
        {
            return null;
        }

        FreeFormObject body = Member(document, "operation") as FreeFormObject ?? Member(document, "data") as FreeFormObject ?? document;
        if ((Text(body, "status") ?? Text(body, "state") ?? Flagged(body)) is not { } status)
        {
            return null;
        }

        object? error = Member(body, "error");
        var details = Member(body, "progressDetails") as FreeFormObject;
        return new HostUpOperation
        {
            Id = Text(body, "jobId") ?? known.Id,
            Purpose = known.Purpose,
            Status = status,
            Progress = Number(details, "percentage") ?? Number(body, "progress"),
            Message = error as string ?? Text(error, "message") ?? Text(error, "detail") ?? Text(body, "reason")
                ?? Text(details, "message") ?? Text(body, "progressMessage") ?? Text(body, "message"),
            ErrorCode = Text(error, "code") ?? Text(body, "errorCode") ?? Text(body, "code"),
            Result = Member(body, "result") ?? Member(body, "data"),
            PollUrl = Text(body, "pollUrl") ?? known.PollUrl,
        };
    }

    private static string? Flagged(FreeFormObject body) =>
        Member(body, "isFailed") is true ? "failed" : Member(body, "isCompleted") is true ? "completed" : null;

    private static object? Member(object? value, string name) =>
        value is FreeFormObject members && members.TryGetValue(name, out object? member) ? member : null;

    private static string? Text(object? value, string name) =>
        Member(value, name) is string { Length: > 0 } text ? ForeignText.Printable(text) : null;

    private static decimal? Number(object? value, string name)
    {
        object? number = Member(value, name);
        return number is long or decimal ? Convert.ToDecimal(number, CultureInfo.InvariantCulture) : null;
    }
}
