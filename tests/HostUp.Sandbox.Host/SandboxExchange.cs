using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace HostUp.Sandbox.Host;

/// <summary>Carries one exchange between the server and the account, both ways and unchanged.</summary>
internal static class SandboxExchange
{
    private const string RequestsPath = "/_sandbox/requests";

    public static async Task AnswerAsync(SandboxAccount account, HttpContext context)
    {
        if (context.Request.Path == RequestsPath)
        {
            await WriteRequestsAsync(account, context);
            return;
        }

        using HttpRequestMessage request = await ReadAsync(context);

        try
        {
            using HttpResponseMessage response = await account.SendAsync(request, context.RequestAborted);
            await WriteAsync(response, context);
        }
        catch (HttpRequestException)
        {
            // The sandbox's lost connection: the client sees the socket close without an answer.
            context.Abort();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to answer.
        }
    }

    private static async Task<HttpRequestMessage> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);

        // The target as it stood on the request line: escapes and the order of the query are the client's.
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;

        // A client that takes the server for its proxy sends the whole URI (RFC 9112, 3.2.2).
        string uri = target.StartsWith('/') ? "http://" + context.Request.Host.Value + target : target;
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(uri));

        // A body of nothing that was announced is shown as such: it differs from none.
        if (body.Length > 0 || context.Request.ContentType is not null || context.Request.ContentLength is not null)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (KeyValuePair<string, StringValues> header in context.Request.Headers)
        {
            // How the body was framed on this connection is not part of the message.
            if (header.Key is "Transfer-Encoding" or "Content-Length")
            {
                continue;
            }

            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        return request;
    }

    private static async Task WriteAsync(HttpResponseMessage response, HttpContext context)
    {
        context.Response.StatusCode = (int)response.StatusCode;

        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers.Concat(response.Content.Headers))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        // An answer without content has no length either (RFC 9110, 8.6).
        if (context.Response.StatusCode == StatusCodes.Status204NoContent)
        {
            return;
        }

        byte[] body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task WriteRequestsAsync(SandboxAccount account, HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var buffer = new MemoryStream();

        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();

            foreach (SandboxRequest request in account.RequestLog)
            {
                writer.WriteStartObject();
                writer.WriteString("receivedAt", request.ReceivedAt);
                writer.WriteString("method", request.Method);
                writer.WriteString("pathAndQuery", request.PathAndQuery);
                writer.WriteStartObject("headers");

                foreach (KeyValuePair<string, string> header in request.Headers)
                {
                    writer.WriteString(header.Key, header.Value);
                }

                writer.WriteEndObject();
                writer.WriteString("body", request.Body);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        await context.Response.Body.WriteAsync(buffer.ToArray(), context.RequestAborted);
    }
}
