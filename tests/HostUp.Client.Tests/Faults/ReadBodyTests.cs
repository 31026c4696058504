using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>A caller's own handler may read the body before it sends it, as logging handlers do: each attempt still counts for itself.</summary>
public sealed class ReadBodyTests
{
    public static TheoryData<string> Ways => ["buffer", "bytes", "sandbox"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_commit_that_is_dropped_after_a_rate_limit_is_not_sent_again(string way)
    {
        using var handler = new Dropping(way);
        using HostUpClient client = Client(handler);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => client.PlanChanges.CommitAsync(Wire.Account, Wire.Slug)).WaitAsync(Wire.Guard);

        Assert.Equal(ApiFailure.OutcomeUnknown, error.Failure);
        Assert.Equal(2, handler.Bodies.Count);
        Assert.Equal(handler.Bodies[0], handler.Bodies[1]);
    }

    [Fact]
    public async Task An_attempt_that_was_given_up_before_it_was_sent_does_not_leave_later()
    {
        // A handler that goes on after it was told to stop.
        var clock = new ManualTimeProvider();
        using var handler = new Stubborn();
        using HostUpClient client = Client(handler, clock);
        Task<Exception?> call = Record.ExceptionAsync(() => client.PlanChanges.CommitAsync(Wire.Account, Wire.Slug));
        await handler.Holding.WaitAsync(Wire.Guard);
        using var stop = new CancellationTokenSource();

        clock.Advance(Wire.AttemptTimeout);

        Assert.Equal("Timeout", Assert.IsType<HostUpApiException>(await call.WaitAsync(Wire.Guard)).ErrorId);
        await Assert.ThrowsAnyAsync<Exception>(() => handler.Kept!.CopyToAsync(System.IO.Stream.Null, stop.Token));
    }

    private static HostUpClient Client(HttpMessageHandler handler, TimeProvider? clock = null) => new(new HostUpClientOptions
    {
        ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
        TimeProvider = clock ?? new SkippingClock(new ManualTimeProvider(), TimeSpan.FromHours(1)),
        AttemptTimeout = Wire.AttemptTimeout,
        MaxRetryCount = clock is null ? 3 : 0,
        PrimaryHandler = () => handler,
    });

    // Refuses the first, and drops the connection of all others.
    private sealed class Dropping(string way) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _sandbox = new(new SandboxHandler(new SandboxAccount(SandboxScenario.Default, new ManualTimeProvider())));

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            switch (way)
            {
                case "buffer":
                    await request.Content!.LoadIntoBufferAsync(cancellationToken);
                    break;
                case "bytes":
                    await request.Content!.ReadAsByteArrayAsync(cancellationToken);
                    break;
                default:
                    await _sandbox.SendAsync(request, cancellationToken);
                    break;
            }

            Bodies.Add(way == "sandbox" ? string.Empty : await request.Content!.ReadAsStringAsync(cancellationToken));
            return Bodies.Count == 1 ? InMemoryApi.Response("{}", 429) : throw new HttpRequestException("The connection was lost.");
        }
    }

    private sealed class Stubborn : HttpMessageHandler
    {
        private readonly TaskCompletionSource _holding = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Holding => _holding.Task;

        public HttpContent? Kept { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Kept = request.Content;
            _holding.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        }
    }
}
