using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>Every cell of the retry table (DESIGN, section 4), counted at the server.</summary>
public sealed class RetryTableTests
{
    private static readonly int[] Repeated = [408, 500, 502, 503, 504];

    private static readonly int[] Refusals =
        [300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413, 415, 418, 421, 422, 423, 426, 428, 431, 451, 501, 505, 507, 508, 511, 520, 599];

    public static TheoryData<int, CallKind> Statuses => Cells([429, .. Repeated, .. Refusals]);

    public static TheoryData<Loss, CallKind> Losses
    {
        get
        {
            var cells = new TheoryData<Loss, CallKind>();
            foreach (Loss loss in Enum.GetValues<Loss>())
            {
                foreach (CallKind kind in Wire.Kinds)
                {
                    cells.Add(loss, kind);
                }
            }

            return cells;
        }
    }

    public static TheoryData<CallKind> AllKinds => [.. Wire.Kinds];

    /// <summary>How an exchange is lost after the request arrived.</summary>
    public enum Loss
    {
        CloseBeforeAnswer,
        ResetBeforeAnswer,
        CloseInStatusLine,
        CloseInHeaders,
        ResetInHeaders,
        CloseAfterHeaders,
        CloseInBody,
        ResetInBody,
        ChunkCut,
        NoLastChunk,
        TimeoutBeforeAnswer,
        TimeoutInHeaders,
        TimeoutInBody,
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task AStatusThatStays(int status, CallKind kind)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(status, $$"""{"code":"some_code","detail":"No.","status":{{status}}}"""));

        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(IsRetried(status, kind) ? 4 : 1, wire.Server.Requests.Count);
        Assert.Equal(wire.Server.Requests.Count - 1, wire.Events.Retries.Count);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal(Expected(status, kind), error.ErrorId);
        wire.AssertSameCall();
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task AStatusThatPasses(int status, CallKind kind)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(status, """{"code":"some_code","detail":"No."}""")));
        wire.Always(Wire.GoodAnswer(kind));

        if (IsRetried(status, kind))
        {
            await wire.CallAsync(kind);
            Assert.Equal(2, wire.Server.Requests.Count);
        }
        else
        {
            await wire.FailAsync(kind);
            Assert.Single(wire.Server.Requests);
        }

        wire.AssertSameCall();
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task ALossThatStays(Loss loss, CallKind kind)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = Script(loss, kind, wire);

        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(RepeatsSafely(kind) ? 4 : 1, wire.Events.Started.Count);

        // A GET that met no byte of an answer is sent again by .NET itself too, which harms nobody.
        Assert.True(kind == CallKind.Get
            ? wire.Server.Requests.Count >= wire.Events.Started.Count
            : wire.Server.Requests.Count == wire.Events.Started.Count);
        Assert.Equal(kind is CallKind.Get or CallKind.DryRun, error.IsSettled);
        Assert.Contains(error.Failure, kind == CallKind.Commit
            ? [ApiFailure.OutcomeUnknown]
            : loss switch
            {
                Loss.TimeoutBeforeAnswer or Loss.TimeoutInHeaders or Loss.TimeoutInBody => [ApiFailure.Timeout],
                Loss.CloseAfterHeaders or Loss.CloseInBody or Loss.ChunkCut or Loss.NoLastChunk => [ApiFailure.UnexpectedResponse],

                // A reset may overtake the headers on its way.
                Loss.ResetInBody => new[] { ApiFailure.UnexpectedResponse, ApiFailure.ConnectionFailed },
                _ => [ApiFailure.ConnectionFailed],
            });
        wire.AssertSameCall();
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task ALossThatPasses(Loss loss, CallKind kind)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(Script(loss, kind, wire));
        wire.Always(Wire.GoodAnswer(kind));

        if (RepeatsSafely(kind))
        {
            await wire.CallAsync(kind);
            Assert.Equal(2, wire.Server.Requests.Count);
        }
        else
        {
            await wire.FailAsync(kind);
            Assert.Single(wire.Server.Requests);
        }

        wire.AssertSameCall();
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task ARefusedConnectionIsTriedAgain(CallKind kind)
    {
        await using Wire wire = Wire.OpenRefusing();

        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(4, wire.Events.Started.Count);
        Assert.Equal(ApiFailure.ConnectionFailed, error.Failure);
        Assert.Null(error.StatusCode);
        Assert.True(error.IsSettled);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task ARefusedConnectionThatPasses(CallKind kind)
    {
        await using Wire wire = Wire.OpenRefusing();
        wire.Always(Wire.GoodAnswer(kind));
        var listening = new ListenOnRetry(wire);

        await Wire.CallAsync(wire.Root.WithObserver(listening), kind).WaitAsync(Wire.Guard);

        Assert.Equal(2, listening.Attempts);
        Assert.Single(wire.Server.Requests);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task ANameThatIsNotKnownIsTriedAgain(CallKind kind)
    {
        // RFC 6761 section 6.4: never resolves.
        await using Wire wire = Wire.Open(static options => options.BaseUri = new Uri("https://hostup.invalid"));

        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(4, wire.Events.Started.Count);
        Assert.Equal(ApiFailure.ConnectionFailed, error.Failure);
        Assert.True(error.IsSettled);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task ATlsFailureIsTriedAgain(CallKind kind)
    {
        await using FaultServer server = FaultServer.Start(certificate: TestCertificates.SelfSigned());
        await using Wire wire = Wire.To(server);

        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(4, server.Connections.Count);
        Assert.Empty(server.Requests);
        Assert.Equal(ApiFailure.ConnectionFailed, error.Failure);
        Assert.True(error.IsSettled);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public async Task MaxRetryCountIsHonoured(int count, int attempts)
    {
        foreach (CallKind kind in Wire.Kinds)
        {
            await using Wire wire = Wire.Open(options => options.MaxRetryCount = count);
            wire.Always(WireAnswer.Json(429, Samples.Read("problem-429")));

            HostUpApiException error = await wire.FailAsync(kind);

            Assert.Equal(attempts, wire.Server.Requests.Count);
            Assert.Equal("rate_limit_exceeded", error.ErrorId);
            Assert.True(error.IsSettled);
        }
    }

    [Fact]
    public async Task EachCallHasARequestIdOfItsOwn()
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(503, "{}"));
        for (int i = 0; i < 5; i++)
        {
            await wire.FailAsync(CallKind.Get);
        }

        Assert.All(
            wire.Server.Requests.GroupBy(static request => request.Header("X-Client-Request-Id")),
            static attempts => Assert.Equal(4, attempts.Count()));
        Assert.Equal(20, wire.Server.Requests.Count);
    }

    [Fact]
    public async Task DifferentFailuresShareTheCount()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(
            FaultScript.OnRequest.Send("HTTP/1.1 2").Close(),
            FaultScript.Answer(WireAnswer.Json(429, "{}")),
            FaultScript.Answer(WireAnswer.Json(502, "{}")),
            FaultScript.Answer(WireAnswer.Json(503, """{"code":"last_one"}""")));
        wire.Always(Wire.GoodAnswer(CallKind.Get));

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        Assert.Equal("last_one", error.ErrorId);
        Assert.Equal(4, wire.Server.Requests.Count);
    }

    [Theory]
    [InlineData(CallKind.PostRecipient)]
    [InlineData(CallKind.Commit)]
    public async Task AfterARateLimitTheOtherRulesStillHold(CallKind kind)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(
            FaultScript.Answer(WireAnswer.Json(429, "{}")),
            FaultScript.Answer(WireAnswer.Json(502, """{"code":"external_provider_failed"}""")));
        wire.Always(Wire.GoodAnswer(kind));

        HostUpApiException error = await wire.FailAsync(kind);

        Assert.Equal(2, wire.Server.Requests.Count);
        Assert.False(error.IsSettled);
        Assert.Equal(kind == CallKind.Commit ? "OutcomeUnknown" : "external_provider_failed", error.ErrorId);
    }

    private static bool RepeatsSafely(CallKind kind) => kind is not (CallKind.PostRecipient or CallKind.Commit);

    private static bool IsRetried(int status, CallKind kind) =>
        status == 429 || (Repeated.Contains(status) && RepeatsSafely(kind));

    private static string Expected(int status, CallKind kind) => status switch
    {
        < 400 when kind == CallKind.Commit => "OutcomeUnknown",
        < 400 => "UnexpectedResponse",
        >= 500 when kind == CallKind.Commit => "OutcomeUnknown",
        _ => "some_code",
    };

    private static FaultScript Script(Loss loss, CallKind kind, Wire wire)
    {
        byte[] answer = Wire.GoodAnswer(kind);
        int head = answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        FaultScript part = FaultScript.OnRequest;
        void TimeOut() => wire.Clock.Advance(Wire.AttemptTimeout);
        return loss switch
        {
            Loss.CloseBeforeAnswer => part.Close(),
            Loss.ResetBeforeAnswer => part.Reset(),
            Loss.CloseInStatusLine => part.Send(answer[..7]).Close(),
            Loss.CloseInHeaders => part.Send(answer[..(head - 9)]).Close(),
            Loss.ResetInHeaders => part.Send(answer[..(head - 9)]).Reset(),
            Loss.CloseAfterHeaders => part.Send(answer[..head]).Close(),
            Loss.CloseInBody => part.Send(answer[..(head + 5)]).Close(),
            Loss.ResetInBody => part.Send(answer[..(head + 5)]).Reset(),
            Loss.ChunkCut => part.Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":").Close(),
            Loss.NoLastChunk => part.Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n").Close(),
            Loss.TimeoutBeforeAnswer => part.Stall(TimeOut),
            Loss.TimeoutInHeaders => part.Send(answer[..(head - 9)]).Stall(TimeOut),
            _ => part.Send(answer[..(head + 5)]).Stall(TimeOut),
        };
    }

    private static TheoryData<int, CallKind> Cells(int[] statuses)
    {
        var cells = new TheoryData<int, CallKind>();
        foreach (int status in statuses)
        {
            foreach (CallKind kind in Wire.Kinds)
            {
                cells.Add(status, kind);
            }
        }

        return cells;
    }

    // Begins to accept connections once the client has been refused.
    private sealed class ListenOnRetry(Wire wire) : IRequestObserver
    {
        public int Attempts { get; private set; }

        public bool WantsBodies => false;

        public void OnRequestStarted(RequestStarted request) => Attempts++;

        public void OnResponseReceived(ResponseReceived response)
        {
        }

        public void OnRequestFailed(RequestFailed failure)
        {
        }

        public void OnRetryScheduled(RetryScheduled retry) => wire.Server.Listen();

        public void OnRequestHeld(RequestHeld held)
        {
        }
    }
}
