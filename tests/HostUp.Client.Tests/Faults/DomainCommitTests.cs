using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>What ends, spends or deletes something of a domain is never sent twice, whatever breaks and wherever in the exchange.</summary>
public sealed class DomainCommitTests
{
    private const string Id = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    // A prime, so that the places fall differently in lines and names.
    private const int Stride = 17;

    public static TheoryData<string> Commits() => new(
        "PATCH /domains/" + Id,
        "DELETE /domains/" + Id,
        "POST /domains/" + Id + "/actions/renew",
        "POST /domains/" + Id + "/actions/respond-to-renewal accept",
        "POST /domains/" + Id + "/actions/respond-to-renewal decline",
        "POST /domains/" + Id + "/billing-cycle");

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Broken_anywhere_in_the_exchange(string commit)
    {
        await using Wire wire = Wire.Open();
        foreach (FaultScript part in await PlacesAsync(wire, commit))
        {
            await AssertUnknownAsync(wire, commit, part.Close(), "closed");
        }

        foreach (FaultScript part in await PlacesAsync(wire, commit))
        {
            await AssertUnknownAsync(wire, commit, part.Reset(), "reset");
        }
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Timed_out_anywhere_in_the_exchange(string commit)
    {
        await using Wire wire = Wire.Open();
        foreach (FaultScript part in await PlacesAsync(wire, commit))
        {
            await AssertUnknownAsync(wire, commit, part.Stall(() => wire.Clock.Advance(Wire.AttemptTimeout)), "timed out");
        }
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Cancelled_anywhere_in_the_exchange(string commit)
    {
        await using Wire wire = Wire.Open();
        foreach (FaultScript part in await PlacesAsync(wire, commit))
        {
            using var cancel = new CancellationTokenSource();
            await AssertUnknownAsync(wire, commit, part.Stall(cancel.Cancel), "cancelled", cancel.Token);
        }
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Answers_that_settle_nothing(string commit)
    {
        var answers = new List<byte[]>();
        answers.AddRange(new[] { 301, 302, 307, 308 }.Select(static status => WireAnswer.Redirect(status, "/api/v2/elsewhere")));
        answers.AddRange(new[] { 500, 502, 503, 504, 522 }.SelectMany(static status => new[]
        {
            WireAnswer.Empty(status), WireAnswer.Json(status, """{"code":"decline_failed"}"""), WireAnswer.Html(status, "<html></html>"),
        }));
        answers.AddRange([WireAnswer.Html(200, "<html><body>Welcome</body></html>"), WireAnswer.Compressed("gzip", [1, 2, 3, 4, 5])]);
        if (!commit.StartsWith("DELETE", StringComparison.Ordinal))
        {
            answers.AddRange([WireAnswer.Empty(200), WireAnswer.Empty(204), WireAnswer.Json(200, "null"), WireAnswer.Json(200, "[]"), WireAnswer.Json(200, "{}")]);
        }

        await using Wire wire = Wire.Open();
        foreach (byte[] answer in answers)
        {
            await AssertUnknownAsync(wire, commit, FaultScript.Answer(answer), System.Text.Encoding.Latin1.GetString(answer));
        }

        // A deletion is answered with nothing: a 200 that has nothing to be read is one.
        foreach (string garbage in CommitOnceTests.Garbage.Where(text => !(commit.StartsWith("DELETE", StringComparison.Ordinal) && text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))))
        {
            await AssertUnknownAsync(wire, commit, FaultScript.OnRequest.Send(garbage).Close(), garbage);
        }
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task A_refusal_settles_it(string commit)
    {
        foreach ((int status, string code) in new[] { (400, "invalid_request"), (403, "forbidden"), (404, "not_found"), (409, "conflict") })
        {
            await using Wire wire = Wire.Open();
            wire.Always(WireAnswer.Json(status, $$"""{"code":"{{code}}"}"""));

            HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => CallAsync(wire.Client, commit, default));

            Assert.Equal(code, error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Single(wire.Server.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task A_rate_limit_is_waited_for(string commit)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(429, """{"code":"rate_limit_exceeded"}""", "Retry-After: 1")));
        wire.Always(Good(commit));

        await CallAsync(wire.Client, commit, default).WaitAsync(Wire.Guard);

        Assert.Equal(2, wire.Server.Requests.Count);
    }

    [Fact]
    public async Task What_is_unknown_says_what_may_be()
    {
        foreach ((string commit, string may) in new[]
        {
            ("PATCH", "may have changed"), ("DELETE", "may be gone"), ("POST /renew", "invoice may exist"), ("accept", "approval"), ("decline", "may be cancelled"),
            ("billing-cycle", "period may have changed"),
        })
        {
            await using Wire wire = Wire.Open();
            wire.Server.Otherwise = FaultScript.OnRequest.Close();

            HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => CallAsync(wire.Client, commit, default));

            Assert.Contains(may, error.Message, StringComparison.Ordinal);
            Assert.Contains("not sent again", error.Message, StringComparison.Ordinal);
            Assert.Contains(Id, error.Message, StringComparison.Ordinal);
        }
    }

    private static Task CallAsync(HostUpClient client, string commit, CancellationToken stop) => commit switch
    {
        _ when commit.StartsWith("PATCH", StringComparison.Ordinal) => client.Domains.ChangeAsync(Id, new DomainUpdate { AutoRenew = false, CancelPendingOrder = true }, stop),
        _ when commit.StartsWith("DELETE", StringComparison.Ordinal) => client.Domains.RemoveAsync(Id, stop),
        _ when commit.EndsWith("accept", StringComparison.Ordinal) => client.DomainRenewals.RespondAsync(Id, accept: true, cancellationToken: stop),
        _ when commit.EndsWith("decline", StringComparison.Ordinal) => client.DomainRenewals.RespondAsync(Id, accept: false, cancellationToken: stop),
        _ when commit.EndsWith("billing-cycle", StringComparison.Ordinal) => client.DomainRenewals.SetBillingCycleAsync(Id, new DomainPeriodOption { PeriodYears = 5 }, cancellationToken: stop),
        _ => client.DomainRenewals.RenewAsync(Id, cancellationToken: stop),
    };

    private static byte[] Good(string commit) => commit switch
    {
        _ when commit.StartsWith("PATCH", StringComparison.Ordinal) => WireAnswer.Json(200, $$"""{"id":"{{Id}}","name":"example.com"}"""),
        _ when commit.StartsWith("DELETE", StringComparison.Ordinal) => WireAnswer.Empty(204),
        _ when commit.EndsWith("accept", StringComparison.Ordinal) => WireAnswer.Json(200, """{"decision":"accepted"}"""),
        _ when commit.EndsWith("decline", StringComparison.Ordinal) => WireAnswer.Json(200, """{"decision":"declined"}"""),
        _ when commit.EndsWith("billing-cycle", StringComparison.Ordinal) => WireAnswer.Json(200, """{"billing":{"amount":795,"currencyCode":"SEK","billingCycle":null,"periodYears":5}}"""),
        _ => WireAnswer.Json(200, """{"renewalScheduled":true,"orderId":"ord_1","invoiceLookupPending":true}"""),
    };

    // Within the request, and within the answer.
    private static async Task<IReadOnlyList<FaultScript>> PlacesAsync(Wire wire, string commit)
    {
        byte[] good = Good(commit);
        wire.Always(good);
        wire.Server.ClearRequests();
        await CallAsync(wire.Client, commit, default).WaitAsync(Wire.Guard);
        int length = wire.Server.Requests[0].ByteCount;
        wire.Server.ClearRequests();
        return
        [
            .. Enumerable.Range(0, length / Stride).Select(static i => FaultScript.AfterBytes(1 + (i * Stride))),
            .. Enumerable.Range(0, good.Length / Stride).Select(i => FaultScript.OnRequest.Send(good[..(i * Stride)])),
        ];
    }

    // Whatever the fault, a second sending would meet a good answer: only one that is not made fails.
    private static async Task AssertUnknownAsync(Wire wire, string commit, FaultScript fault, string what, CancellationToken stop = default)
    {
        wire.Server.Enqueue(fault);
        wire.Always(Good(commit));
        wire.Server.ClearRequests();

        Exception? error = await Record.ExceptionAsync(() => CallAsync(wire.Client, commit, stop).WaitAsync(Wire.Guard, CancellationToken.None));

        Assert.True(error is HostUpApiException { Failure: ApiFailure.OutcomeUnknown, IsSettled: false }, $"{commit} {what}: {error}");
        Assert.True(wire.Server.Requests.Count == 1, $"{commit} {what}: {wire.Server.Requests.Count} requests");
    }
}
