using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>
/// A removal whose answer is lost is sent again and finds nothing: the recipient is gone, which is what was asked for. Without such
/// a loss the same answer means that there never was one.
/// </summary>
public sealed class RemoveRecipientTests
{
    public static TheoryData<string> MayHaveRemovedIt => ["close", "reset", "cut", "500", "502", "503", "504", "timeout"];

    public static TheoryData<string> RemovedNothing => ["429", "408", "429 html"];

    [Theory]
    [MemberData(nameof(MayHaveRemovedIt))]
    public async Task GoneAfterALostAnswerIsSuccess(string fault)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(Script(fault, wire));
        wire.Always(WireAnswer.Json(404, Samples.Read("problem-404")));

        await wire.CallAsync(CallKind.DeleteRecipient);

        Assert.Equal(2, wire.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(MayHaveRemovedIt))]
    public async Task GoneAfterALossAndOtherFailuresIsSuccess(string fault)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(Script("429", wire), Script(fault, wire), Script("429", wire));
        wire.Always(WireAnswer.Json(404, Samples.Read("problem-404")));

        await wire.CallAsync(CallKind.DeleteRecipient);

        Assert.Equal(4, wire.Server.Requests.Count);
    }

    [Fact]
    public async Task GoneAtOnceIsAnError()
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(404, Samples.Read("problem-404")));

        HostUpApiException error = await wire.FailAsync(CallKind.DeleteRecipient);

        Assert.Equal("not_found", error.ErrorId);
        Assert.True(error.IsSettled);
    }

    [Theory]
    [MemberData(nameof(RemovedNothing))]
    public async Task GoneAfterARefusalIsAnError(string fault)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(Script(fault, wire));
        wire.Always(WireAnswer.Json(404, Samples.Read("problem-404")));

        HostUpApiException error = await wire.FailAsync(CallKind.DeleteRecipient);

        Assert.Equal("not_found", error.ErrorId);
        Assert.Equal(2, wire.Server.Requests.Count);
        Assert.True(error.IsSettled);
    }

    [Fact]
    public async Task GoneAfterARefusedConnectionIsAnError()
    {
        await using Wire wire = Wire.Open();
        await using FaultServer tls = FaultServer.Start(certificate: TestCertificates.SelfSigned());
        wire.Server.Enqueue(FaultScript.Answer(WireAnswer.Json(429, "{}")));
        wire.Always(WireAnswer.Json(404, Samples.Read("problem-404")));

        Assert.Equal("not_found", (await wire.FailAsync(CallKind.DeleteRecipient)).ErrorId);
    }

    [Theory]
    [InlineData(404, "text/html", "<h1>Not here</h1>")]
    [InlineData(403, "application/json", "{}")]
    [InlineData(400, "application/json", "{}")]
    public async Task AnythingElseAfterALossIsAnErrorThatSettlesNothing(int status, string type, string body)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.OnRequest.Close());
        wire.Always(WireAnswer.Of(status, type, System.Text.Encoding.UTF8.GetBytes(body)));

        HostUpApiException error = await wire.FailAsync(CallKind.DeleteRecipient);

        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.False(error.IsSettled);
    }

    [Fact]
    public async Task ALossFollowedByRefusedConnectionsSettlesNothing()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(FaultScript.OnRequest.Close(), FaultScript.Answer(WireAnswer.Json(429, "{}", "Retry-After: 9999")));

        HostUpApiException error = await wire.FailAsync(CallKind.PatchPreferences);

        Assert.Equal("rate_limit_exceeded", error.ErrorId);
        Assert.False(error.IsSettled);
    }

    [Fact]
    public async Task AnEmptyAnswerIsSuccess()
    {
        foreach (byte[] answer in new[] { WireAnswer.Empty(200), WireAnswer.Empty(204), WireAnswer.Json(200, "{}"), WireAnswer.Json(200, """{"deleted":true,"id":42}""") })
        {
            await using Wire wire = Wire.Open();
            wire.Always(answer);
            await wire.CallAsync(CallKind.DeleteRecipient);
            Assert.Equal("""{"id":"42"}""", Assert.Single(wire.Server.Requests).Body);
        }
    }

    private static FaultScript Script(string fault, Wire wire) => fault switch
    {
        "close" => FaultScript.OnRequest.Close(),
        "reset" => FaultScript.OnRequest.Reset(),
        "cut" => FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"deleted\":").Close(),
        "timeout" => FaultScript.OnRequest.Stall(() => wire.Clock.Advance(Wire.AttemptTimeout)),
        "429 html" => FaultScript.Answer(WireAnswer.Html(429, "<h1>Slow down</h1>")),
        _ => FaultScript.Answer(WireAnswer.Json(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "{}")),
    };
}
