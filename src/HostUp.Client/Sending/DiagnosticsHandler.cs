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
        CallUnderWay underWay = ((ApiHttpRequest)request).UnderWay;
        if (underWay.Observer is not { } observer)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        Attempt attempt = underWay.Attempt!;
        string method = request.Method.Method;
        string path = Redaction.Query(underWay.Call.PathAndQuery);
        observer.OnRequestStarted(new RequestStarted(method, path, attempt.Number, observer.WantsBodies ? Body(underWay.Call.Body) : null));
        long started = timeProvider.GetTimestamp();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            ArraySegment<byte> body = ((ReceivedBody)response.Content).Bytes;
            observer.OnResponseReceived(new ResponseReceived(
                method,
                path,
                attempt.Number,
                (int)response.StatusCode,
                timeProvider.GetElapsedTime(started),
                observer.WantsBodies || !response.IsSuccessStatusCode ? ProblemReader.FindRequestId(body) : null,
                observer.WantsBodies ? Redaction.Body(body) : null));
            return response;
        }
        catch (Exception exception)
        {
            observer.OnRequestFailed(new RequestFailed(
                method, path, attempt.Number, timeProvider.GetElapsedTime(started), TransportFailures.Describe(exception, attempt.Deadline)));
            throw;
        }
    }

    private static string? Body(byte[]? body) => body is null ? null : Redaction.Body(new ArraySegment<byte>(body));
}
