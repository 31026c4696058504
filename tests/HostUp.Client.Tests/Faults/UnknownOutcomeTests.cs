using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>Whatever ends a call that must not be made twice: once it may have arrived, its outcome is unknown.</summary>
public sealed class UnknownOutcomeTests
{
    private static readonly Endpoint Order = new("POST orders", RequestSafety.Keyed, "write:billing")
    {
        MadeCodes = ["restore_intent_failed"],
    };

    [Theory]
    [InlineData("""{"upgraded":false}""")]
    [InlineData("""{"upgraded":false,"orderId":"ord_1"}""")]
    public async Task An_answer_that_denies_the_change_is_no_success(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => api.Client.PlanChanges.CommitAsync(Wire.Account, Wire.Slug));

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.False(error.IsSettled);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_dry_run_is_never_unknown()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"upgraded":false}""");

        Assert.False((await api.Client.PlanChanges.PreviewAsync(Wire.Account, Wire.Slug)).IsDryRunConfirmed);
    }

    [Theory]
    [InlineData("answer", true)]
    [InlineData("started", false)]
    [InlineData("handler", true)]
    public async Task An_exception_of_somebody_elses_leaves_a_commit_unknown_once_it_may_have_arrived(string place, bool isUnknown)
    {
        var own = new InvalidTimeZoneException("mine");
        using var api = new InMemoryApi(_ => place == "handler" ? throw own : InMemoryApi.Response(Samples.Read("upgrade-committed")));

        Exception? error = await Record.ExceptionAsync(
            () => api.Client.WithObserver(new Throwing(place, own)).PlanChanges.CommitAsync(Wire.Account, Wire.Slug));

        if (isUnknown)
        {
            var unknown = Assert.IsType<HostUpApiException>(error);
            Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
            Assert.Same(own, unknown.InnerException);
            Assert.Contains("mine", unknown.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Same(own, error);
            Assert.Empty(api.Requests);
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(408)]
    public async Task An_order_is_sent_again_with_the_same_key(int status)
    {
        int asked = 0;
        using var api = Api(_ => InMemoryApi.Response("""{"id":"ord_1"}""", asked++ == 0 ? status : 201));

        var order = Assert.IsType<FreeFormObject>(await SendAsync(api));

        Assert.Equal("ord_1", order["id"]);
        Assert.Equal(2, api.Requests.Count);
        Assert.All(api.Requests, static request => Assert.Equal("""{"attemptKey":"key-1"}""", request.Body));
    }

    [Fact]
    public async Task An_order_that_stays_unanswered_names_its_key()
    {
        using var api = Api(static _ => throw new HttpRequestException("The connection was lost."));

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => SendAsync(api));

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.Equal("key-1", error.AttemptKey);
        Assert.Contains("key-1", error.Message, StringComparison.Ordinal);
        Assert.Equal(["write:billing"], error.RequiredScopes);
        Assert.Equal(4, api.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_after_an_attempt_that_was_lost_does_not_settle_an_order()
    {
        int asked = 0;
        using var api = Api(_ => asked++ == 0 ? throw new HttpRequestException("lost") : InMemoryApi.Response("""{"code":"invalid_request"}""", 400));

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => SendAsync(api));

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.Equal("invalid_request", error.Code);
    }

    [Fact]
    public async Task A_code_that_says_an_order_was_made_is_kept()
    {
        using var api = Api(static _ => InMemoryApi.Response("""{"code":"restore_intent_failed"}""", 503));

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => SendAsync(api));

        Assert.Equal("restore_intent_failed", error.ErrorId);
        Assert.True(error.IsMade);
        Assert.Equal("key-1", error.AttemptKey);
    }

    [Fact]
    public async Task A_refused_call_names_the_scopes_it_needs()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"code":"forbidden"}""", 403);

        HostUpApiException read = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Preferences.GetAsync());
        HostUpApiException write = await Assert.ThrowsAsync<HostUpApiException>(
            () => api.Client.Preferences.UpdateAsync(new() { SeparateInvoices = true, LanguageCode = "sv" }));

        Assert.Equal(["read:account"], read.RequiredScopes);
        Assert.Equal(["write:account", "write:billing"], write.RequiredScopes);
        Assert.Null(read.AttemptKey);
        Assert.False(read.IsMade);
    }

    private static InMemoryApi Api(Func<RecordedRequest, HttpResponseMessage> answer) => new(answer, static options =>
    {
        options.MaxRetryCount = 3;
        options.AttemptTimeout = Wire.AttemptTimeout;
        options.TimeProvider = new SkippingClock(new ManualTimeProvider(), TimeSpan.FromHours(1));
    });

    private static Task<object?> SendAsync(InMemoryApi api) => new ApiCaller(api.Transport, observer: null).SendFreeFormAsync(
        new ApiCall(Order) { AttemptKey = "key-1", Body = """{"attemptKey":"key-1"}"""u8.ToArray() }, CancellationToken.None);

    private sealed class Throwing(string place, Exception exception) : IRequestObserver
    {
        public bool WantsBodies => false;

        public void OnRequestStarted(RequestStarted request) => ThrowAt("started");

        public void OnResponseReceived(ResponseReceived response) => ThrowAt("answer");

        public void OnRequestFailed(RequestFailed failure)
        {
        }

        public void OnRetryScheduled(RetryScheduled retry)
        {
        }

        public void OnRequestHeld(RequestHeld held)
        {
        }

        private void ThrowAt(string here)
        {
            if (here == place)
            {
                throw exception;
            }
        }
    }
}
