using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>Timeouts and cancellation at each place of an exchange, and what is left of the connections.</summary>
public sealed class StoppingTests
{
    public static TheoryData<string, CallKind> Places
    {
        get
        {
            var cells = new TheoryData<string, CallKind>();
            foreach (string place in new[] { "connecting", "headers", "in headers", "body", "in chunk", "compressed body" })
            {
                foreach (CallKind kind in Wire.Kinds)
                {
                    cells.Add(place, kind);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task ATimeoutEndsTheAttempt(string place, CallKind kind)
    {
        await using FaultServer server = place == "connecting" ? FaultServer.Start(certificate: TestCertificates.SelfSigned()) : FaultServer.Start();
        await using Wire wire = Wire.To(server, static options =>
        {
            options.MaxRetryCount = 0;
            options.AttemptTimeout = TimeSpan.FromHours(3);
        });
        var gate = new FaultGate();
        server.Otherwise = Stall(place, gate);
        Task<HostUpApiException> failing = wire.FailAsync(kind);
        await gate.Reached.WaitAsync(Wire.Guard);

        wire.Clock.Advance(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(1));
        Assert.False(failing.IsCompleted);
        wire.Clock.Advance(TimeSpan.FromSeconds(1));

        HostUpApiException error = await failing;
        bool isUnknown = kind == CallKind.Commit && place != "connecting";
        Assert.Equal(isUnknown ? ApiFailure.OutcomeUnknown : ApiFailure.Timeout, error.Failure);
        Assert.Contains("10800 seconds", error.Message, StringComparison.Ordinal);
        Assert.Equal(place == "connecting" || kind is CallKind.Get or CallKind.DryRun, error.IsSettled);

        // .NET gives a connection that is being made a few seconds more, for other calls to use.
        if (place != "connecting")
        {
            await gate.Abandoned.WaitAsync(Wire.Guard);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task CancellingEndsTheCall(string place, CallKind kind)
    {
        await using FaultServer server = place == "connecting" ? FaultServer.Start(certificate: TestCertificates.SelfSigned()) : FaultServer.Start();
        await using Wire wire = Wire.To(server);
        var gate = new FaultGate();
        server.Otherwise = Stall(place, gate);
        using var cancel = new CancellationTokenSource();
        Task<object?> call = wire.CallAsync(kind, cancel.Token);
        await gate.Reached.WaitAsync(Wire.Guard);
        Assert.False(call.IsCompleted);

        await cancel.CancelAsync();

        // The clock stands: nothing but the token can have ended it.
        if (kind == CallKind.Commit && place != "connecting")
        {
            var unknown = await Assert.ThrowsAsync<HostUpApiException>(() => call);
            Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        }
        else
        {
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.Equal(cancel.Token, cancelled.CancellationToken);
        }

        if (place != "connecting")
        {
            await gate.Abandoned.WaitAsync(Wire.Guard);
        }

        Assert.True(server.Requests.Count <= 1);
        Assert.Single(wire.Events.Started);
    }

    [Fact]
    public async Task ACommitCancelledWhileConnectingNeverArrives()
    {
        await using FaultServer server = FaultServer.Start(certificate: TestCertificates.SelfSigned());
        await using Wire wire = Wire.To(server, static options => options.PrimaryHandler = TrustingHandler);
        var gate = new FaultGate();
        server.Enqueue(FaultScript.AtAccept.Stall(gate));
        server.Otherwise = FaultScript.Answer(Wire.GoodAnswer(CallKind.Commit));
        using var cancel = new CancellationTokenSource();
        Task<object?> call = wire.CallAsync(CallKind.Commit, cancel.Token);
        await gate.Reached.WaitAsync(Wire.Guard);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        // The handshake may go on now, and the connection serve the next call: the one that was cancelled must not come.
        gate.Open();
        server.Otherwise = FaultScript.Answer(Wire.GoodAnswer(CallKind.Get));
        await wire.CallAsync(CallKind.Get);
        Assert.Equal("GET", Assert.Single(server.Requests).Method);
    }

    [Fact]
    public async Task ATokenThatIsCancelledAlreadySendsNothing()
    {
        await using Wire wire = Wire.Open();
        foreach (CallKind kind in Wire.Kinds)
        {
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wire.CallAsync(kind, new CancellationToken(canceled: true)));
            Assert.True(cancelled.CancellationToken.IsCancellationRequested);
        }

        Assert.Empty(wire.Server.Requests);
    }

    [Theory]
    [InlineData(CallKind.Get)]
    [InlineData(CallKind.PatchPreferences)]
    [InlineData(CallKind.Commit)]
    public async Task DisposingEndsCallsUnderWay(CallKind kind)
    {
        await using Wire wire = Wire.Open();
        var gate = new FaultGate();
        wire.Server.Otherwise = FaultScript.OnRequest.Stall(gate);
        Task<object?> call = wire.CallAsync(kind);
        await gate.Reached.WaitAsync(Wire.Guard);

        wire.Root.Dispose();

        if (kind == CallKind.Commit)
        {
            Assert.Equal(ApiFailure.OutcomeUnknown, (await Assert.ThrowsAsync<HostUpApiException>(() => call)).Failure);
        }
        else
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        }

        await wire.Server.WhenAllClosedAsync().WaitAsync(Wire.Guard);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => wire.CallAsync(kind));
    }

    [Fact]
    public async Task DisposingEndsAWaitForARetry()
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryAfter = TimeSpan.FromDays(1));
        wire.Always(WireAnswer.Json(429, "{}", "Retry-After: 20000"));
        Task<object?> call = wire.CallAsync(CallKind.Get);
        await wire.Events.RetryAnnounced.WaitAsync(Wire.Guard);

        wire.Root.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await wire.Clock.WaitForNoTimersAsync().WaitAsync(Wire.Guard);
    }

    [Fact]
    public async Task AnAnswerIsNotTakenAwayByATokenThatComesTooLate()
    {
        // Cancelled in the instant between the last byte and the end of the attempt.
        using var cancel = new CancellationTokenSource();
        await using Wire wire = Wire.Open(options => options.PrimaryHandler = () => new CancelOnDispose(cancel));

        object? answer = await wire.CallAsync(CallKind.Get, cancel.Token);

        Assert.NotNull(answer);
        Assert.True(cancel.IsCancellationRequested);
    }

    public static TheoryData<string> Ends =>
    [
        "close", "reset", "close in headers", "close in body", "reset in body", "timeout", "timeout in body", "cancelled", "cancelled in body",
        "401", "500", "redirect", "html", "cut", "corrupt gzip", "bomb", "too large", "garbage", "good",
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task AHundredCallsLeaveNoConnection(string end)
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        byte[] bomb = end == "bomb" ? WireAnswer.Compress("gzip", new byte[40 * 1024 * 1024]) : [];
        for (int i = 0; i < (end == "bomb" ? 5 : 100); i++)
        {
            using var cancel = new CancellationTokenSource();
            wire.Server.Otherwise = End(end, wire, cancel, bomb);
            Exception? error = await Record.ExceptionAsync(() => wire.CallAsync(Wire.Kinds[i % Wire.Kinds.Length], cancel.Token));
            Assert.True(error is null or HostUpApiException or OperationCanceledException, error?.ToString());
        }

        // The next call works, and one connection is enough for it.
        wire.Always(Wire.GoodAnswer(CallKind.Get));
        await wire.CallAsync(CallKind.Get);
        await wire.Server.WhenOpenAtMostAsync(3).WaitAsync(Wire.Guard);
        Assert.Equal(0, wire.Clock.ActiveTimers);

        wire.Root.Dispose();
        await wire.Server.WhenAllClosedAsync().WaitAsync(Wire.Guard);
    }

    [Fact]
    public async Task FiftyCallsAtOnceThatAreCancelledLeaveNoConnection()
    {
        await using Wire wire = Wire.Open();
        using var cancel = new CancellationTokenSource();
        FaultGate[] gates = [.. Enumerable.Range(0, 50).Select(static _ => new FaultGate())];
        wire.Server.Enqueue(gates.Select(static gate => FaultScript.OnRequest.Stall(gate)));
        Task[] calls = [.. gates.Select((_, i) => (Task)wire.CallAsync(Wire.Kinds[i % Wire.Kinds.Length], cancel.Token))];
        await Task.WhenAll(gates.Select(static gate => gate.Reached)).WaitAsync(Wire.Guard);

        await cancel.CancelAsync();

        for (int i = 0; i < calls.Length; i++)
        {
            Exception? error = await Record.ExceptionAsync(() => calls[i]);
            Assert.True(Wire.Kinds[i % Wire.Kinds.Length] == CallKind.Commit
                ? error is HostUpApiException { Failure: ApiFailure.OutcomeUnknown }
                : error is OperationCanceledException);
        }

        await wire.Server.WhenAllClosedAsync().WaitAsync(Wire.Guard);
        Assert.Equal(50, wire.Server.Requests.Count);
        wire.Always(Wire.GoodAnswer(CallKind.Get));
        await wire.CallAsync(CallKind.Get);
    }

    private static FaultScript Stall(string place, FaultGate gate) => place switch
    {
        "connecting" => FaultScript.AtAccept.Stall(gate),
        "headers" => FaultScript.OnRequest.Stall(gate),
        "in headers" => FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Le").Stall(gate),
        "body" => FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").Stall(gate),
        "in chunk" => FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":").Stall(gate),
        _ => FaultScript.OnRequest
            .Send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n")
            .Send(WireAnswer.Compress("gzip", new byte[100])[..12])
            .Stall(gate),
    };

