using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Wire;

/// <summary>A request that was read to its end, in the terms that the checks and the routes use.</summary>
internal sealed class IncomingRequest
{
    private const string Api = "/api/v2/";
    private const string Withheld = "(not recorded)";

    private readonly Uri _uri;
    private readonly DateTimeOffset _receivedAt;
    private readonly Dictionary<string, string> _headers;

    private IncomingRequest(string method, Uri uri, DateTimeOffset receivedAt, Dictionary<string, string> headers, byte[] body)
    {
        Method = method;
        _uri = uri;
        _receivedAt = receivedAt;
        _headers = headers;
        Body = body;
        Query = QueryString.Parse(uri.Query);
    }

    public string Method { get; }

    /// <summary>The escaped path, as problem documents show it in <c>instance</c>.</summary>
    public string Path => _uri.AbsolutePath;

    /// <summary>Whether the path is one of API v2's, known or not.</summary>
    public bool IsInApi => Path.StartsWith(Api, StringComparison.Ordinal);

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    public byte[] Body { get; }

    /// <summary>Equal for the attempts of one request: the caller's request id, else all that was sent.</summary>
    public string RetryKey => Header("X-Client-Request-Id") ?? Method + " " + _uri.PathAndQuery + "\n" + Encoding.UTF8.GetString(Body);

    public static async Task<IncomingRequest> ReadAsync(HttpRequestMessage request, DateTimeOffset receivedAt)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
        {
            throw new InvalidOperationException("The request has no absolute URI.");
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Collect(headers, request.Headers);
        byte[] body = [];

        if (request.Content is { } content)
        {
            body = await ReadAsync(content).ConfigureAwait(false);
            Collect(headers, content.Headers);
        }

        return new IncomingRequest(request.Method.Method.ToUpperInvariant(), uri, receivedAt, headers, body);
    }

    public string? Header(string name) => _headers.TryGetValue(name, out string? value) ? value : null;

    /// <summary>The segments of the path from the host's root, unescaped.</summary>
    public string[] Segments() => Path.Substring(1).Split('/').Select(Uri.UnescapeDataString).ToArray();

    public SandboxRequest ToLogEntry()
    {
        var headers = new Dictionary<string, string>(_headers, StringComparer.OrdinalIgnoreCase);

        foreach (string name in new[] { "Authorization", "Proxy-Authorization", "Cookie" })
        {
            if (headers.ContainsKey(name))
            {
                headers[name] = Withheld;
            }
        }

        return new SandboxRequest(_receivedAt, Method, _uri.PathAndQuery, headers, Body.Length == 0 ? null : Encoding.UTF8.GetString(Body));
    }

    // As a socket takes it: the content writes itself out, anew each time that it is sent, and nothing is kept in it. What would not
    // have fitted the frame is an error here too.
    private static async Task<byte[]> ReadAsync(HttpContent content)
    {
        long? promised = content.Headers.ContentLength;
        using var stream = new MemoryStream();
        await content.CopyToAsync(stream).ConfigureAwait(false);

        return promised is null || promised == stream.Length
            ? stream.ToArray()
            : throw new HttpRequestException("Content-Length promised " + promised + " bytes, and " + stream.Length + " were sent.");
    }

    private static void Collect(Dictionary<string, string> target, IEnumerable<KeyValuePair<string, IEnumerable<string>>> source)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in source)
        {
            // The products of a User-Agent are parsed into several values, which belong together on the wire.
            string separator = string.Equals(header.Key, "User-Agent", StringComparison.OrdinalIgnoreCase) ? " " : ", ";
            target[header.Key] = string.Join(separator, header.Value);
        }
    }
}
