using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Client.Sending;

/// <summary>Reads every answer to its end within the attempt, so that a body that is cut or stalls counts as a failure of the attempt.</summary>
internal sealed class ReceiveHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await SendToWireAsync(request, cancellationToken).ConfigureAwait(false);
        ((ApiHttpRequest)request).UnderWay.Attempt!.StatusSeen = (int)response.StatusCode;
        try
        {
            ReceivedBody body;

            // .NET Framework's streams do not heed the token once a read is under way; disposing of the answer ends it. Only that long:
            // what was read is not to be taken away.
            using (cancellationToken.Register(static state => ((IDisposable)state!).Dispose(), response))
            {
                body = await ReceivedBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            }

            HttpContent wire = response.Content;
            foreach (System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>> header in wire.Headers)
            {
                body.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Content = body;
            wire.Dispose();
            return response;
        }
        catch (Exception exception)
        {
            response.Dispose();
            if (exception is not OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            throw;
        }
    }

    private async Task<HttpResponseMessage> SendToWireAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            // .NET lets it through bare when a connection breaks while it is being set up.
            throw new HttpRequestException(exception.Message, exception);
        }
    }
}
