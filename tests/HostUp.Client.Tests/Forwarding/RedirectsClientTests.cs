using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;

namespace HostUp.Client.Tests.Forwarding;

/// <summary>Redirects over real sockets; what the sandbox does not answer with is read from memory.</summary>
public sealed class RedirectsClientTests
{
    private const string Domain = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task A_redirect_is_added_changed_and_removed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        RedirectsClient client = sandbox.Client.Redirects;

        Redirect added = await client.AddAsync(
            Domain, new RedirectSettings { SourceUrl = "a.example.com/old", TargetUrl = "https://example.org/new", Scope = "EXACT", PreserveQuery = true }, "example.com");
        JsonCompare.Same(
            """{"sourceUrl":"https://a.example.com/old","targetUrl":"https://example.org/new","scope":"exact","preserveQuery":true}""", sandbox.LastRequest.Body);
        Assert.Equal(
            ("example.com", Domain, "https://a.example.com/old", "https://example.org/new", 301, "exact", "active"),
            (added.Domain, added.DomainId, added.SourceUrl, added.TargetUrl, added.HttpStatusCode, added.Scope, added.Status));
        Assert.Equal(
            (true, false, true, false, "a.example.com", "/old", false),
            (added.Enabled, added.PreservePath, added.PreserveQuery, added.IncludeSubdomains, added.SourceHost, added.SourcePath, added.IsOrphan));
        Assert.Equal("https://a.example.com/old -> https://example.org/new (301)", added.ToString());
        Assert.True(RedirectId.IsWellFormed(added.Id));

        Redirect changed = await client.ChangeAsync(Domain, added.Id!, new RedirectSettings { Enabled = false, Description = "Later", HttpStatusCode = 302 });
        JsonCompare.Same("""{"httpStatusCode":302,"enabled":false,"description":"Later"}""", sandbox.LastRequest.Body);
        Assert.Equal((false, "Later", 302), (changed.Enabled, changed.Description, changed.HttpStatusCode));

        await client.ChangeAsync(Domain, added.Id!, new RedirectSettings { Description = null });
        Assert.Equal("""{"description":null}""", sandbox.LastRequest.Body);

