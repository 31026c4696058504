using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.World;

public sealed class StateTests
{
    [Fact]
    public async Task Each_account_has_its_own_state()
    {
        using var one = new SandboxCaller();
        using var other = new SandboxCaller();
        string before = (await other.GetAsync("/me/preferences")).Text;
        (await one.SendAsync("PATCH", "/me/preferences", """{"localization":{"languageCode":"sv"}}""")).Expect(200);
        Assert.Equal(before, (await other.GetAsync("/me/preferences")).Text);
    }

    [Fact]
    public async Task Handlers_share_the_state_of_their_account_beyond_disposal()
    {
        var account = new SandboxAccount();

        foreach (int expected in new[] { 0, 1, 2 })
        {
            using var invoker = new HttpMessageInvoker(new SandboxHandler(account));
            using HttpRequestMessage list = Request(HttpMethod.Get, null);
            using HttpResponseMessage listed = await invoker.SendAsync(list, default);
            Assert.Equal(expected, (await Reply.ReadAsync(listed)).Json["contacts"]!.AsArray().Count);
            using HttpRequestMessage add = Request(HttpMethod.Post, "{\"email\":\"a" + expected + "@example.com\"}");
            using HttpResponseMessage added = await invoker.SendAsync(add, default);
            Assert.Equal(201, (int)added.StatusCode);
        }
    }

    [Fact]
    public async Task Changes_made_at_once_are_each_made_once()
    {
        using var caller = new SandboxCaller();
        const string Path = "/billing/payment-methods/contacts";

        // Every address is added by two callers: one of them is told so.
        Reply[] replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            () => caller.SendAsync("POST", Path, "{\"email\":\"a" + (i / 2) + "@example.com\"}"))));
        Assert.Equal(100, replies.Count(reply => reply.Status == 201));
        Assert.Equal(100, replies.Count(reply => reply.Status == 409));
        Assert.Equal(100, (await caller.GetAsync(Path)).Json["contacts"]!.AsArray().Select(contact => (string?)contact!["id"]).Distinct().Count());
    }

    [Fact]
    public async Task Of_several_commits_at_once_one_is_made()
    {
        using var caller = new SandboxCaller();
        const string Path = "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade";
        Reply[] replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => caller.SendAsync("POST", Path, i % 2 == 0 ? """{"productSlug":"webbhotell-business"}""" : """{"productSlug":"webbhotell-premium"}"""))));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal(409, reply.Status));
    }

    [Fact]
    public async Task The_same_steps_give_the_same_answers()
    {
        async Task<string> RunAsync()
        {
            using var caller = new SandboxCaller();
            Reply committed = await caller.SendAsync(
                "POST",
                "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade",
                """{"productSlug":"webbhotell-premium"}""");
            return committed.Text + (await caller.GetAsync("/nothing")).Text;
        }

        Assert.Equal(await RunAsync(), await RunAsync());
    }

    private static HttpRequestMessage Request(HttpMethod method, string? json)
    {
        var request = new HttpRequestMessage(method, new Uri(SandboxAccount.BaseUri.AbsoluteUri + "/billing/payment-methods/contacts"));
        request.Headers.Add("Authorization", "Bearer " + SandboxAccount.ApiKey);
        request.Headers.Add("User-Agent", "test/1.0");
        request.Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return request;
    }
}
