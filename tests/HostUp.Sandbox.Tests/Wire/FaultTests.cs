using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Wire;

public sealed class FaultTests
{
    private const string Contacts = "/billing/payment-methods/contacts";
    private const string Recipient = """{"email":"a@example.com"}""";

    [Fact]
    public async Task A_test_scripts_faults_by_request()
    {
        using var caller = new SandboxCaller();
        caller.Account.Faults = request => request.Method == "POST" ? SandboxFault.RateLimit(7) : null;
        Reply limited = (await caller.SendAsync("POST", Contacts, Recipient)).Expect(429);
        Assert.Equal("rate_limit_exceeded", limited.Code);
        Assert.Equal(TimeSpan.FromSeconds(7), limited.Response.Headers.RetryAfter!.Delta);
        Assert.Equal("2026-04-27T12:35:03.000Z", limited.Header("X-RateLimit-Reset"));
        Assert.Equal(0, await CountAsync(caller));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_problem_comes_before_or_after_the_change(bool after, int made)
    {
        using var caller = new SandboxCaller();
        SandboxFault fault = SandboxFault.Problem(502, "upstream_invoice_shape_invalid");
        caller.Account.Faults = request => request.Method == "POST" ? (after ? fault.AfterChange() : fault) : null;
        Reply reply = (await caller.SendAsync("POST", Contacts, Recipient)).Expect(502);
        Assert.Equal("upstream_invoice_shape_invalid", reply.Code);
        Assert.Equal("https://developer.hostup.se/errors/upstream_invoice_shape_invalid", (string?)reply.Json["type"]);
        Assert.Equal(made, await CountAsync(caller));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_connection_is_lost_before_or_after_the_change(bool after, int made)
    {
        using var caller = new SandboxCaller();
        SandboxFault fault = after ? SandboxFault.ConnectionLost.AfterChange() : SandboxFault.ConnectionLost;
        caller.Account.Faults = request => request.Method == "POST" ? fault : null;
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.SendAsync("POST", Contacts, Recipient));
        Assert.Equal(made, await CountAsync(caller));
        Assert.Equal(Recipient, caller.Account.RequestLog[0].Body);
    }

    [Fact]
    public async Task A_page_comes_from_the_server_in_front()
    {
        using var caller = new SandboxCaller();
        caller.Account.Faults = _ => SandboxFault.Page(504);
        Reply reply = await caller.GetAsync(Contacts);
        Assert.Equal(504, reply.Status);
        Assert.Equal("text/html", reply.MediaType);
    }

    [Fact]
    public async Task Without_an_answer_the_caller_waits_until_it_gives_up()
    {
        using var caller = new SandboxCaller();
        using var cancellation = new CancellationTokenSource();
        caller.Account.Faults = request => request.Method == "POST" ? SandboxFault.NoAnswer.AfterChange() : null;
        Task<Reply> pending = caller.SendAsync("POST", Contacts, Recipient, null, cancellation.Token);
        Assert.False(pending.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.Equal(1, await CountAsync(caller));
    }

    [Fact]
    public async Task What_is_scripted_takes_the_place_of_what_the_scenario_has()
    {
        using var caller = new SandboxCaller(SandboxScenario.RateLimited);
        (await caller.GetAsync(Contacts)).Expect(200);
        caller.Account.Faults = _ => SandboxFault.Problem(500, "internal_error");
        (await caller.GetAsync(Contacts)).Expect(500);
        caller.Account.Faults = null;
        (await caller.GetAsync(Contacts)).Expect(200);
        (await caller.GetAsync(Contacts)).Expect(200);
        (await caller.GetAsync(Contacts)).Expect(429);
    }

    [Fact]
    public void A_fault_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxFault.Problem(200, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxFault.Page(600));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxFault.RateLimit(-1));
        Assert.Throws<ArgumentNullException>(() => SandboxFault.Problem(500, null!));
        SandboxFault after = SandboxFault.RateLimit(3).AfterChange();
        Assert.Equal((429, "rate_limit_exceeded", 3d, true), (after.Status, after.Code, after.RetryAfter, after.IsAfterChange));
        Assert.Equal(SandboxFaultKind.Problem, after.Kind);
        Assert.False(SandboxFault.ConnectionLost.IsAfterChange);
    }

    private static async Task<int> CountAsync(SandboxCaller caller) =>
        (await caller.GetAsync(Contacts)).Expect(200).Json["contacts"]!.AsArray().Count;
}
