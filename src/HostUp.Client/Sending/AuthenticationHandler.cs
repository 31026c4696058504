using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>
/// Puts the key on a request as it leaves and takes it off when the answer is there, so that no request object anyone can
/// get hold of carries it; and takes it out of an answer that repeats it.
/// </summary>
internal sealed class AuthenticationHandler(ApiKey? key) : DelegatingHandler
{
    // What is shorter is in many words.
    private const int ShortestSecret = 6;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (key is null || !((ApiHttpRequest)request).Call.NeedsKey)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        AuthenticationHeaderValue header = key.ToHeader();
        var mask = new KeyMask(header.Parameter!);
        request.Headers.Authorization = header;
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            mask.Apply(((ReceivedBody)response.Content).Bytes);
            mask.Apply(response);
            Hide(((ApiHttpRequest)request).Call.Secrets, response);
            return response;
        }
        catch (Exception exception) when (exception is not OperationCanceledException && mask.IsIn(exception.ToString()))
        {
            // The handlers quote a line that they cannot read.
            throw new RepeatedRequestException();
        }
        finally
        {
            request.Headers.Authorization = null;
        }
    }

    // A refusal can quote what it refuses. Any other answer is left as it came: a code may be a word of it, and what was done must be read.
    private static void Hide(IReadOnlyList<SecureString> secrets, HttpResponseMessage response)
    {
        foreach (SecureString secret in response.IsSuccessStatusCode ? [] : secrets)
        {
            if (secret.Length >= ShortestSecret)
            {
                SecretText.Read(secret, plain =>
                {
                    new KeyMask(new string(plain)).Apply(((ReceivedBody)response.Content).Bytes);
                    return true;
                });
            }
        }
    }
}
