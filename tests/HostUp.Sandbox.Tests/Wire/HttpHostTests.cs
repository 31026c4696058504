using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Sandbox.Host;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Wire;

public sealed class HttpHostTests
{
    private const string Contacts = "/billing/payment-methods/contacts";
    private const string Upgrade = "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade";

    private static readonly (string Method, string Path, string? Body)[] Steps =
    [
        ("GET", "/me/preferences", null),
        ("PATCH", "/me/preferences", """{"categories":{"ui":{"name":"åäö😀"}}}"""),
        ("PATCH", "/me/preferences", """{"localization":{"languageCode":"xx"}}"""),
        ("GET", "/me/preferences/peppol", null),
        ("POST", Contacts, """{"email":"a@example.com","description":"Räksmörgås"}"""),
        ("POST", Contacts, """{"email":"a@example.com"}"""),
        ("GET", Contacts, null),
        ("DELETE", Contacts, """{"id":"42"}"""),
        ("DELETE", Contacts, null),
        ("GET", "/shared-hosting?include=domains&include=billingCycleOptions&limit=2", null),
        ("GET", "/shared-hosting?cursor=eyJvZmZzZXQiOjJ9&limit=2", null),
        ("GET", "/shared-hosting?a=%C3%A5%2F+%26&include=domains,x", null),
        ("GET", "/shared-hosting/..%2Fme", null),
        ("POST", Upgrade, """{"productSlug":"webbhotell-business","dryRun":true}"""),
        ("POST", Upgrade, """{"productSlug":"webbhotell-business"}"""),
        ("POST", Upgrade, """{"productSlug":"webbhotell-premium"}"""),
        ("GET", "/products/shared-hosting?locale=sv", null),
        ("POST", "/domains/availability", """{"names":["ny.se","hostup.se"]}"""),
        ("GET", "/domains/availability/dcheck_unknown", null),
        ("POST", "/orders", """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}],"attemptKey":"a"}"""),
        ("POST", "/orders", """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}],"attemptKey":"a"}"""),
        ("GET", "/orders", null),
        ("PUT", "/me/preferences", "{}"),
        ("HEAD", "/me/preferences", null),
        ("GET", "/nothing", null),
    ];

    [Fact]
    public async Task Over_sockets_the_answers_are_those_of_the_handler()
    {
        using var direct = new SandboxCaller();
        await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(timeProvider: new ManualTimeProvider()));
        using var remote = new SandboxCaller(host.Account, host.BaseUri);

        foreach ((string method, string path, string? body) in Steps)
        {
            Reply expected = await direct.SendAsync(method, path, body);
            Reply actual = await remote.SendAsync(method, path, body);
            Assert.Equal(expected.Status, actual.Status);
            Assert.Equal(expected.Text, actual.Text);
            Assert.Equal(expected.Response.Content.Headers.ContentType, actual.Response.Content.Headers.ContentType);
            Assert.Equal(expected.Response.Content.Headers.Allow, actual.Response.Content.Headers.Allow);
        }

        Assert.Equal(
            (await direct.SendSiteAsync("GET", direct.Account.StartJob())).Text,
            (await remote.SendSiteAsync("GET", host.Account.StartJob())).Text);
        Assert.Equal(
            direct.Account.RequestLog.Select(request => request + request.Body),
            host.Account.RequestLog.Select(request => request + request.Body));
    }

    [Fact]
    public async Task Rate_limit_headers_arrive()
    {
        await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(SandboxScenario.RateLimited));
        using var caller = new SandboxCaller(host.Account, host.BaseUri);
        (await caller.GetAsync("/me/preferences")).Expect(200);
        Reply reply = (await caller.GetAsync("/me/preferences")).Expect(429);
        Assert.Equal(TimeSpan.FromSeconds(1), reply.Response.Headers.RetryAfter!.Delta);
        Assert.Equal("0", reply.Header("X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task A_lost_connection_is_lost_on_the_wire()
    {
        await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(SandboxScenario.Flaky));
        using var caller = new SandboxCaller(host.Account, host.BaseUri);
        (await caller.SendAsync("POST", Contacts, """{"email":"a@example.com"}""")).Expect(503);
        var lost = await Assert.ThrowsAsync<HttpRequestException>(() => caller.SendAsync("POST", Contacts, """{"email":"a@example.com"}"""));
        Assert.IsType<IOException>(lost.InnerException, exactMatch: false);
        (await caller.GetAsync("/me/preferences")).Expect(200);
        Assert.Equal(3, host.Account.RequestLog.Count);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_wait()
    {
        var clock = new ManualTimeProvider();
        await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(SandboxScenario.Slow, clock));
        using var caller = new SandboxCaller(host.Account, host.BaseUri);
        using var cancellation = new CancellationTokenSource();
        Task<Reply> pending = caller.SendAsync("GET", "/me/preferences", null, null, cancellation.Token);
        await clock.WaitForTimersAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        await clock.WaitForNoTimersAsync();
    }

    [Fact]
    public async Task The_log_can_be_read_from_outside()
    {
        await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount());
        using var caller = new SandboxCaller(host.Account, host.BaseUri);
        await caller.SendAsync("POST", Contacts, """{"email":"å@example.com"}""");
        using var plain = new HttpClient();
        string json = await plain.GetStringAsync(new Uri(host.BaseUri, "/_sandbox/requests"));
        JsonNode logged = Assert.Single(JsonNode.Parse(json)!.AsArray())!;
        Assert.Equal("POST", (string?)logged["method"]);
        Assert.Equal("/api/v2" + Contacts, (string?)logged["pathAndQuery"]);
        Assert.Equal("""{"email":"å@example.com"}""", (string?)logged["body"]);
        Assert.DoesNotContain(SandboxAccount.ApiKey, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Servers_side_by_side_have_ports_of_their_own()
    {
        await using SandboxHttpHost one = await SandboxHttpHost.StartAsync(new SandboxAccount());
        await using SandboxHttpHost other = await SandboxHttpHost.StartAsync(new SandboxAccount());
        Assert.NotEqual(one.BaseUri, other.BaseUri);
        Assert.True(one.BaseUri.IsLoopback);
        Assert.Equal("/api/v2", one.BaseUri.AbsolutePath);
    }

    [Fact]
    public async Task The_process_prints_its_address_and_ends_with_its_input()
    {
        using Process process = Start("--scenario", "Empty");
        var baseUri = new Uri((await process.StandardOutput.ReadLineAsync())!);
        using var caller = new SandboxCaller(new SandboxAccount(), baseUri);
        Reply list = (await caller.GetAsync("/shared-hosting")).Expect(200);
        Assert.Empty(list.Json["data"]!.AsArray());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("--scenario", "Nonsense")]
    [InlineData("--scenario", "99")]
    [InlineData("--port", "70000")]
    [InlineData("--port", null)]
    public async Task The_process_refuses_arguments_that_it_does_not_know(string name, string? value)
    {
        using Process process = Start(new[] { name, value }.OfType<string>().ToArray());
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("usage:", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (string argument in new List<string> { typeof(SandboxHttpHost).Assembly.Location }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
