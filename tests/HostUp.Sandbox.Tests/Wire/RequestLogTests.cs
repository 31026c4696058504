using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Wire;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_request_is_kept_as_it_was_sent_without_the_key()
    {
        using var caller = new SandboxCaller();
        await caller.SendAsync("DELETE", "/billing/payment-methods/contacts?a=%C3%A5&a=2", """{"id":"åäö"}""", request =>
        {
            request.Headers.Add("X-Client-Request-Id", "abc");
            request.Headers.Add("Cookie", "hostup_session=secret");
            request.Headers.Add("X-Two", ["1", "2"]);
        });
        SandboxRequest logged = Assert.Single(caller.Account.RequestLog);
        Assert.Equal("DELETE /api/v2/billing/payment-methods/contacts?a=%C3%A5&a=2", logged.ToString());
        Assert.Equal("""{"id":"åäö"}""", logged.Body);
        Assert.Equal(caller.Clock.GetUtcNow(), logged.ReceivedAt);
        Assert.Equal("abc", logged.Headers["x-client-request-id"]);
        Assert.Equal("1, 2", logged.Headers["X-Two"]);
        Assert.Equal("HostUp.Sandbox.Tests/1.0 (xunit)", logged.Headers["User-Agent"]);
        Assert.Equal("application/json; charset=utf-8", logged.Headers["Content-Type"]);
        Assert.True(logged.Headers.ContainsKey("Authorization"));
        Assert.DoesNotContain(logged.Headers, header => header.Value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_without_a_body_has_none_in_the_log()
    {
        using var caller = new SandboxCaller();
        await caller.GetAsync("/me/preferences");
        Assert.Null(Assert.Single(caller.Account.RequestLog).Body);
    }

    [Fact]
    public async Task The_newest_thousand_are_kept()
    {
        using var caller = new SandboxCaller();

        for (int i = 0; i < 1003; i++)
        {
            await caller.GetAsync("/products/shared-hosting?locale=" + i);
        }

        Assert.Equal(1000, caller.Account.RequestLog.Count);
        Assert.EndsWith("locale=3", caller.Account.RequestLog[0].PathAndQuery, StringComparison.Ordinal);
        Assert.EndsWith("locale=1002", caller.Account.RequestLog[^1].PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_that_was_taken_does_not_grow()
    {
        using var caller = new SandboxCaller();
        var before = caller.Account.RequestLog;
        await caller.GetAsync("/me/preferences");
        Assert.Empty(before);
        Assert.Single(caller.Account.RequestLog);
    }

    [Fact]
    public async Task A_request_without_an_absolute_uri_is_the_callers_mistake()
    {
        var account = new SandboxAccount();
        using var relative = new HttpRequestMessage(HttpMethod.Get, "me/preferences");
        using var none = new HttpRequestMessage();
        await Assert.ThrowsAsync<InvalidOperationException>(() => account.SendAsync(relative));
        await Assert.ThrowsAsync<InvalidOperationException>(() => account.SendAsync(none));
        await Assert.ThrowsAsync<ArgumentNullException>(() => account.SendAsync(null!));
        Assert.Empty(account.RequestLog.ToArray());
    }
}
