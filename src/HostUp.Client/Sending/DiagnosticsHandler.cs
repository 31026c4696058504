using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>Tells the call's observer about each attempt. It sits where the key is not on the request.</summary>
internal sealed class DiagnosticsHandler(TimeProvider timeProvider) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = (ApiHttpRequest)request;
        attempt.BeginAttempt();
        if (attempt.Observer is not { } observer)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        string method = attempt.Method.Method;
        string path = Redaction.Query(attempt.Call.PathAndQuery);
        observer.OnRequestStarted(new RequestStarted(method, path, attempt.Attempt, observer.WantsBodies ? Body(attempt.Call.Body) : null));
        long started = timeProvider.GetTimestamp();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            ArraySegment<byte> body = ((ReceivedBody)response.Content).Bytes;
            observer.OnResponseReceived(new ResponseReceived(
                method,
                path,
                attempt.Attempt,
                (int)response.StatusCode,
                timeProvider.GetElapsedTime(started),
                observer.WantsBodies || !response.IsSuccessStatusCode ? ProblemReader.FindRequestId(body) : null,
                observer.WantsBodies ? Redaction.Body(body) : null));
            return response;
        }
        catch (Exception exception)
        {
            observer.OnRequestFailed(new RequestFailed(
                method, path, attempt.Attempt, timeProvider.GetElapsedTime(started), TransportFailures.Describe(exception, attempt.Deadline)));
            throw;
        }
    }

    private static string? Body(byte[]? body) => body is null ? null : Redaction.Body(new ArraySegment<byte>(body));
}
