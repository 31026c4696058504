using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>What each answer comes to: a model, a problem, or no HostUp answer (DESIGN, sections 2 to 4).</summary>
public sealed class FailureClassTests
{
    private static readonly string Preferences = Samples.Read("preferences");

    public static TheoryData<string> UnreadablePreferences =>
    [
        "null", "[]", "true", "1", "\"x\"", "{", "}", "{]", "nul", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "// x\n{}", "{} {}", "{}x", "NaN",
        "<html></html>",
        new string('[', 10_000),
        string.Concat(Enumerable.Repeat("{\"a\":", 10_000)),
        string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000),
        "{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}",
        "{\"x\":\"\\ud800\"}",
        "{\"\\udc00\":1}",
        "{\"localization\":[]}", "{\"localization\":\"sv\"}", "{\"localization\":{\"languageCode\":5}}", "{\"localization\":{\"languageCode\":{}}}",
        "{\"notifications\":{\"emailEnabled\":\"yes\"}}", "{\"notifications\":{\"emailEnabled\":1}}", "{\"notifications\":{\"delivery\":[]}}",
        "{\"notifications\":{\"delivery\":{\"enabledEmails\":{}}}}", "{\"notifications\":{\"delivery\":{\"enabledEmails\":[1]}}}",
        "{\"security\":{\"bankIdOnlyLogin\":[]}}", "{\"billing\":{\"peppol\":{\"optedOutAt\":5}}}", "{\"billing\":{\"peppol\":{\"optedOutAt\":\"soon\"}}}",
        "{\"billing\":{\"peppol\":{\"optedOutAt\":\"2026-13-45T99:00:00Z\"}}}", "{\"categories\":{\"ui\":5}}", "{\"categories\":{\"ui\":[]}}",
    ];

    public static TheoryData<string, string> UnreadableDetails => new()
    {
        { "{\"billing\":{\"amount\":1e999}}", "a number out of range" },
        { "{\"billing\":{\"amount\":-1e999}}", "a number out of range" },
        { "{\"billing\":{\"amount\":99999999999999999999999999999999}}", "beyond decimal" },
        { "{\"billing\":{\"amount\":\"a lot\"}}", "text" },
        { "{\"billing\":{\"amount\":true}}", "a boolean" },
        { "{\"resources\":{\"diskLimitGb\":[]}}", "an array" },
        { "{\"access\":5}", "a number" },
        { "{\"nextDueAt\":{}}", "an object" },
    };

    [Theory]
    [MemberData(nameof(UnreadablePreferences))]
    public async Task AnAnswerThatIsNone(string body)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, body));

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.True(error.IsSettled);
        Assert.True(error.Message.Length < 2000, error.Message);
        Assert.Single(wire.Server.Requests);
    }

    [Theory]
    [MemberData(nameof(UnreadableDetails))]
    public async Task AMemberThatCannotBeRead(string body, string what)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, body));

        var error = await Assert.ThrowsAsync<HostUpApiException>(() => wire.Client.HostingAccounts.GetDetailAsync(Wire.Account).WaitAsync(Wire.Guard));

        Assert.True(error.Failure == ApiFailure.UnexpectedResponse, what);
    }

    [Fact]
    public async Task CutAtAnyByte()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Preferences.TrimEnd());
        await using Wire wire = Wire.Open();
        for (int length = 0; length < whole.Length; length++)
        {
            wire.Always(WireAnswer.Of(200, "application/json", whole[..length]));
            Assert.Equal("UnexpectedResponse", (await wire.FailAsync(CallKind.Get)).ErrorId);
        }

        Assert.Equal(whole.Length, wire.Server.Requests.Count);
    }

    [Fact]
    public async Task WhatIsOddAndCanBeRead()
    {
        byte[] json = Encoding.UTF8.GetBytes(Preferences);
        byte[][] answers =
        [
            WireAnswer.Of(200, null, json),
            WireAnswer.Of(200, "text/html", json),
            WireAnswer.Of(200, "not a type", json),
            WireAnswer.Of(200, "application/json; charset=utf-16", json),
            WireAnswer.Of(201, "application/json", json),
            WireAnswer.Of(206, "application/json", json),
            WireAnswer.Of(200, "application/json", [0xef, 0xbb, 0xbf, .. json]),
            WireAnswer.Of(200, "application/json", [.. "\r\n\t "u8, .. json, .. "\r\n "u8]),
            WireAnswer.Compressed("gzip", WireAnswer.Compress("gzip", json)),
            WireAnswer.Compressed("deflate", WireAnswer.Compress("deflate", json)),
            WireAnswer.Compressed("GZIP", WireAnswer.Compress("gzip", json)),
            WireAnswer.Compressed("identity", json),
            WireAnswer.Chunked(200, Preferences[..10], Preferences[10..11], Preferences[11..]),
            WireAnswer.Raw(200, ["Connection: close", $"Content-Length: {json.Length}"], json),
            Encoding.UTF8.GetBytes("HTTP/1.0 200 OK\r\nContent-Length: " + json.Length.ToString(CultureInfo.InvariantCulture) + "\r\n\r\n" + Preferences),
            Encoding.UTF8.GetBytes("HTTP/1.1 200\r\nContent-Length: " + json.Length.ToString(CultureInfo.InvariantCulture) + "\r\n\r\n" + Preferences),
        ];
        await using Wire wire = Wire.Open();
        foreach (byte[] answer in answers)
        {
            foreach (FaultScript script in new[] { FaultScript.Answer(answer), FaultScript.OnRequest.Trickle(answer) })
            {
                wire.Server.Otherwise = script;
                var read = Assert.IsType<AccountPreferences>(await wire.CallAsync(CallKind.Get));
                Assert.Equal("Europe/Stockholm", read.Localization!.Timezone);
            }
        }

        // Without a length the end of the connection is the end of the body.
        wire.Server.Otherwise = FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\n\r\n").Send(json).Close();
        Assert.IsType<AccountPreferences>(await wire.CallAsync(CallKind.Get));
    }

    [Fact]
    public async Task UnknownWordsDuplicatesAndNullsAreRead()
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, """
            {"localization":null,"notifications":{"delivery":null,"emailEnabled":false,"emailEnabled":true},"security":{},
             "billing":{"cardAutoCharge":{"status":"brand_new_word","configured":true}},"categories":null,"newGroup":{"a":1e300,"b":[1,2.5,"x",null]}}
            """));

        var read = Assert.IsType<AccountPreferences>(await wire.CallAsync(CallKind.Get));

        Assert.Null(read.Localization);
        Assert.True(read.Notifications!.EmailEnabled);
        Assert.Equal("brand_new_word", read.Billing!.CardAutoCharge!.Status);
        Assert.True(read.GetAdditionalData().ContainsKey("newGroup"));
    }

    [Fact]
    public async Task BytesThatAreNoUtf8()
    {
        await using Wire wire = Wire.Open();
        foreach (byte[] bad in new byte[][] { [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xc0, 0xaf] })
        {
            wire.Always(WireAnswer.Of(200, "application/json", [.. "{\"x\":\""u8, .. bad, .. "\"}"u8]));
            Assert.Equal("UnexpectedResponse", (await wire.FailAsync(CallKind.Get)).ErrorId);
            wire.Always(WireAnswer.Of(404, "application/json", [.. "{\"detail\":\""u8, .. bad, .. "\"}"u8]));
            HostUpApiException error = await wire.FailAsync(CallKind.Get);
            Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        }
    }

    [Fact]
    public async Task CompressionThatIsBroken()
    {
        byte[] json = Encoding.UTF8.GetBytes(Preferences);
        await using Wire wire = Wire.Open();
        foreach (string encoding in new[] { "gzip", "deflate" })
        {
            byte[] packed = WireAnswer.Compress(encoding, json);
            byte[] flipped = [.. packed];
            flipped[packed.Length / 2] ^= 0xff;
            foreach (byte[] body in new[] { packed[..(packed.Length / 2)], flipped, json, [0], [0x1f, 0x8b], [0x78, 0x9c, 1] })
            {
                wire.Always(WireAnswer.Compressed(encoding, body));

                // .NET unpacks two or three bytes to nothing, and an empty answer to a removal is none too little.
                foreach (CallKind kind in Wire.Kinds.Where(static kind => kind != CallKind.DeleteRecipient))
                {
                    HostUpApiException error = await wire.FailAsync(kind);
                    Assert.Equal(kind == CallKind.Commit ? "OutcomeUnknown" : "UnexpectedResponse", error.ErrorId);
                }
            }
        }

        // Not asked for, so not unpacked.
        wire.Always(WireAnswer.Compressed("br", [1, 2, 3]));
        Assert.Equal("UnexpectedResponse", (await wire.FailAsync(CallKind.Get)).ErrorId);
    }

    [Fact]
    public async Task BytesThatAreNoHttpAreNoHostUpAnswer()
    {
        await using Wire wire = Wire.Open();
        foreach (string garbage in CommitOnceTests.Garbage)
        {
            wire.Server.Otherwise = FaultScript.OnRequest.Send(garbage).Close();
            HostUpApiException error = await wire.FailAsync(CallKind.Get);
            Assert.True(error.Failure is ApiFailure.UnexpectedResponse or ApiFailure.ConnectionFailed, garbage);
            Assert.True(error.Message.Length < 600, garbage);
            Assert.DoesNotContain(error.Message, static c => char.IsControl(c) && c is not ('\r' or '\n'));
        }

        wire.Server.Otherwise = FaultScript.OnRequest.Send("HTTP/1.1 \u001b[31mred\u001b[0m\r\n\r\n").Close();
        Assert.Equal("UnexpectedResponse", (await wire.FailAsync(CallKind.Get)).ErrorId);
    }

    [Theory]
    [InlineData(8, "too short: the rest is no answer to the next request")]
    [InlineData(100_000, "too long: the connection ends first")]
    public async Task AContentLengthThatLies(int length, string how)
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        wire.Server.Enqueue(FaultScript.OnRequest.Send($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n").Send(Preferences).Close());
        wire.Always(Wire.GoodAnswer(CallKind.Get));

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        Assert.True(error.Failure == ApiFailure.UnexpectedResponse, how);
        Assert.Equal("Europe/Stockholm", ((AccountPreferences)(await wire.CallAsync(CallKind.Get))!).Localization!.Timezone);
    }

    [Fact]
    public async Task MoreThanWasAnnouncedIsNotTheNextAnswer()
    {
        // A second answer slipped in behind the first one must never be taken for the answer to the next request.
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        wire.Server.Enqueue(FaultScript.OnRequest
            .Send(WireAnswer.Json(200, Preferences))
            .Send(WireAnswer.Json(200, Preferences.Replace("Stockholm", "Paris", StringComparison.Ordinal))));
        wire.Always(Wire.GoodAnswer(CallKind.Get));
        await wire.CallAsync(CallKind.Get);

        var second = (AccountPreferences)(await wire.CallAsync(CallKind.Get))!;

        Assert.Equal("Europe/Stockholm", second.Localization!.Timezone);
        Assert.Equal(2, wire.Server.Connections.Count);
    }

    [Fact]
    public async Task EveryErrorStatusWithEveryKindOfPage()
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        foreach (int status in Enumerable.Range(400, 200))
        {
            string problem = $$"""{"type":"https://developer.hostup.se/errors/x_y","title":"T","status":{{status}},"detail":"D.","code":"x_y","requestId":"req_1"}""";
            foreach ((byte[] answer, string? id, string text) in new (byte[], string?, string)[]
            {
                (WireAnswer.Json(status, problem), "x_y", "D."),
                (WireAnswer.Text(status, problem), "x_y", "D."),
                (WireAnswer.Of(status, null, [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(problem)]), "x_y", "D."),
                (WireAnswer.Empty(status), null, status.ToString(CultureInfo.InvariantCulture)),
                (WireAnswer.Html(status, "<html><head><title>t</title></head><body><h1>Bad   gateway</h1></body></html>"), "UnexpectedResponse", "Bad gateway"),
                (WireAnswer.Json(status, "[1]"), "UnexpectedResponse", "[1]"),
                (WireAnswer.Json(status, problem[..^1]), "UnexpectedResponse", "D."),
            })
            {
                wire.Always(answer);
                HostUpApiException error = await wire.FailAsync(CallKind.Get);
                Assert.Equal((HttpStatusCode)status, error.StatusCode);
                Assert.True(id is null || id == error.ErrorId, $"{status}: {error.ErrorId}");
                Assert.Contains(text, error.Message, StringComparison.Ordinal);
                Assert.True(error.IsSettled);
            }
        }
    }

    [Fact]
    public async Task ProblemsWithEachMemberMissingNullOrWrong()
    {
        string[] members = ["type", "title", "status", "detail", "code", "instance", "requestId", "timestamp", "errors", "extensions"];
        string[] values = ["null", "5", "1e999", "true", "[]", "{}", "\"\"", "\" \"", "[[null,{}]]", "[5,\"x\",{\"pointer\":5,\"detail\":null,\"code\":[]}]", "{\"x\":{\"y\":[]}}"];
        var good = new Dictionary<string, string>
        {
            ["type"] = "\"https://developer.hostup.se/errors/forbidden\"",
            ["title"] = "\"T\"",
            ["status"] = "403",
            ["detail"] = "\"D.\"",
            ["code"] = "\"forbidden\"",
            ["instance"] = "\"/x\"",
            ["requestId"] = "\"req_1\"",
            ["timestamp"] = "\"2026-04-27T12:34:56.000Z\"",
            ["errors"] = "[]",
            ["extensions"] = "{}",
        };
        await using Wire wire = Wire.Open();
        foreach (string member in members)
        {
            foreach (string? value in values.Append(null))
            {
                IEnumerable<string> written = good.Where(pair => pair.Key != member || value is not null)
                    .Select(pair => $"\"{pair.Key}\":{(pair.Key == member ? value : pair.Value)}");
                wire.Always(WireAnswer.Json(403, "{" + string.Join(",", written) + "}"));

                HostUpApiException error = await wire.FailAsync(CallKind.Get);

                Assert.Equal("forbidden", error.ErrorId);
                Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
                Assert.False(string.IsNullOrWhiteSpace(error.Detail));
                Assert.NotNull(error.Errors);
                Assert.NotNull(error.Extensions);
                Assert.Equal(member == "requestId" ? null : "req_1", error.RequestId);
            }
        }
    }

    [Fact]
    public async Task ACursorThatLoopsIsAnError()
    {
        await using Wire wire = Wire.Open();
        foreach (string[] cursors in new[] { new[] { "a", "a" }, ["a", "b", "a"], ["a", "b", "c", "b"] })
        {
            wire.Server.ClearScripts();
            wire.Server.ClearRequests();
            wire.Server.Enqueue(cursors.Select(static cursor => FaultScript.Answer(WireAnswer.Json(200, $$"""{"data":[],"hasMore":true,"nextCursor":"{{cursor}}"}"""))));
            PageReader<HostUp.Client.Hosting.HostingAccount> pages = wire.Client.HostingAccounts.ReadPages();

            var error = await Assert.ThrowsAsync<HostUpApiException>(async () =>
            {
                while (await pages.ReadAsync().WaitAsync(Wire.Guard) is not null)
                {
                }
            });

            Assert.Equal("UnexpectedResponse", error.ErrorId);
            Assert.Equal(cursors.Length, wire.Server.Requests.Count);
        }
    }

    [Theory]
    [InlineData("""{"hasMore":false}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":[],"hasMore":true}""")]
    [InlineData("""{"data":[],"hasMore":true,"nextCursor":""}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":[5]}""")]
    [InlineData("[]")]
    public async Task APageThatIsNone(string json)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, json));

        var error = await Assert.ThrowsAsync<HostUpApiException>(() => wire.Client.HostingAccounts.ReadPages().ReadAsync().WaitAsync(Wire.Guard));
        var free = await Record.ExceptionAsync(() => wire.Client.Api.ReadPages("shared-hosting").ReadAsync().WaitAsync(Wire.Guard));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.True(free is null or HostUpApiException { Failure: ApiFailure.UnexpectedResponse }, free?.ToString());
    }

    [Fact]
    public async Task FreeCallsReadOrRefuseAnything()
    {
        await using Wire wire = Wire.Open();
        foreach (string body in new[] { "null", "1", "1e300", "-0", "\"x\"", "[]", "{}", "[1e-400,{\"a\":[]}]", "{\"a\":1,\"a\":2}" })
        {
            wire.Always(WireAnswer.Json(200, body));
            Assert.Null(await Record.ExceptionAsync(() => wire.Client.Api.SendAsync(HttpMethod.Get, "domains").WaitAsync(Wire.Guard)));
        }

        foreach (string body in new[] { "{", "x", "1e999", "[-1e400]", "\"\\ud800\"", "{\"\\ud800\":1}", new string('[', 10_000), "1 2" })
        {
            wire.Always(WireAnswer.Json(200, body));
            var error = await Assert.ThrowsAsync<HostUpApiException>(() => wire.Client.Api.SendAsync(HttpMethod.Get, "domains").WaitAsync(Wire.Guard));
            Assert.Equal("UnexpectedResponse", error.ErrorId);
        }
    }
}
