using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>A plan change is never sent twice, whatever breaks and at whatever byte of the exchange.</summary>
public sealed class CommitOnceTests
{
    private static readonly byte[] Good = Wire.GoodAnswer(CallKind.Commit);

    // Every byte for what is quick; the others step by a prime, so that they fall on different places of lines and names.
    private const int Stride = 23;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BrokenAfterAnyByteOfTheRequest(bool reset)
    {
        await using Wire wire = Wire.Open();
        int length = await RequestLengthAsync(wire);
        for (int bytes = 1; bytes <= length; bytes++)
        {
            FaultScript part = FaultScript.AfterBytes(bytes);
            await AssertUnknownAsync(wire, reset ? part.Reset() : part.Close(), $"after {bytes} bytes of the request");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BrokenAfterAnyByteOfTheAnswer(bool reset)
    {
        await using Wire wire = Wire.Open();
        for (int bytes = 0; bytes < Good.Length; bytes++)
        {
            FaultScript part = FaultScript.OnRequest.Send(Good[..bytes]);
            await AssertUnknownAsync(wire, reset ? part.Reset() : part.Close(), $"after {bytes} bytes of the answer");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BrokenOnAConnectionThatWasKept(bool reset)
    {
        await using Wire wire = Wire.Open();
        for (int bytes = 0; bytes < Good.Length; bytes += Stride)
        {
            // What HttpClient would send again by itself: a request on a connection that the server has just given up.
            wire.Always(Wire.GoodAnswer(CallKind.Get));
            await wire.CallAsync(CallKind.Get);
            FaultScript part = FaultScript.OnRequest.Send(Good[..bytes]);
            await AssertUnknownAsync(wire, reset ? part.Reset() : part.Close(), $"kept, after {bytes} bytes of the answer");
            Assert.Contains(wire.Server.Connections, static connection => connection.Stage == FaultStage.ClosedByServer);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BrokenAsSoonAsItIsAccepted(bool reset)
    {
        for (int i = 0; i < 50; i++)
        {
            await using Wire wire = Wire.Open();
            wire.Server.Enqueue(reset ? FaultScript.AtAccept.Reset() : FaultScript.AtAccept.Close());
            wire.Always(Good);

            Exception? error = await Record.ExceptionAsync(() => wire.CallAsync(CallKind.Commit));

            if (error is null)
            {
                // A reset can come before anything was sent: then it is tried again, and arrives for the first time.
                Assert.True(reset);
                Assert.Single(wire.Server.Requests);
            }
            else
            {
                // The server never looked; the client cannot know that.
                Assert.Equal(ApiFailure.OutcomeUnknown, Assert.IsType<HostUpApiException>(error).Failure);
                Assert.Single(wire.Server.Connections);
                Assert.Empty(wire.Server.Requests);
            }
        }
    }

    [Fact]
    public async Task TimedOutAfterAnyByte()
    {
        await using Wire wire = Wire.Open();
        int length = await RequestLengthAsync(wire);
        foreach (FaultScript part in Places(length))
        {
            wire.Server.Enqueue(part.Stall(() => wire.Clock.Advance(Wire.AttemptTimeout)));
            await AssertUnknownAsync(wire, null, "timed out");
        }
    }

    [Fact]
    public async Task CancelledAfterAnyByte()
    {
        await using Wire wire = Wire.Open();
        int length = await RequestLengthAsync(wire);
        foreach (FaultScript part in Places(length))
        {
            using var cancel = new CancellationTokenSource();
            wire.Server.Enqueue(part.Stall(cancel.Cancel));
            await AssertUnknownAsync(wire, null, "cancelled", cancel.Token);
        }
    }

    [Fact]
    public async Task BytesThatAreNoHttp()
    {
        await using Wire wire = Wire.Open();
        foreach (string garbage in Garbage)
        {
            await AssertUnknownAsync(wire, FaultScript.OnRequest.Send(garbage).Close(), garbage);
        }
    }

    [Fact]
    public async Task AnswersThatSettleNothing()
    {
        string committed = Samples.Read("upgrade-committed");
        var answers = new List<byte[]>();
        answers.AddRange(new[] { 300, 301, 302, 303, 304, 307, 308 }.Select(status => WireAnswer.Redirect(status, "/api/v2/elsewhere")));
        answers.AddRange(new[] { 301, 302, 307, 308 }.Select(status => WireAnswer.Redirect(status, "https://elsewhere.example/")));
        answers.AddRange(new[] { 500, 501, 502, 503, 504, 505, 520, 522, 524, 599 }.SelectMany(static status => new[]
        {
            WireAnswer.Empty(status),
            WireAnswer.Json(status, "{}"),
            WireAnswer.Json(status, """{"code":"external_provider_failed"}"""),
            WireAnswer.Html(status, "<html><title>Bad gateway</title></html>"),
            WireAnswer.Json(status, """{"code":"upstream_renewal_regeneration_failed" """),
        }));
        answers.AddRange(
        [
            WireAnswer.Html(200, "<html><body>Welcome</body></html>"),
            WireAnswer.Empty(200),
            WireAnswer.Empty(202),
            WireAnswer.Empty(204),
            WireAnswer.Json(200, "null"),
            WireAnswer.Json(200, "[]"),
            WireAnswer.Json(200, "true"),
            WireAnswer.Json(200, "\"upgraded\""),
            WireAnswer.Json(200, "{}"),
            WireAnswer.Json(200, Wire.PreviewJson),
            WireAnswer.Json(200, """{"preview":false,"priceChange":null}"""),
            WireAnswer.Json(200, committed + "x"),
            WireAnswer.Json(200, committed + committed),
            WireAnswer.Json(200, """{"upgraded":"yes"}"""),
            WireAnswer.Json(200, """{"upgraded":true,"orderId":{}}"""),
            WireAnswer.Json(200, """{"upgraded":true,"paymentInvoice":[]}"""),
            WireAnswer.Json(200, """{"upgraded":true,"paymentInvoice":{"amount":1e999}}"""),
            WireAnswer.Of(200, "application/json", [0xff, 0xfe, (byte)'{', 0, (byte)'}', 0]),
            WireAnswer.Compressed("gzip", [1, 2, 3, 4, 5]),
            WireAnswer.Compressed("gzip", WireAnswer.Compress("gzip", System.Text.Encoding.UTF8.GetBytes(committed))[..60]),
            WireAnswer.Raw(200, ["Content-Length: 33554433"], []),
        ]);
        answers.AddRange(Enumerable.Range(0, committed.Length / Stride).Select(i => WireAnswer.Json(200, committed[..(i * Stride)])));
        await using Wire wire = Wire.Open();
        foreach (byte[] answer in answers)
        {
            await AssertUnknownAsync(wire, FaultScript.Answer(answer), System.Text.Encoding.Latin1.GetString(answer));
        }
    }

    [Theory]
    [InlineData("upstream_renewal_regeneration_failed")]
    [InlineData("upstream_invoice_shape_invalid")]
    public async Task ACodeThatSaysItWasMadeIsKept(string code)
    {
        foreach (int status in new[] { 500, 502, 503, 504 })
        {
            foreach (string json in new[] { $$"""{"code":"{{code}}"}""", $$"""{"type":"https://developer.hostup.se/errors/{{code}}"}""" })
            {
                await using Wire wire = Wire.Open();
                wire.Always(WireAnswer.Json(status, json));

                HostUpApiException error = await wire.FailAsync(CallKind.Commit);

                Assert.Equal(code, error.ErrorId);
                Assert.True(error.IsMade);
                Assert.Single(wire.Server.Requests);
            }
        }
    }

    [Theory]
    [InlineData(400, "invalid_request")]
    [InlineData(401, "unauthorized")]
    [InlineData(403, "forbidden")]
    [InlineData(404, "not_found")]
    [InlineData(409, "existing_invoice_blocking")]
    [InlineData(409, "same_product_plan")]
    public async Task ARefusalIsSettled(int status, string code)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(status, $$"""{"code":"{{code}}"}"""));

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal(code, error.ErrorId);
        Assert.True(error.IsSettled);
        Assert.Single(wire.Server.Requests);
    }

    [Fact]
    public async Task ARateLimitIsSettledWhoeverWritesThePage()
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Html(429, "<h1>Slow down</h1>"));

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal(ApiFailure.UnexpectedResponse, error.Failure);
        Assert.True(error.IsSettled);
        Assert.Equal(4, wire.Server.Requests.Count);
    }

    [Fact]
    public async Task InterimAnswersChangeNothing()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = FaultScript.OnRequest
            .Send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
            .Send(Good);

        var change = Assert.IsType<PlanChange>(await wire.CallAsync(CallKind.Commit));

        Assert.True(change.Upgraded);
        Assert.Single(wire.Server.Requests);
    }

    [Fact]
    public async Task AnAnswerThatSwitchesProtocolsSettlesNothing()
    {
        await using Wire wire = Wire.Open();
        await AssertUnknownAsync(wire, FaultScript.OnRequest.Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n").Close(), "101");
    }

    [Fact]
    public async Task AHandlerThatSendsItAgainIsStopped()
    {
        // .NET Framework's HttpWebRequest can repeat a request on its own; nothing below the client may send a commit twice.
        var handler = new SendingTwice();
        await using Wire wire = Wire.Open(options => options.PrimaryHandler = () => handler);

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.Equal(1, handler.Sent);
    }

    [Theory]
    [InlineData("orders/ord_1/actions/pay")]
    [InlineData("invoices/inv_1/actions/pay")]
    public async Task AFreeCallThatCostsMoneyIsSentOnce(string path)
    {
        foreach (string? body in new[] { null, "{}" })
        {
            foreach (FaultScript fault in new[] { FaultScript.OnRequest.Close(), FaultScript.OnRequest.Reset(), FaultScript.OnRequest.Send("HTTP/1.1 2").Close() })
            {
                await using Wire wire = Wire.Open();
                wire.Server.Enqueue(fault);
                wire.Always(WireAnswer.Json(200, "{}"));

                HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
                    () => wire.Client.Api.SendAsync(HttpMethod.Post, path, json: body));

                Assert.Single(wire.Server.Requests);
                Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
            }
        }
    }

    [Fact]
    public async Task AFreeCallWithoutABodyThatCouldNotConnectIsSettled()
    {
        await using Wire wire = Wire.OpenRefusing();

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => wire.Client.Api.SendAsync(HttpMethod.Post, "orders/ord_1/actions/pay"));

        Assert.Equal(ApiFailure.ConnectionFailed, error.Failure);
        Assert.True(error.IsSettled);
        Assert.Equal(4, wire.Events.Started.Count);
    }

