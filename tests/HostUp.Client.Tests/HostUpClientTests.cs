using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests;

/// <summary>What every request carries, over real sockets, and which options are refused.</summary>
public sealed class HostUpClientTests
{
    [Fact]
    public async Task Every_request_says_who_asks_and_for_what()
    {
        await using WireServer server = await WireServer.StartAsync("{}");

        await server.Client.Preferences.GetAsync();

        RecordedRequest request = server.Request;
        Assert.Equal("GET", request.Method);
        Assert.Equal("/api/v2/me/preferences", request.Target);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal("Bearer " + WireServer.Key, request.Headers["Authorization"]);
        Assert.Matches(@"^HostUp\.Client/\d+\.\d+\.\d+ \(\.NET [^()\\;]+; [^()\\;]+; \w+\)$", request.Headers["User-Agent"]);
        Assert.True(Guid.TryParse(request.Headers["X-Client-Request-Id"], out _));
        Assert.False(request.Headers.ContainsKey("Content-Type"));

        Assert.False(request.Headers.ContainsKey("Content-Length"));
        Assert.False(request.Headers.ContainsKey("Expect"));
        Assert.False(request.Headers.ContainsKey("Cookie"));
        Assert.False(request.Headers.ContainsKey("Referer"));
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task A_body_is_JSON_with_its_length()
    {
        await using WireServer server = await WireServer.StartAsync("{}");

        await server.Client.Peppol.SetPreferenceAsync(optedOut: true);

        Assert.Equal("PATCH", server.Request.Method);
        Assert.Equal("application/json", server.Request.Headers["Content-Type"]);
        Assert.Equal("17", server.Request.Headers["Content-Length"]);
        Assert.Equal("""{"optedOut":true}""", server.Request.Body);
        Assert.False(server.Request.Headers.ContainsKey("Transfer-Encoding"));
    }

    [Fact]
    public async Task Two_calls_are_two_requests_to_HostUp()
    {
        await using WireServer server = await WireServer.StartAsync("{}");

        await server.Client.Preferences.GetAsync();
        await server.Client.Preferences.GetAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.NotEqual(server.Requests[0].Headers["X-Client-Request-Id"], server.Requests[1].Headers["X-Client-Request-Id"]);
    }

    [Fact]
    public async Task The_caller_names_itself()
    {
        await using WireServer server = await WireServer.StartAsync("{}", configure: static options => options.UserAgent = "HostUp.PowerShell/1.2.3");

        await server.Client.Preferences.GetAsync();

        Assert.StartsWith("HostUp.PowerShell/1.2.3 (", server.Request.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        await using WireServer server = await WireServer.StartAsync("""{"data":[]}""", configure: static options => options.ApiKey = null);

        Assert.Empty((await server.Client.HostingProducts.ReadPages().ReadAsync())!);
        await server.Client.Preferences.GetAsync();

        Assert.All(server.Requests, static request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nX-Evil: 1")]
    [InlineData("a\0")]
    [InlineData("räksmörgås/1.0")]
    public void A_user_agent_that_no_header_can_carry_is_refused(string? agent)
    {
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { UserAgent = agent! }));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new HostUpClient(null!));
        Assert.Throws<ArgumentNullException>(() => new HostUpClient(new HostUpClientOptions { BaseUri = null! }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { AttemptTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { AttemptTimeout = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { AttemptTimeout = TimeSpan.FromDays(1.1) }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { MaxRetryCount = -1 }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { MaxRetryAfter = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { MaxRetryAfter = TimeSpan.FromDays(25) }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { BaseUri = new Uri("http://cloud.hostup.se") }));
        Assert.Throws<ArgumentException>(() => new HostUpClient(new HostUpClientOptions { Proxy = new Uri("/proxy", UriKind.Relative) }));
    }

    [Fact]
    public void An_unencrypted_connection_goes_through_no_proxy_elsewhere()
    {
        var options = new HostUpClientOptions
        {
            BaseUri = new Uri("http://127.0.0.1:5000"),
            Proxy = new Uri("http://proxy.example:8080"),
            ProxyCredentials = CredentialCache.DefaultNetworkCredentials,
        };

        Assert.Throws<ArgumentException>(() => new HostUpClient(options));
    }

    [Fact]
    public void The_base_address_is_complete()
    {
        using var client = new HostUpClient(new HostUpClientOptions { BaseUri = new Uri("https://example.com") });

        Assert.Equal("https://example.com/api/v2", client.BaseUri.AbsoluteUri);
        Assert.Throws<ArgumentNullException>(() => client.WithObserver(null!));
    }

    [Fact]
    public async Task A_client_with_an_observer_shares_the_connections_and_need_not_be_disposed_of()
    {
        await using WireServer server = await WireServer.StartAsync("{}");
        var observed = new Observed();

        using (HostUpClient watched = server.Client.WithObserver(observed))
        {
            await watched.Preferences.GetAsync();
        }

        await server.Client.Preferences.GetAsync();
        Assert.Single(observed.Requests);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_client_that_was_disposed_of_closes_what_answers_for_it()
    {
        var made = new CountedHandler();
        var client = new HostUpClient(new HostUpClientOptions { PrimaryHandler = () => made, TimeProvider = new ManualTimeProvider() });
        await client.Preferences.GetAsync();

        client.Dispose();

        Assert.True(made.Disposed);
    }

    [Fact]
    public async Task A_client_that_was_disposed_of_sends_nothing_more()
    {
        await using WireServer server = await WireServer.StartAsync("{}");
        await server.Client.Preferences.GetAsync();

        server.Client.Dispose();

        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => server.Client.Preferences.GetAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_key_stays_with_its_host()
    {
        await using WireServer elsewhere = await WireServer.StartAsync("{}");
        using var client = new HostUpClient(new HostUpClientOptions
        {
            ApiKey = ApiKey.FromText(WireServer.Key),
            PrimaryHandler = () => new RedirectingHandler(elsewhere.BaseUri),
        });

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => client.Preferences.GetAsync());

        Assert.Equal(ApiFailure.UnexpectedResponse, error.Failure);
        Assert.Empty(elsewhere.Requests);
    }

    private sealed class CountedHandler : HttpMessageHandler
    {
        public bool Disposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(InMemoryApi.Response("{}"));

        protected override void Dispose(bool disposing)
        {
            Disposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class RedirectingHandler(Uri target) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = InMemoryApi.Response(string.Empty, 307);
            response.Headers.Location = target;
            return Task.FromResult(response);
        }
    }
}
