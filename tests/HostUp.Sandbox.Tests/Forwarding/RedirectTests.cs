using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Forwarding;

public sealed class RedirectTests
{
    private const string Sample = "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/redirects";

    [Fact]
    public async Task A_redirect_has_the_defaults_of_the_page_and_can_be_changed_and_removed()
    {
        using var caller = new SandboxCaller();
        Reply made = (await caller.SendAsync("POST", Sample, """{"sourceUrl":"https://a.example.com/old","targetUrl":"https://example.org"}""")).Expect(201);
        Assert.Equal((301, "exact", false, false, false), (
            (int)made.Json["httpStatusCode"]!, (string)made.Json["scope"]!, (bool)made.Json["preservePath"]!, (bool)made.Json["preserveQuery"]!, (bool)made.Json["includeSubdomains"]!));
        Assert.Equal(("a.example.com", "/old", "https://a.example.com/old", "active"), (
            (string)made.Json["sourceHost"]!, (string)made.Json["sourcePath"]!, (string)made.Json["sourceUrl"]!, (string)made.Json["status"]!));

        string one = Sample + "/" + made.Json["id"];
        Reply changed = (await caller.SendAsync("PATCH", one, """{"enabled":false,"description":"Later","httpStatusCode":308}""")).Expect(200);
        Assert.Equal((false, "Later", 308, "https://example.org"), (
            (bool)changed.Json["enabled"]!, (string)changed.Json["description"]!, (int)changed.Json["httpStatusCode"]!, (string)changed.Json["targetUrl"]!));
        Assert.Null((await caller.SendAsync("PATCH", one, """{"description":null}""")).Expect(200).Json["description"]);

        (await caller.SendAsync("DELETE", one + "?type=orphan")).Expect(404);
        Assert.Equal(204, (await caller.SendAsync("DELETE", one)).Status);
        (await caller.SendAsync("DELETE", one)).Expect(404);
    }

    [Theory]
    [InlineData("""{"sourceUrl":"https://a.example.org","targetUrl":"https://example.org"}""", "/sourceUrl invalid_value")]
    [InlineData("""{"sourceUrl":"a.example.com","targetUrl":"/new"}""", "/sourceUrl invalid_value", "/targetUrl invalid_value")]
    [InlineData("""{"sourceUrl":"https://a.example.com"}""", "/targetUrl missing_required")]
    [InlineData("""{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org","httpStatusCode":303}""", "/httpStatusCode invalid_value")]
    [InlineData("""{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org","httpStatusCode":"301"}""", "/httpStatusCode invalid_type")]
    [InlineData("""{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org","scope":"www"}""", "/scope invalid_value")]
    [InlineData("""{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org","enabled":true}""", "/enabled unknown_field")]
    [InlineData("""{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org","statusCode":301}""", "/statusCode unknown_field")]
    public async Task What_the_page_does_not_have_is_refused(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Sample, json)).ExpectInvalid(errors);
    }

    [Theory]
    [InlineData("https://www.example.com", "exact")]
    [InlineData("https://a.example.com", "root_www")]
    [InlineData("https://a.example.com", "all")]
    public async Task A_record_of_the_customers_is_not_taken_down(string source, string scope)
    {
        using var caller = new SandboxCaller();
        Reply refused = await caller.SendAsync("POST", Sample, $$"""{"sourceUrl":"{{source}}","targetUrl":"https://example.org","scope":"{{scope}}"}""");
        Assert.Equal("dns_conflict", refused.Expect(409).Code);
    }

    [Fact]
    public async Task A_domain_has_ten_and_an_address_one()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Sample + "/redir_01hxa3b4c5d6e7f8g9h0j1k2m3", "{}")).ExpectInvalid(" missing_required");
        (await caller.SendAsync("POST", Sample, """{"sourceUrl":"https://gamla.example.com/","targetUrl":"https://example.org"}""")).Expect(409);
        for (int i = 1; i < 10; i++)
        {
            (await caller.SendAsync("POST", Sample, $$"""{"sourceUrl":"https://a{{i}}.example.com","targetUrl":"https://example.org"}""")).Expect(201);
        }

        (await caller.SendAsync("POST", Sample, """{"sourceUrl":"https://b.example.com","targetUrl":"https://example.org"}""")).Expect(409);
        Reply list = (await caller.GetAsync(Sample)).Expect(200);
        Assert.Equal(10, list.Json["rules"]!.AsArray().Count);
        Assert.False((bool)list.Json["actions"]!["canCreate"]!["allowed"]!);
    }

    [Fact]
    public async Task Leftovers_are_listed_and_removed_as_such()
    {
        using var caller = new SandboxCaller();
        Assert.Null((await caller.GetAsync(Sample)).Expect(200).Json["orphanedProxyRules"]);
        (await caller.GetAsync(Sample + "?include=all")).ExpectInvalid("/query/include invalid_value");
        string orphan = (string)Assert.Single((await caller.GetAsync(Sample + "?include=orphans")).Expect(200).Json["orphanedProxyRules"]!.AsArray())!["id"]!;
        (await caller.SendAsync("DELETE", Sample + "/" + orphan)).Expect(404);
        Assert.Equal(204, (await caller.SendAsync("DELETE", Sample + "/" + orphan + "?type=orphan")).Status);
        Assert.Empty((await caller.GetAsync(Sample + "?include=orphans")).Json["orphanedProxyRules"]!.AsArray());
    }

    // The older edition of the pages gives names in Punycode, the newer in Unicode; a domain elsewhere waits for its DNS.
    [Theory]
    [InlineData("xn--rksmrgs-5wao1o.example", "xn--rksmrgs-5wao1o.example", "active")]
    [InlineData("forening.example", "forening.example", "pending_dns")]
    public async Task Names_and_states_are_those_of_the_domain(string domain, string host, string status)
    {
        using var caller = new SandboxCaller();
        string id = (string)(await caller.GetAsync("/domains?name=" + domain)).Json["data"]![0]!["id"]!;
        Reply made = await caller.SendAsync("POST", $"/domains/{id}/redirects", $$"""{"sourceUrl":"https://a.{{domain}}","targetUrl":"https://example.org"}""");
        Assert.Equal(("a." + host, status), ((string)made.Expect(201).Json["sourceHost"]!, (string)made.Json["status"]!));
    }
}