    [Theory]
    [InlineData("""{"dryRun":false,"dryRun":true}""")]
    [InlineData("""{"dryRun":true,"dryRun":false}""")]
    [InlineData("""{"dryRun":"true"}""")]
    [InlineData("""{"DryRun":true}""")]
    [InlineData("""[{"dryRun":true}]""")]
    public async Task ABodyThatIsNotSurelyADryRunIsACommit(string body)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = FaultScript.OnRequest.Close();

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => wire.Client.Api.SendAsync(HttpMethod.Post, $"shared-hosting/{Wire.Account}/actions/upgrade", json: body));

        Assert.Single(wire.Server.Requests);
        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
    }

    [Fact]
    public async Task TheUnknownOutcomeSaysWhatWasSentAndWhatMayBe()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = FaultScript.OnRequest.Close();

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal("OutcomeUnknown", error.ErrorId);
        Assert.Contains(Wire.Account, error.Message, StringComparison.Ordinal);
        Assert.Contains(Wire.Slug, error.Message, StringComparison.Ordinal);
        Assert.Contains("may have changed", error.Message, StringComparison.Ordinal);
        Assert.Contains("invoice may exist", error.Message, StringComparison.Ordinal);
        Assert.Contains("not sent again", error.Message, StringComparison.Ordinal);
        Assert.Equal("POST", error.Method);
        Assert.Equal($"/shared-hosting/{Wire.Account}/actions/upgrade", error.Path);
    }

    public static IReadOnlyList<string> Garbage { get; } =
    [
        "\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "220 mail.example ESMTP\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10, 20\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
        "HTTP/1.1 200 OK\r\nX: " + new string('x', 70_000) + "\r\n\r\n",
        "<html>not http at all</html>",
        "\0\0\0\0\0\0\0\0\0\0",
    ];

    private static IEnumerable<FaultScript> Places(int requestLength)
    {
        for (int bytes = 1; bytes <= requestLength; bytes += Stride)
        {
            yield return FaultScript.AfterBytes(bytes);
        }

        for (int bytes = 0; bytes < Good.Length; bytes += Stride)
        {
            yield return FaultScript.OnRequest.Send(Good[..bytes]);
        }
    }

    private static async Task<int> RequestLengthAsync(Wire wire)
    {
        wire.Always(Good);
        await wire.CallAsync(CallKind.Commit);
        int length = wire.Server.Requests[0].ByteCount;
        wire.Server.ClearRequests();
        return length;
    }

    // Whatever the fault, a second sending would meet a good answer: only one that is not made fails.
    private static async Task AssertUnknownAsync(Wire wire, FaultScript? fault, string what, CancellationToken cancellationToken = default)
    {
        if (fault is not null)
        {
            wire.Server.Enqueue(fault);
        }

        wire.Always(Good);
        wire.Server.ClearRequests();

        Exception? error = await Record.ExceptionAsync(() => wire.CallAsync(CallKind.Commit, cancellationToken));

        Assert.True(error is HostUpApiException { Failure: ApiFailure.OutcomeUnknown, IsSettled: false }, $"{what}: {error}");
        Assert.True(wire.Server.Requests.Count == 1, $"{what}: {wire.Server.Requests.Count} requests");
        Assert.Equal("POST"[..Math.Min(4, wire.Server.Requests[0].ByteCount)], wire.Server.Requests[0].Method);
    }

    private sealed class SendingTwice : HttpMessageHandler
    {
        public int Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int i = 0; i < 2; i++)
            {
                await request.Content!.CopyToAsync(System.IO.Stream.Null, cancellationToken);
                Sent++;
            }

            return new HttpResponseMessage { Content = new StringContent(Samples.Read("upgrade-committed")) };
        }
    }
}
