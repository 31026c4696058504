using System;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Dns;

public sealed class DynamicDnsTests
{
    private const string Path = "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/dyndns";

    [Theory]
    [InlineData("""{"hostname":"home.example.net","recordType":"A"}""", "/hostname invalid_value")]
    [InlineData("""{"hostname":"home","recordType":"CNAME"}""", "/hostname invalid_value", "/recordType invalid_value")]
    [InlineData("""{"hostname":"a.example.com","recordType":"A","token":"x"}""", "/token unknown_field")]
    public async Task A_host_name_is_the_domain_or_below_it(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task One_host_name_has_one_of_a_type()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, """{"hostname":"home.example.com","recordType":"A"}""")).Expect(409);
        Reply made = (await caller.SendAsync("POST", Path, """{"hostname":"home.example.com","recordType":"AAAA"}""")).Expect(201);
        Assert.Equal(64, ((string)made.Json["token"]!).Length);
        (await caller.SendAsync("PATCH", Path + "/" + made.Json["id"], """{"enabled":false,"hostname":"x"}""")).ExpectInvalid("/hostname unknown_field");
    }

    [Fact]
    public async Task Whois_answers_for_one_name_once_a_minute()
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync("/whois?domain=example.com")).Expect(200);
        (await caller.GetAsync("/whois?domain=example.org")).Expect(200);
        Assert.Equal("60", (await caller.GetAsync("/whois?domain=EXAMPLE.com")).Expect(429).Header("Retry-After"));
        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        (await caller.GetAsync("/whois?domain=example.com")).Expect(200);
        (await caller.GetAsync("/whois")).ExpectInvalid("/query/domain missing_required");
        (await caller.GetAsync("/whois?domain=not%20a%20name")).ExpectInvalid("/query/domain invalid_value");
    }

    [Fact]
    public async Task A_domain_that_is_not_the_customers_has_no_DNS()
    {
        using var caller = new SandboxCaller();
        foreach (string path in new[] { "/dns", "/dns/history", "/dns/audit", "/dns/snapshots", "/dns/snapshots/latest-before-hostup", "/dyndns" })
        {
            (await caller.GetAsync("/domains/dom_1" + path)).Expect(404);
        }
    }
}
