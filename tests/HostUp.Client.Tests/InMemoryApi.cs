using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Sending;

namespace HostUp.Client.Tests;

/// <summary>
/// Answers in place of the network and keeps what was asked: for tests of how answers are read. What is about the wire is tested on sockets.
/// </summary>
internal sealed class InMemoryApi : IDisposable
{
    public const string Key = "test-key-0123456789";

    private readonly Func<RecordedRequest, HttpResponseMessage> _answer;
    private readonly List<RecordedRequest> _requests = [];

    public InMemoryApi(Func<RecordedRequest, HttpResponseMessage> answer, Action<HostUpClientOptions>? configure = null)
    {
        _answer = answer;
        var options = new HostUpClientOptions
        {
            ApiKey = ApiKey.FromText(Key),
            MaxRetryCount = 0,
            PrimaryHandler = () => new Handler(this),
        };
        configure?.Invoke(options);
        Client = new HostUpClient(options);
    }

    public HostUpClient Client { get; }

    /// <summary>What the client sends through, for calls that no area has yet.</summary>
    public ApiTransport Transport => Client.Transport;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return _requests.ToArray();
            }
        }
    }

    public static InMemoryApi Answering(string body, int status = 200, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        new(_ => Response(body, status, contentType, headers));

    public static HttpResponseMessage Response(
        string body, int status = 200, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public void Dispose() => Client.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync();

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> header in request.Headers.NonValidated.Concat(
            request.Content?.Headers.NonValidated.AsEnumerable() ?? []))
        {
            headers[header.Key] = header.Value.ToString();
        }

        var received = new RecordedRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, request.RequestUri.PathAndQuery, headers, body);
        lock (_requests)
        {
            _requests.Add(received);
        }

        return _answer(received);
    }

    private sealed class Handler(InMemoryApi api) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            api.AnswerAsync(request);
    }
}