    private static FaultScript End(string end, Wire wire, CancellationTokenSource cancel, byte[] bomb)
    {
        const string PartOfABody = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
        void TimeOut() => wire.Clock.Advance(Wire.AttemptTimeout);
        FaultScript part = FaultScript.OnRequest;
        return end switch
        {
            "close" => part.Close(),
            "reset" => part.Reset(),
            "close in headers" => part.Send("HTTP/1.1 200 OK\r\nConte").Close(),
            "close in body" => part.Send(PartOfABody).Close(),
            "reset in body" => part.Send(PartOfABody).Reset(),
            "timeout" => part.Stall(TimeOut),
            "timeout in body" => part.Send(PartOfABody).Stall(TimeOut),
            "cancelled" => part.Stall(cancel.Cancel),
            "cancelled in body" => part.Send(PartOfABody).Stall(cancel.Cancel),
            "401" => FaultScript.Answer(WireAnswer.Json(401, Samples.Read("problem-401"))),
            "500" => FaultScript.Answer(WireAnswer.Json(500, Samples.Read("problem-500"))),
            "redirect" => FaultScript.Answer(WireAnswer.Redirect(302, "/elsewhere")),
            "html" => FaultScript.Answer(WireAnswer.Html(200, "<h1>x</h1>")),
            "cut" => FaultScript.Answer(WireAnswer.Json(200, "{\"a\":")),
            "corrupt gzip" => FaultScript.Answer(WireAnswer.Compressed("gzip", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
            "bomb" => FaultScript.Answer(WireAnswer.Compressed("gzip", bomb)),
            "too large" => part.Send("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n").Stall(new FaultGate()),
            "garbage" => part.Send("SSH-2.0-x\r\n").Stall(new FaultGate()),
            _ => FaultScript.Answer(WireAnswer.Json(200, "{}")),
        };
    }

    private static HttpMessageHandler TrustingHandler() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = static (_, _, _, _) => true,
        AllowAutoRedirect = false,
    };

    private sealed class CancelOnDispose(CancellationTokenSource cancel) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new Body(cancel) });

        private sealed class Body(CancellationTokenSource cancel) : StringContent(Samples.Read("preferences"))
        {
            protected override void Dispose(bool disposing)
            {
                cancel.Cancel();
                base.Dispose(disposing);
            }
        }
    }
}
