using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>
/// What spends, ends or rotates something of a hosting account is never sent twice, whatever breaks and at whatever byte of the exchange.
/// What is looked up once it is done is read as often as it takes: the commits alone are counted.
/// </summary>
public sealed class AccountCommitTests
{
    // A prime, so that the breaks fall on different places of lines and names.
    private const int Stride = 7;

    public static TheoryData<string> Names => [.. Commits.Keys];

    private static Dictionary<string, AccountCommit> Commits { get; } = new()
    {
        ["billing-cycle"] = new(
            static (client, stop) => client.HostingBilling.ChangeCycleAsync(Wire.Account, "biennially", cancellationToken: stop),
            200,
            """{"dryRun":false,"changed":true,"currentBillingCycle":"annually","targetBillingCycle":"biennially","targetAmount":189,"currencyCode":"SEK","wouldBlock":false}"""),
        ["renew"] = new(
            static (client, stop) => client.HostingRenewals.RenewAsync(Wire.Account, cancellationToken: stop),
            200,
            """{"accountId":"acct_1","renewalScheduled":true,"newExpiresAt":null,"billing":{"amount":99,"currencyCode":"SEK"},"renewalInvoice":{"id":"inv_1"}}"""),
        ["storage"] = new(
            static (client, stop) => client.StorageAddons.OrderAsync(Wire.Account, "storage-10gb", cancellationToken: stop),
            201,
            """{"invoiceId":"inv_1","orderId":"ord_1","redirectUrl":"/billing?invoice=inv_1"}"""),
        ["cancel"] = new(
            static (client, stop) => client.HostingCancellations.CancelAsync(Wire.Account, "Too expensive", "end_of_period", cancellationToken: stop),
            200,
            """{"accountId":"acct_1","status":"scheduled","cancelType":"end_of_period","scheduledAt":"2026-05-27T00:00:00.000Z","revokable":true}"""),
        ["pause"] = new(
            static (client, stop) => client.HostingPauses.PauseAsync(Wire.Account, 30, cancellationToken: stop),
            201,
            """{"pauseDetails":{"pauseStartsAt":"2026-04-27T12:00:00.000Z","resumeAt":"2026-05-27T12:00:00.000Z","days":30},"nextInvoiceAt":null,"reminderAt":null}"""),
        ["password"] = new(
            static (client, stop) => client.HostingAccess.ResetPasswordAsync(Wire.Account, Hosting.HostingAccessClientTests.Secure("Tre-Blinda-Moss-1984"), cancellationToken: stop),
            200,
            """{"accountId":"acct_1","username":"example","affectedAccess":["controlPanel"]}"""),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task IsDoneByOneRequest(string name)
    {
        await using Wire wire = Wire.Open();
        wire.Always(Commits[name].Good);

        await Commits[name].SendAsync(wire.Client, CancellationToken.None).WaitAsync(Wire.Guard);

        Assert.Equal("POST", Assert.Single(wire.Server.Requests).Method);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BrokenAfterAnyByteOfTheRequest(string name)
    {
        await using Wire wire = Wire.Open();
        int length = await RequestLengthAsync(wire, Commits[name]);
        for (int bytes = 1; bytes <= length; bytes += Stride)
        {
            await AssertUnknownAsync(wire, name, FaultScript.AfterBytes(bytes).Close(), $"closed after {bytes} bytes of the request");
            await AssertUnknownAsync(wire, name, FaultScript.AfterBytes(bytes).Reset(), $"reset after {bytes} bytes of the request");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BrokenAfterAnyByteOfTheAnswer(string name)
    {
        await using Wire wire = Wire.Open();
        byte[] good = Commits[name].Good;
        for (int bytes = 0; bytes < good.Length; bytes++)
        {
            await AssertUnknownAsync(wire, name, FaultScript.OnRequest.Send(good[..bytes]).Close(), $"closed after {bytes} bytes of the answer");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BrokenOnAConnectionThatWasKept(string name)
    {
        await using Wire wire = Wire.Open();
        byte[] good = Commits[name].Good;
        for (int bytes = 0; bytes < good.Length; bytes += Stride)
        {
            wire.Always(Wire.GoodAnswer(CallKind.Get));
            await wire.CallAsync(CallKind.Get);
            await AssertUnknownAsync(wire, name, FaultScript.OnRequest.Send(good[..bytes]).Reset(), $"kept, reset after {bytes} bytes of the answer");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TimedOutOrCancelledAfterItWasSent(string name)
    {
        await using Wire wire = Wire.Open();
        byte[] good = Commits[name].Good;
        for (int bytes = 0; bytes < good.Length; bytes += Stride)
        {
            wire.Server.Enqueue(FaultScript.OnRequest.Send(good[..bytes]).Stall(() => wire.Clock.Advance(Wire.AttemptTimeout)));
            await AssertUnknownAsync(wire, name, null, "timed out");
            using var cancel = new CancellationTokenSource();
            wire.Server.Enqueue(FaultScript.OnRequest.Send(good[..bytes]).Stall(cancel.Cancel));
            await AssertUnknownAsync(wire, name, null, "cancelled", cancel.Token);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnswersThatSettleNothing(string name)
    {
        AccountCommit commit = Commits[name];
        var answers = new List<byte[]>();
        answers.AddRange(new[] { 300, 301, 302, 303, 304, 307, 308 }.Select(static status => WireAnswer.Redirect(status, "https://elsewhere.example/")));
        answers.AddRange(new[] { 500, 502, 503, 504, 520, 599 }.SelectMany(static status => new[]
        {
            WireAnswer.Empty(status),
            WireAnswer.Json(status, "{}"),
            WireAnswer.Json(status, """{"code":"upstream_shared_hosting_shape_invalid"}"""),
            WireAnswer.Html(status, "<html><title>Bad gateway</title></html>"),
        }));
        answers.AddRange(
        [
            WireAnswer.Html(200, "<html><body>Welcome</body></html>"),
            WireAnswer.Json(200, "null"),
            WireAnswer.Json(200, "[]"),
            WireAnswer.Json(200, "true"),
            WireAnswer.Json(200, commit.Json + "x"),
            WireAnswer.Compressed("gzip", [1, 2, 3, 4, 5]),
        ]);
        answers.AddRange(Enumerable.Range(1, commit.Json.Length - 1).Select(length => WireAnswer.Json(200, commit.Json[..length])));
        await using Wire wire = Wire.Open();
        foreach (byte[] answer in answers)
        {
            await AssertUnknownAsync(wire, name, FaultScript.Answer(answer), Encoding.Latin1.GetString(answer));
        }
    }

    // HostUp's page on a cancellation does not show how it answers: any success that is no page is one.
    [Theory]
    [InlineData("billing-cycle", "{}")]
    [InlineData("billing-cycle", """{"dryRun":true,"changed":false}""")]
    [InlineData("billing-cycle", """{"changed":false,"currentBillingCycle":"annually","targetBillingCycle":"biennially"}""")]
    [InlineData("renew", "{}")]
    [InlineData("renew", """{"renewalScheduled":false}""")]
    [InlineData("storage", "{}")]
    [InlineData("storage", """{"invoiceId":null,"orderId":null,"redirectUrl":null}""")]
    [InlineData("pause", "{}")]
    [InlineData("pause", """{"pauseDetails":null}""")]
    public async Task AnAnswerThatDoesNotConfirmIt(string name, string json)
    {
        await using Wire wire = Wire.Open();
        await AssertUnknownAsync(wire, name, FaultScript.Answer(WireAnswer.Json(200, json)), json);
    }

    [Theory]
    [InlineData("upstream_renewal_regeneration_failed")]
    [InlineData("upstream_invoice_shape_invalid")]
    public async Task ACodeThatSaysThatTheCycleWasChangedIsKept(string code)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(502, $$"""{"code":"{{code}}"}"""));

        HostUpApiException error = await FailAsync(wire, "billing-cycle");

        Assert.Equal(code, error.ErrorId);
        Assert.True(error.IsMade);
        Assert.Single(wire.Server.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ARefusalIsSettled(string name)
    {
        foreach ((int status, string code) in new[] { (400, "invalid_request"), (403, "forbidden"), (404, "not_found"), (409, "existing_invoice_blocking"), (409, "cancellation_blocked_overdue_invoice") })
        {
            await using Wire wire = Wire.Open();
            wire.Always(WireAnswer.Json(status, $$"""{"code":"{{code}}"}"""));

            HostUpApiException error = await FailAsync(wire, name);

            Assert.Equal(code, error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Single(wire.Server.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task NobodyListensAndNothingIsUnknown(string name)
    {
        await using Wire wire = Wire.OpenRefusing();

        HostUpApiException error = await FailAsync(wire, name);

        Assert.Equal(ApiFailure.ConnectionFailed, error.Failure);
        Assert.True(error.IsSettled);
    }

    private static Task<HostUpApiException> FailAsync(Wire wire, string name) =>
        Assert.ThrowsAsync<HostUpApiException>(() => Commits[name].SendAsync(wire.Client, CancellationToken.None).WaitAsync(Wire.Guard));

    private static async Task<int> RequestLengthAsync(Wire wire, AccountCommit commit)
    {
        wire.Always(commit.Good);
        await commit.SendAsync(wire.Client, CancellationToken.None).WaitAsync(Wire.Guard);
        int length = wire.Server.Requests[0].ByteCount;
        wire.Server.ClearRequests();
        return length;
    }

    // Whatever the fault, a second sending would meet a good answer: only one that is not made fails.
    private static async Task AssertUnknownAsync(Wire wire, string name, FaultScript? fault, string what, CancellationToken stop = default)
    {
        AccountCommit commit = Commits[name];
        if (fault is not null)
        {
            wire.Server.Enqueue(fault);
        }

        wire.Always(commit.Good);
        wire.Server.ClearRequests();

        Exception? error = await Record.ExceptionAsync(() => commit.SendAsync(wire.Client, stop).WaitAsync(Wire.Guard, CancellationToken.None));

        Assert.True(error is HostUpApiException { Failure: ApiFailure.OutcomeUnknown, IsSettled: false }, $"{name}, {what}: {error}");
        Assert.Contains(Wire.Account, error.Message, StringComparison.Ordinal);
        Assert.Contains("not sent again", error.Message, StringComparison.Ordinal);
        Assert.True(wire.Server.Requests.Count == 1, $"{name}, {what}: {wire.Server.Requests.Count} requests");
    }

    private sealed class AccountCommit(Func<HostUpClient, CancellationToken, Task> send, int status, string json)
    {
        public string Json { get; } = json;

        public byte[] Good { get; } = WireAnswer.Json(status, json);

        public Task SendAsync(HostUpClient client, CancellationToken stop) => send(client, stop);
    }
}