        await client.RemoveAsync(Domain, added.Id!);
        HostUpApiException gone = await Assert.ThrowsAsync<HostUpApiException>(() => client.RemoveAsync(Domain, added.Id!));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Single(await client.ListAsync(Domain));
    }

    [Fact]
    public async Task Leftovers_are_listed_and_removed_as_such()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        Redirect orphan = Assert.Single(await sandbox.Client.Redirects.ListOrphansAsync(Domain, "example.com"));
        Assert.True(orphan.IsOrphan);
        Assert.Equal(orphan.Id + " -> ", orphan.ToString());
        await sandbox.Client.Redirects.RemoveAsync(Domain, orphan.Id!, orphan.IsOrphan);
        Assert.EndsWith("/redirects/" + orphan.Id + "?type=orphan", sandbox.LastRequest.PathAndQuery, StringComparison.Ordinal);
        Assert.Empty(await sandbox.Client.Redirects.ListOrphansAsync(Domain));
    }

    // The form of a leftover's id is not published: whatever it is, it is one part of the path.
    [Fact]
    public async Task An_id_is_escaped_in_the_path()
    {
        await using WireServer server = await WireServer.StartAsync(string.Empty, 204);
        await server.Client.Redirects.RemoveAsync(Domain, "proxy/åäö@x+y?z", isOrphan: true);
        Assert.Equal($"/api/v2/domains/{Domain}/redirects/proxy%2F%C3%A5%C3%A4%C3%B6%40x%2By%3Fz?type=orphan", server.Request.Target);
    }

    [Theory]
    [InlineData("https://Räksmörgås.example/ärter och bröd?q=å+b@c#x", "https://xn--rksmrgs-5wao1o.example/%C3%A4rter%20och%20br%C3%B6d?q=%C3%A5+b@c#x", "https://räksmörgås.example/ärter%20och%20bröd?q=å+b@c#x")]
    [InlineData("HTTP://xn--rksmrgs-5wao1o.example:8080/", "http://xn--rksmrgs-5wao1o.example:8080/", "http://räksmörgås.example:8080/")]
    [InlineData("https://a.räksmörgås.example", "https://a.xn--rksmrgs-5wao1o.example", "https://a.räksmörgås.example")]
    [InlineData("https://example.com/%2F%ff%E2%80%AE", "https://example.com/%2F%ff%E2%80%AE", "https://example.com/%2F%ff%E2%80%AE")]
    public async Task Addresses_are_sent_in_Punycode_and_shown_as_people_write_them(string typed, string sent, string shown)
    {
        await using WireServer server = await WireServer.StartAsync($$"""{"id":"redir_1","sourceUrl":"{{sent}}","sourceHost":"xn--rksmrgs-5wao1o.example","targetUrl":"{{sent}}"}""", 201);

        Redirect added = await server.Client.Redirects.AddAsync(Domain, new RedirectSettings { SourceUrl = typed, TargetUrl = typed });

        JsonCompare.Same($$"""{"sourceUrl":"{{sent}}","targetUrl":"{{sent}}"}""", server.Request.Body!);
        Assert.Equal((shown, shown, "räksmörgås.example"), (added.SourceUrl, added.TargetUrl, added.SourceHost));
        Assert.True(new RedirectSettings { SourceUrl = typed, TargetUrl = shown }.Except(added).IsEmpty);
    }

    // The page on one redirect and the page on many at once have other names; the newer edition has Unicode.
    [Theory]
    [InlineData("""{"id":"redir_1","sourceUrl":"https://xn--rksmrgs-5wao1o.example","targetUrl":"https://example.org","httpStatusCode":302,"scope":"all","preservePath":true,"preserveQuery":false}""")]
    [InlineData("""{"id":"redir_1","sourceUrl":"https://räksmörgås.example","targetUrl":"https://example.org","statusCode":302,"redirectScope":"all","preservePathSuffix":true,"preserveQueryString":false}""")]
    public async Task Both_editions_are_read_and_kept(string rule)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"domainId":"{{Domain}}","rules":[{{rule}}]}""");
        Redirect redirect = Assert.Single(await api.Client.Redirects.ListAsync(Domain, "räksmörgås.example"));
        Assert.Equal(
            ("https://räksmörgås.example", 302, "all", true, false, "räksmörgås.example"),
            (redirect.SourceUrl, redirect.HttpStatusCode, redirect.Scope, redirect.PreservePath, redirect.PreserveQuery, redirect.Domain));
        Assert.Empty(redirect.GetAdditionalData());
        Assert.Contains(rule.Contains("redirectScope", StringComparison.Ordinal) ? "\"redirectScope\":\"all\"" : "\"scope\":\"all\"", redirect.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_so_already_is_not_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"rules":[{"id":"redir_1","sourceUrl":"https://a.example.com","targetUrl":"https://example.org","httpStatusCode":301,"scope":"exact","enabled":true,"description":"Old"}]}""");
        Redirect current = Assert.Single(await api.Client.Redirects.ListAsync(Domain));
        Assert.True(new RedirectSettings
        {
            SourceUrl = "A.example.com",
            TargetUrl = "https://EXAMPLE.org",
            HttpStatusCode = 301,
            Scope = "Exact",
            Enabled = true,
            Description = "Old",
        }.Except(current).IsEmpty);

        RedirectSettings rest = new RedirectSettings { TargetUrl = "https://example.org/", Enabled = false, PreservePath = false, Description = null }.Except(current);
        Assert.Equal(("https://example.org/", false, false), (rest.TargetUrl, rest.Enabled, rest.PreservePath));
        Assert.True(rest.HasDescription);
        Assert.Null(rest.SourceUrl);
        Assert.Throws<ArgumentNullException>(() => rest.Except(null!));
    }

    [Fact]
    public async Task Nothing_is_sent_that_cannot_be()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        RedirectsClient client = api.Client.Redirects;
        foreach (RedirectSettings settings in new List<RedirectSettings>
        {
            new(),
            new() { SourceUrl = "https://a.example.com" },
            new() { SourceUrl = "https://a.example.com", TargetUrl = "/new" },
            new() { SourceUrl = "https://a.example.com", TargetUrl = "ftp://example.org" },
            new() { SourceUrl = "https://me:secret@a.example.com", TargetUrl = "https://example.org" },
            new() { SourceUrl = "localhost", TargetUrl = "https://example.org" },
            new() { SourceUrl = "https://a.example.com", TargetUrl = "https://example.org", HttpStatusCode = 303 },
            new() { SourceUrl = "https://a.example.com", TargetUrl = "https://example.org", Scope = "www" },
            new() { SourceUrl = "https://a.example.com", TargetUrl = "https://example.org", Enabled = false },
            new() { SourceUrl = "https://a.example.com", TargetUrl = "https://example.org", Description = "x" },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => client.AddAsync(Domain, settings));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => client.ChangeAsync(Domain, "redir_1", new RedirectSettings()));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChangeAsync(Domain, "a.example.com", new RedirectSettings { Enabled = true }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveAsync(Domain, ".."));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RemoveAsync(Domain, "..", isOrphan: true));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ListAsync("example.com"));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"rules":[null]}""")]
    public async Task A_list_is_one_and_has_no_holes(string answer)
    {
        using InMemoryApi api = InMemoryApi.Answering(answer);
        HostUpApiException wrong = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Redirects.ListAsync(Domain));
        Assert.Equal(ApiFailure.UnexpectedResponse, wrong.Failure);
        await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Redirects.ListOrphansAsync(Domain));
    }

    [Fact]
    public async Task Adding_is_sent_once_and_removing_again()
    {
        int answers = 0;
        using var api = new InMemoryApi(
            request => ++answers is 1 or 2
                ? InMemoryApi.Response("{}", 503, "application/json", ("Retry-After", "0"))
                : InMemoryApi.Response("""{"status":404,"code":"not_found","detail":"Gone."}""", 404, "application/problem+json"),
            static options => options.MaxRetryCount = 2);
        HostUpApiException lost = await Assert.ThrowsAsync<HostUpApiException>(
            () => api.Client.Redirects.AddAsync(Domain, new RedirectSettings { SourceUrl = "a.example.com", TargetUrl = "https://example.org" }));
        Assert.False(lost.IsSettled);
        Assert.Single(api.Requests);
        await api.Client.Redirects.RemoveAsync(Domain, "redir_1");
        Assert.Equal(3, api.Requests.Count);
    }
}
