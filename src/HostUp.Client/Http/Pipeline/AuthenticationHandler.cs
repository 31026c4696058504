using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Connection;

namespace HostUp.Client.Http.Pipeline;

/// <summary>
/// Puts the key on a request as it leaves and takes it off when the answer is there, so that no request object anyone can
/// get hold of carries it; and takes it out of an answer that repeats it.
/// </summary>
internal sealed class AuthenticationHandler(ApiKey? key) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (key is null || !((ApiHttpRequest)request).Call.NeedsKey)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        AuthenticationHeaderValue header = key.ToHeader();
        request.Headers.Authorization = header;
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Mask(((ReceivedBody)response.Content).Bytes, Encoding.ASCII.GetBytes(header.Parameter!));
            return response;
        }
        finally
        {
            request.Headers.Authorization = null;
        }
    }

    // A debugging page or a proxy may repeat the request's headers. The mask is as long as the key: JSON stays JSON.
    private static void Mask(ArraySegment<byte> body, byte[] secret)
    {
        Span<byte> rest = body.AsSpan();
        for (int at = rest.IndexOf(secret); at >= 0; at = rest.IndexOf(secret))
        {
            rest.Slice(at, secret.Length).Fill((byte)'*');
            rest = rest.Slice(at + secret.Length);
        }
    }
}
