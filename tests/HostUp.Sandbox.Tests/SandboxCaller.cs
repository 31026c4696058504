using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests;

/// <summary>A well-behaved caller of a sandbox, with a clock of its own. Tests take away what they want to see missed.</summary>
internal sealed class SandboxCaller : IDisposable
{
    public const string SampleId = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private readonly HttpMessageInvoker _invoker;
    private readonly Uri _baseUri;

    public SandboxCaller(SandboxScenario scenario = SandboxScenario.Default, params string[] scopes)
    {
        Account = new SandboxAccount(scenario, Clock, scopes.Length == 0 ? null : scopes);
        _invoker = new HttpMessageInvoker(new SandboxHandler(Account));
        _baseUri = SandboxAccount.BaseUri;
    }

    /// <summary>A caller of a server.</summary>
    public SandboxCaller(SandboxAccount account, Uri baseUri)
    {
        Account = account;
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        _baseUri = baseUri;
    }

    public SandboxAccount Account { get; }

    public ManualTimeProvider Clock { get; } = new();

    public Task<Reply> GetAsync(string path) => SendAsync("GET", path);

    /// <summary>Sends to a path from the host's root, such as a <c>pollUrl</c>.</summary>
    public Task<Reply> SendSiteAsync(string method, string path, bool hasKey = true) => SendAsync(method, string.Empty, null, request =>
    {
        request.RequestUri = new Uri(_baseUri, path);
        request.Headers.Authorization = hasKey ? request.Headers.Authorization : null;
    });

    public async Task<Reply> SendAsync(
        string method,
        string path,
        string? json = null,
        Action<HttpRequestMessage>? change = null,
        CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _baseUri.AbsoluteUri + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SandboxAccount.ApiKey);
        request.Headers.UserAgent.ParseAdd("HostUp.Sandbox.Tests/1.0 (xunit)");
        request.Headers.Accept.ParseAdd("application/json");

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        change?.Invoke(request);
        HttpResponseMessage response = await _invoker.SendAsync(request, cancellationToken);
        Assert.Same(request, response.RequestMessage);
        return await Reply.ReadAsync(response);
    }

    public void Dispose() => _invoker.Dispose();
}
