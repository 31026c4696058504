using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using HostUp.Client.Api;
using HostUp.Client.Waiting;

namespace HostUp.Client.Errors;

/// <summary>
/// A call to HostUp that did not succeed. Branch on <see cref="ErrorId"/>: HostUp's own code where there is one, else the
/// name of the <see cref="Failure"/>. It holds no request or response object, and never the API key.
/// </summary>
public sealed class HostUpApiException : Exception
{
    private readonly IReadOnlyList<string> _madeCodes = [];

    internal HostUpApiException(ApiFailure failure, Sentence cause, string method, string path, Exception? innerException = null)
        : base(null, innerException)
    {
        Failure = failure;
        Cause = cause;
        Method = method;
        Path = path;
    }

    internal HostUpApiException(ApiFailure failure, Sentence cause, ApiCall call, Exception? innerException = null)
        : this(failure, cause, call.Method.Method, "/" + call.Path, innerException)
    {
        _madeCodes = call.MadeCodes;
        RequiredScopes = call.Scopes;
        AttemptKey = call.AttemptKey;
    }

    private HostUpApiException(ApiFailure failure, Sentence cause, HostUpApiException source)
        : this(failure, cause, source.Method, source.Path, source)
    {
        _madeCodes = source._madeCodes;
        RequiredScopes = source.RequiredScopes;
        AttemptKey = source.AttemptKey;
    }

    /// <summary>What kind of failure it is.</summary>
    public ApiFailure Failure { get; }

    /// <summary>What to branch on: <see cref="Code"/> of a problem, else the name of <see cref="Failure"/>. Never null.</summary>
    public string ErrorId => Failure == ApiFailure.Problem && Code is { Length: > 0 } code ? code : Failure.ToString();

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? StatusCode { get; internal init; }

    /// <summary>
    /// HostUp's stable code, such as <c>existing_invoice_blocking</c>. When a problem document has none: the last part of its
    /// type, or the documented code of the status. Null when the failure is not a problem document.
    /// </summary>
    public string? Code { get; internal init; }

    /// <summary>HostUp's short title of the problem, for people; null when not sent.</summary>
    public string? Title { get; internal init; }

    /// <summary>What happened, for people: HostUp's detail, or ours when it sent none. Ours is in the UI language of who reads it.</summary>
    public string Detail => Cause.ToString();

    /// <summary>What is wrong with which field; empty unless HostUp says so.</summary>
    public IReadOnlyList<FieldError> Errors { get; internal init; } = [];

    /// <summary>HostUp's id of the request (<c>req_…</c>), to quote to its support; null when not sent.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>How long HostUp asks to wait before the next try; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>The rate limit reported with the answer; null when none was.</summary>
    public RateLimit? RateLimit { get; internal init; }

    /// <summary>The HTTP method of the request, such as <c>GET</c>.</summary>
    public string Method { get; }

    /// <summary>The path of the request relative to the API's base, without the query, such as <c>/me/preferences</c>.</summary>
    public string Path { get; }

    /// <summary>Members of the problem document's <c>extensions</c>, and members it has beside the standard ones. Never null.</summary>
    public FreeFormObject Extensions { get; internal init; } = FreeFormObject.Empty;

    /// <summary>The unpaid invoice that stands in the way of a plan change, when HostUp sends it; else null.</summary>
    public InvoiceReference? BlockingInvoice { get; internal init; }

    /// <summary>
    /// True when the request is known not to have changed anything: HostUp refused it, or it never left.
    /// False when it may have been carried out.
    /// </summary>
    public bool IsSettled { get; internal init; } = true;

    /// <summary>
    /// True when HostUp reports with its code that what was asked for <b>was done</b>, and only something after it failed, such as the
    /// invoice (<see cref="Endpoint.MadeCodes"/>).
    /// </summary>
    public bool IsMade => Failure == ApiFailure.Problem && Code is { } code && _madeCodes.Contains(code);

    /// <summary>The scopes a key needs for what was asked for; empty when none is needed or they are not known.</summary>
    public IReadOnlyList<string> RequiredScopes { get; } = [];

    /// <summary>What an order was sent with, for sending it again within about an hour without a second one; null for every other call.</summary>
    public string? AttemptKey { get; }

    /// <summary>Close names, when a name was not found; the ids, when several things have it. Else empty.</summary>
    public IReadOnlyList<string> Candidates { get; internal init; } = [];

    /// <summary>What <see cref="Detail"/> is made of.</summary>
    internal Sentence Cause { get; }

    /// <summary>Whether an attempt before the one that was answered may have been carried out.</summary>
    internal bool EarlierMayHaveArrived { get; init; }

    /// <summary>Detail, code, HTTP status and request id, then one line per field.</summary>
    public override string Message
    {
        get
        {
            var message = new StringBuilder(Detail);
            var facts = new List<string>(4);
            if (Failure == ApiFailure.Problem && Code is not null)
            {
                facts.Add(Code);
            }

            if (StatusCode is { } status)
            {
                facts.Add("HTTP " + ((int)status).ToString(CultureInfo.InvariantCulture));
            }

            if (RequestId is not null)
            {
                facts.Add(Sentence.Fill(Messages.RequestFact, RequestId));
            }

            if (facts.Count > 0)
            {
                message.Append(" (").Append(string.Join(", ", facts)).Append(')');
            }

            foreach (FieldError error in Errors)
            {
                message.AppendLine().Append("  ").Append(error);
            }

            return message.ToString();
        }
    }

    /// <summary>The same failure seen as another kind, with a detail that says what it means for the caller.</summary>
    internal HostUpApiException As(ApiFailure failure, Sentence cause) => new(failure, cause, this)
    {
        StatusCode = StatusCode,
        Code = Code,
        Title = Title,
        Errors = Errors,
        RequestId = RequestId,
        RetryAfter = RetryAfter,
        RateLimit = RateLimit,
        Extensions = Extensions,
        BlockingInvoice = BlockingInvoice,
        EarlierMayHaveArrived = EarlierMayHaveArrived,
        IsSettled = false,
    };
}
