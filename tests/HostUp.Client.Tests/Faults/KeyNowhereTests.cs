using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>The key goes to the connection's own host, and into no exception, event or result (DESIGN, section 5).</summary>
public sealed class KeyNowhereTests
{
    public static TheoryData<CallKind> AllKinds => [.. Wire.Kinds];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task NoFailureShowsIt(CallKind kind)
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 1);
        foreach (FaultScript fault in Faults(wire))
        {
            wire.Server.Otherwise = fault;
            Exception? error = await Record.ExceptionAsync(() => wire.CallAsync(kind));
            if (error is not null)
            {
                KeySearch.AssertNowhereIn(error, "exception");
            }
        }

        Assert.NotEmpty(wire.Events.All);
        Assert.All(wire.Events.All, static told => KeySearch.AssertNowhereIn(told, told.GetType().Name));
        Assert.All(wire.Server.Requests.Where(static request => request.IsComplete), static request => Assert.Equal("Bearer " + Wire.Key, request.Authorization));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task ACancelledCallDoesNotShowIt(CallKind kind)
    {
        await using Wire wire = Wire.Open();
        using var cancel = new CancellationTokenSource();
        wire.Server.Otherwise = FaultScript.OnRequest.Stall(cancel.Cancel);

        Exception error = await Assert.ThrowsAnyAsync<Exception>(() => wire.CallAsync(kind, cancel.Token));

        KeySearch.AssertNowhereIn(error, "exception");
    }

    [Fact]
    public async Task ARefusedConnectionDoesNotShowIt()
    {
        await using Wire wire = Wire.OpenRefusing();
        KeySearch.AssertNowhereIn(await wire.FailAsync(CallKind.Get), "exception");
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task AServerThatRepeatsItDoesNotGetItIntoResults(CallKind kind)
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        foreach (string form in EchoedForms)
        {
            foreach (int status in new[] { 200, 400, 401, 409, 500 })
            {
                foreach (string type in new[] { "application/json", "text/html" })
                {
                    string body = type == "text/html"
                        ? $"<html><body>You sent Authorization: Bearer {form}</body></html>"
                        : $$"""{"upgraded":true,"preview":true,"email":"{{form}}","contacts":[],"detail":"Bearer {{form}}","title":"{{form}}","code":"{{form}}","requestId":"{{form}}","errors":[{"detail":"{{form}}"}],"extensions":{"{{form}}":["{{form}}"]},"orderId":"{{form}}"}""";
                    wire.Always(WireAnswer.Of(status, type, Encoding.UTF8.GetBytes(body)));
                    object? seen = null;
                    Exception? error = await Record.ExceptionAsync(async () => seen = await wire.CallAsync(kind));
                    KeySearch.AssertNowhereIn(error ?? seen ?? string.Empty, $"{status} {type} {form}");
                    if (seen is HostUpModel model)
                    {
                        KeySearch.AssertNotIn(model.ToJson(), "ToJson");
                    }
                }
            }
        }

        Assert.All(wire.Events.All, static told => KeySearch.AssertNowhereIn(told, told.GetType().Name));
    }

    [Fact]
    public async Task AServerThatRepeatsItInTheHeadDoesNotGetItIntoErrors()
    {
        string[] answers =
        [
            $"HTTP/1.1 {Wire.Key} OK\r\n\r\n",
            $"Bearer {Wire.Key}\r\n\r\n",
            $"HTTP/1.1 200 {Wire.Key}\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 500 {Wire.Key}\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 200 OK\r\nAuthorization Bearer {Wire.Key}\r\n\r\n",
            $"HTTP/1.1 200 OK\r\n{Wire.Key} x: y\r\n\r\n",
            $"HTTP/1.1 200 OK\r\nContent-Length: {Wire.Key}\r\n\r\n",
            $"HTTP/1.1 200 OK\r\nContent-Type: {Wire.Key}\r\nContent-Length: 2\r\n\r\n[]",
            $"HTTP/1.1 200 OK\r\nContent-Encoding: {Wire.Key}\r\nContent-Length: 2\r\n\r\n[]",
            $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Wire.Key}\r\n",
            $"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/?key={Wire.Key}\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 429 Slow\r\nRetry-After: {Wire.Key}\r\nX-RateLimit-Reset: {Wire.Key}\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer realm=\"{Wire.Key}\"\r\nContent-Length: 0\r\n\r\n",
        ];
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        foreach (string answer in answers)
        {
            foreach (CallKind kind in Wire.Kinds)
            {
                wire.Server.Otherwise = FaultScript.OnRequest.Send(answer).Close();
                Exception? error = await Record.ExceptionAsync(() => wire.CallAsync(kind));
                if (error is not null)
                {
                    Assert.IsType<HostUpApiException>(error);
                    KeySearch.AssertNowhereIn(error, answer);
                }
            }
        }

        Assert.All(wire.Events.All, static told => KeySearch.AssertNowhereIn(told, told.GetType().Name));
    }

    [Fact]
    public async Task AHostNamedAfterItDoesNotGetItIntoErrors()
    {
        const string Plain = "canarykeyofletters0123456789";
        await using var server = FaultServer.Start();
        using var key = ApiKey.FromText(Plain.ToUpperInvariant());
        using var client = new HostUpClient(new HostUpClientOptions { ApiKey = key, BaseUri = server.BaseUri });
        server.Otherwise = FaultScript.Answer(WireAnswer.Redirect(302, $"https://{Plain}.elsewhere.example/"));

        var error = await Assert.ThrowsAsync<HostUpApiException>(() => client.Preferences.GetAsync().WaitAsync(Wire.Guard));

        Assert.DoesNotContain(Plain, error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task RedirectsAreNotFollowed(int status)
    {
        await using FaultServer elsewhere = FaultServer.Start();
        elsewhere.Otherwise = FaultScript.Answer(WireAnswer.Json(200, "{}"));
        await using Wire wire = Wire.Open();
        string[] targets =
        [
            $"http://127.0.0.1:{elsewhere.Port}/api/v2/me/preferences",
            $"http://localhost:{elsewhere.Port}/",
            $"//127.0.0.1:{elsewhere.Port}/",
            "/api/v2/me/preferences",
            wire.Server.BaseUri.AbsoluteUri + "/me/preferences",
            "https://elsewhere.example/",
            "javascript:alert(1)",
            string.Empty,
        ];
        foreach (string target in targets)
        {
            wire.Always(WireAnswer.Redirect(status, target));
            foreach (CallKind kind in Wire.Kinds)
            {
                wire.Server.ClearRequests();
                HostUpApiException error = await wire.FailAsync(kind);
                Assert.Single(wire.Server.Requests);
                Assert.Equal(kind == CallKind.Commit ? ApiFailure.OutcomeUnknown : ApiFailure.UnexpectedResponse, error.Failure);
                Assert.Equal(status, (int)error.StatusCode!);
            }
        }

        Assert.Empty(elsewhere.Connections);
    }

    [Fact]
    public async Task TheCatalogueNeedsNoKeyAndGetsNone()
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, """{"data":[],"hasMore":false,"nextCursor":null}"""));

        await wire.Client.HostingProducts.ReadPages().ReadAsync().WaitAsync(Wire.Guard);

        Assert.Null(Assert.Single(wire.Server.Requests).Authorization);
        Assert.DoesNotContain(Wire.Key, wire.Server.Requests[0].ReadRaw(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsInOneHeaderAndNowhereElseInARequest()
    {
        await using Wire wire = Wire.Open();
        foreach (CallKind kind in Wire.Kinds)
        {
            wire.Always(Wire.GoodAnswer(kind));
            wire.Server.ClearRequests();
            await wire.CallAsync(kind);
            string raw = Assert.Single(wire.Server.Requests).ReadRaw();
            Assert.Equal(raw.IndexOf(Wire.Key, StringComparison.Ordinal), raw.LastIndexOf(Wire.Key, StringComparison.Ordinal));
            Assert.Contains("\r\nAuthorization: Bearer " + Wire.Key + "\r\n", raw, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SecretsInBodiesAreRedactedForObservers()
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, """{"apiKey":"hush1","token":"hush2","clientSecret":{"x":"hush3"},"password":["hush4"],"loginUrl":"https://x/?hush5","nested":[{"accessToken":"hush6"}],"shown":"yes"}"""));

        await wire.Client.Api.SendAsync(HttpMethod.Post, "shared-hosting?api_key=hush7&token=hush8", json: """{"password":"hush9","shown":"yes"}""");

        string told = string.Join("\n", wire.Events.All.Select(static e => JsonSerializer.Serialize(e, e.GetType())));
        Assert.DoesNotContain("hush", told, StringComparison.Ordinal);
        Assert.Contains("shown", told, StringComparison.Ordinal);
    }

    private static IEnumerable<string> EchoedForms =>
    [
        Wire.Key,
        Wire.Key.Replace("/", "\\/", StringComparison.Ordinal),
        JavaScriptEncoder.Default.Encode(Wire.Key),
        string.Concat(Wire.Key.Select(static c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))),
        Uri.EscapeDataString(Wire.Key),
        HtmlEncoder.Default.Encode(Wire.Key),
        Wire.Key.Replace("+", "&#43;", StringComparison.Ordinal).Replace("&9", "&amp;9", StringComparison.Ordinal),
        Wire.Key + Wire.Key,
        "canary" + Wire.Key + "+",
    ];

    private static IEnumerable<FaultScript> Faults(Wire wire)
    {
        void TimeOut() => wire.Clock.Advance(Wire.AttemptTimeout);
        yield return FaultScript.AtAccept.Close();
        yield return FaultScript.AtAccept.Reset();
        yield return FaultScript.OnRequest.Close();
        yield return FaultScript.OnRequest.Reset();
        yield return FaultScript.AfterBytes(20).Close();
        yield return FaultScript.OnRequest.Stall(TimeOut);
        yield return FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Le").Stall(TimeOut);
        yield return FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{").Stall(TimeOut);
        yield return FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{").Close();
        foreach (string garbage in CommitOnceTests.Garbage)
        {
            yield return FaultScript.OnRequest.Send(garbage).Close();
        }

        foreach (int status in new[] { 200, 204, 301, 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504, 599 })
        {
            yield return FaultScript.Answer(WireAnswer.Empty(status));
            yield return FaultScript.Answer(WireAnswer.Json(status, Samples.Read("problem-400")));
            yield return FaultScript.Answer(WireAnswer.Html(status, "<html><h1>No</h1></html>"));
            yield return FaultScript.Answer(WireAnswer.Json(status, "{\"a\":"));
        }

        yield return FaultScript.Answer(WireAnswer.Compressed("gzip", [1, 2, 3]));
    }
}
