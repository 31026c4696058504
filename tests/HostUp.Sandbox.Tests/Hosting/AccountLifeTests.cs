using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Hosting;

public sealed class AccountLifeTests
{
    private const string Account = "/shared-hosting/" + SandboxCaller.SampleId;
    private const string Cancel = Account + "/actions/cancel";
    private const string Pause = Account + "/actions/pause";

    [Fact]
    public async Task An_account_that_is_not_cancelled_says_none()
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Account + "/cancellation")).Expect(200).Json;
        Assert.Equal(["accountId", "status", "cancelledAt", "scheduledAt", "reason", "cancelType", "revokable"], json.AsObject().Select(member => member.Key));
        Assert.Equal("none", (string?)json["status"]);
    }

    [Theory]
    [InlineData("immediate", "pending")]
    [InlineData("end_of_period", "scheduled")]
    public async Task A_cancellation_is_kept(string type, string status)
    {
        using var caller = new SandboxCaller();
        JsonNode made = (await caller.SendAsync("POST", Cancel, "{\"reason\":\"x\",\"cancelType\":\"" + type + "\"}")).Expect(200).Json;
        Assert.Equal(status, (string?)made["status"]);
        Assert.Equal(made.ToJsonString(), (await caller.GetAsync(Account + "/cancellation")).Text);
        (await caller.SendAsync("POST", Cancel, """{"reason":"x"}""")).Expect(409);
        Assert.False((bool)(await caller.GetAsync(Pause)).Json["available"]!);
    }

    [Fact]
    public async Task A_pending_order_is_cancelled_at_once()
    {
        using var caller = new SandboxCaller();
        JsonNode made = (await caller.SendAsync("POST", "/shared-hosting/acct_01hxe5r9t1v4w6x8y2z3a5b0c1/actions/cancel", """{"reason":"x"}""")).Expect(200).Json;
        Assert.True((bool)made["cancelledPendingOrder"]!);
        Assert.Equal("cancelled", (string?)(await caller.GetAsync("/shared-hosting/acct_01hxe5r9t1v4w6x8y2z3a5b0c1")).Json["serviceStatus"]);
    }

    [Fact]
    public async Task An_unpaid_invoice_blocks_with_its_own_code()
    {
        using var caller = new SandboxCaller(SandboxScenario.UnpaidInvoice);
        Reply blocked = (await caller.SendAsync("POST", Cancel, """{"reason":"x","cancelType":"immediate"}""")).Expect(409);
        Assert.Equal("cancellation_blocked_overdue_invoice", blocked.Code);
        Assert.Contains("Auto-renewal has been switched off", (string)blocked.Json["detail"]!, System.StringComparison.Ordinal);
        Assert.Equal("none", (string?)(await caller.GetAsync(Account + "/cancellation")).Json["status"]);
    }

    [Fact]
    public async Task A_cancellation_is_checked()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Cancel, "{}")).ExpectInvalid("/reason missing_required");
        (await caller.SendAsync("POST", Cancel, """{"reason":"","cancelType":"now","x":1}""")).ExpectInvalid("/reason invalid_value", "/cancelType invalid_value", "/x unknown_field");
        (await caller.SendAsync("POST", Cancel, "{\"reason\":\"" + new string('x', 501) + "\"}")).ExpectInvalid("/reason invalid_value");
    }

    [Fact]
    public async Task A_pause_moves_what_is_due_and_is_had_once()
    {
        using var caller = new SandboxCaller();
        JsonNode made = (await caller.SendAsync("POST", Pause, """{"days":30}""")).Expect(201).Json;
        Assert.Equal(["pauseDetails", "nextInvoiceAt", "reminderAt"], made.AsObject().Select(member => member.Key));
        Assert.Equal("2026-06-26T00:00:00.000Z", (string?)made["nextInvoiceAt"]);
        JsonNode state = (await caller.GetAsync(Pause)).Expect(200).Json;
        Assert.Equal(["available", "reason", "actions", "isPaused", "pauseDetails", "nextEligibleAt"], state.AsObject().Select(member => member.Key));
        Assert.True((bool)state["isPaused"]!);
        Assert.Equal(made["pauseDetails"]!.ToJsonString(), state["pauseDetails"]!.ToJsonString());
        (await caller.SendAsync("POST", Pause, """{"days":30}""")).Expect(409);
        (await caller.SendAsync("POST", Pause, """{"days":6}""")).ExpectInvalid("/days invalid_value");
        (await caller.SendAsync("POST", Pause, """{"days":91}""")).ExpectInvalid("/days invalid_value");
        (await caller.SendAsync("POST", Pause, """{"days":"30"}""")).ExpectInvalid("/days invalid_type");
    }
}
