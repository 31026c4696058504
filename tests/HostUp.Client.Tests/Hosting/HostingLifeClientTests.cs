using System;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;
using HostUp.Testing;

namespace HostUp.Client.Tests.Hosting;

/// <summary>Cancellations and pauses: what is sent, and how answers are read.</summary>
public sealed class HostingLifeClientTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/shared-hosting/" + Account;

    [Fact]
    public async Task A_cancellation_always_says_when()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingCancellation none = await sandbox.Client.HostingCancellations.ReadAsync(Account, "example.com");
        HostingCancellation made = await sandbox.Client.HostingCancellations.CancelAsync(Account, "Too expensive", "end_of_period", "example.com");
        HostingCancellation read = await sandbox.Client.HostingCancellations.ReadAsync(Account);

        Assert.Equal(("none", false), (none.Status, none.IsShown()));
        Assert.Equal(
            ["GET " + Path + "/cancellation", "POST " + Path + "/actions/cancel", "GET " + Path + "/cancellation"], sandbox.Requests.Select(static request => request.ToString()));
        JsonCompare.Same("""{"reason":"Too expensive","cancelType":"end_of_period"}""", sandbox.Requests[1].Body);
        Assert.Equal(("scheduled", "end_of_period", "Too expensive", true, true), (made.Status, made.CancelType, made.Reason, made.Revokable, made.IsShown()));
        Assert.NotNull(made.CancelledAt);
        Assert.Equal("example.com: scheduled, end_of_period, 2026-05-27", made.ToString());
        Assert.Equal(made.ScheduledAt, read.ScheduledAt);
    }

    // How HostUp answers is not shown on its page.
    [Theory]
    [InlineData(200, """{"cancellationLookupPending":true}""")]
    [InlineData(202, "{}")]
    [InlineData(204, "")]
    public async Task What_is_accepted_and_not_shown_is_read(int status, string answer)
    {
        using var api = new InMemoryApi(request => request.Method == "POST"
            ? InMemoryApi.Response(answer, status)
            : InMemoryApi.Response("""{"status":"scheduled","cancelType":"immediate"}"""));

        HostingCancellation cancellation = await api.Client.HostingCancellations.CancelAsync("acct_1", "x", "immediate");

        Assert.Equal(("scheduled", "acct_1"), (cancellation.Status, cancellation.AccountId));
        Assert.Equal(2, api.Requests.Count);
    }

    [Theory]
    [InlineData("""{"status":"none"}""", 200, 5)]
    [InlineData("""{"code":"forbidden"}""", 403, 2)]
    public async Task What_is_never_shown_is_a_cancellation_all_the_same(string shown, int status, int requests)
    {
        var clock = new ManualTimeProvider();
        using var api = new InMemoryApi(
            request => request.Method == "POST" ? InMemoryApi.Response("""{"cancellationLookupPending":true}""") : InMemoryApi.Response(shown, status),
            options => options.TimeProvider = new SkippingClock(clock, TimeSpan.FromSeconds(20)));

        HostingCancellation cancellation = await api.Client.HostingCancellations.CancelAsync("acct_1", "x", "immediate");

        Assert.True(cancellation.CancellationLookupPending);
        Assert.False(cancellation.IsShown());
        Assert.Equal(requests, api.Requests.Count);
        Assert.Single(api.Requests, static request => request.Method == "POST");
    }

    [Fact]
    public async Task A_pending_order_is_cancelled_at_once()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingCancellation cancellation = await sandbox.Client.HostingCancellations.CancelAsync("acct_01hxe5r9t1v4w6x8y2z3a5b0c1", "x", "end_of_period");

        Assert.True(cancellation.CancelledPendingOrder);
        Assert.Equal("completed", cancellation.Status);
    }

    [Fact]
    public async Task An_overdue_invoice_blocks_and_is_named()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.UnpaidInvoice);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.HostingCancellations.CancelAsync(Account, "x", "immediate"));

        Assert.Equal("cancellation_blocked_overdue_invoice", error.ErrorId);
        Assert.Equal("202600001", error.BlockingInvoice!.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_reason_is_needed_and_nothing_is_sent_without(string reason)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingCancellations.CancelAsync("acct_1", reason, "immediate"));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.HostingCancellations.CancelAsync("acct_1", new string('x', 501), "immediate"));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_pause_is_read_and_made()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostingPause before = await sandbox.Client.HostingPauses.ReadAsync(Account, "example.com");
        HostingPause made = await sandbox.Client.HostingPauses.PauseAsync(Account, 30, "example.com");
        HostingPause after = await sandbox.Client.HostingPauses.ReadAsync(Account);

        JsonCompare.Same("""{"days":30}""", sandbox.Requests[1].Body);
        Assert.Equal((true, false, true), (before.Available, before.IsPaused, before.Actions!.CanPause!.Allowed));
        Assert.Equal("example.com: not paused", before.ToString());
        Assert.Equal("example.com: 30 days from 2026-04-27 to 2026-05-27", made.ToString());
        Assert.Equal((30, Account), (made.PauseDetails!.Days, made.AccountId));
        Assert.NotNull(made.PauseDetails.PauseStartsAt);
        Assert.NotNull(made.NextInvoiceAt);
        Assert.NotNull(made.ReminderAt);
        Assert.True(after.IsPaused);
        Assert.False(after.Actions!.CanPause!.Allowed);
        Assert.NotNull(after.Reason);
        Assert.NotNull(after.NextEligibleAt);
        Assert.Equal(made.PauseDetails.ResumeAt, after.PauseDetails!.ResumeAt);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(91)]
    public async Task A_pause_lasts_7_to_90_days(int days)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Client.HostingPauses.PauseAsync("acct_1", days));
        Assert.Empty(api.Requests);
    }
}
