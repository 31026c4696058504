using System;
using System.Linq;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Account;

public sealed class PeppolTests
{
    private const string Path = "/me/preferences/peppol";

    [Fact]
    public async Task An_organisation_is_eligible_under_its_number()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync(Path)).Expect(200);
        Assert.Equal(
            ["eligible", "reason", "orgNumber", "peppolId", "participantName", "lookedUpAt"],
            reply.Json.AsObject().Select(member => member.Key));
        string number = (string)reply.Json["orgNumber"]!;
        Assert.Equal(10, number.Length);
        Assert.Equal(0, LuhnSum(number) % 10);
        Assert.Equal("0007:" + number, (string?)reply.Json["peppolId"]);
        Assert.Equal("2026-04-27T12:34:56.000Z", (string?)reply.Json["lookedUpAt"]);
    }

    [Fact]
    public async Task A_private_customer_is_not_eligible_and_has_no_number()
    {
        using var caller = new SandboxCaller(SandboxScenario.Empty);
        Reply reply = (await caller.GetAsync(Path)).Expect(200);
        Assert.False((bool)reply.Json["eligible"]!);
        Assert.NotNull(reply.Json["reason"]);
        Assert.Null(reply.Json["orgNumber"]);
        Assert.Null(reply.Json["peppolId"]);
    }

    [Fact]
    public async Task Opting_out_shows_in_the_preferences_with_its_first_time()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("PATCH", Path, """{"optedOut":true}""")).Expect(200);
        Assert.Equal("""{"optedOut":true,"updatedAt":"2026-04-27T12:34:56.000Z"}""", reply.Text);

        caller.Clock.Advance(TimeSpan.FromHours(1));
        Reply again = (await caller.SendAsync("PATCH", Path, """{"optedOut":true}""")).Expect(200);
        Assert.Equal("2026-04-27T13:34:56.000Z", (string?)again.Json["updatedAt"]);

        var peppol = (await caller.GetAsync("/me/preferences")).Json["billing"]!["peppol"]!;
        Assert.Equal(
            """{"optedOut":true,"optOutReason":"customer_request","optedOutAt":"2026-04-27T12:34:56.000Z"}""",
            peppol.ToJsonString());
    }

    [Fact]
    public async Task Opting_in_again_clears_the_opt_out()
    {
        using var caller = new SandboxCaller();
        await caller.SendAsync("PATCH", Path, """{"optedOut":true}""");
        await caller.SendAsync("PATCH", Path, """{"optedOut":false}""");
        var peppol = (await caller.GetAsync("/me/preferences")).Json["billing"]!["peppol"]!;
        Assert.Equal("""{"optedOut":false,"optOutReason":null,"optedOutAt":null}""", peppol.ToJsonString());
    }

    [Theory]
    [InlineData("{}", "/optedOut missing_required")]
    [InlineData("""{"optedOut":null}""", "/optedOut invalid_type")]
    [InlineData("""{"optedOut":1}""", "/optedOut invalid_type")]
    [InlineData("""{"optedOut":true,"reason":"x"}""", "/reason unknown_field")]
    public async Task A_wrong_body_is_refused(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Path, body)).ExpectInvalid(error);
    }

    [Fact]
    public async Task Writing_needs_the_account_scope()
    {
        using var caller = new SandboxCaller(SandboxScenario.Default, "read:account", "write:billing");
        (await caller.GetAsync(Path)).Expect(200);
        (await caller.SendAsync("PATCH", Path, """{"optedOut":true}""")).Expect(403);
    }

    private static int LuhnSum(string digits) => digits
        .Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 2 : 1))
        .Sum(product => (product / 10) + (product % 10));
}
