using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Api;

/// <summary>Calls that no class describes, over real sockets.</summary>
public sealed class ApiClientTests
{
    public static TheoryData<string> Methods() => ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Each_method_reaches_the_path_below_the_base(string method)
    {
        await using WireServer server = await WireServer.StartAsync("""{"ok":true}""");

        object? answer = await server.Client.Api.SendAsync(new HttpMethod(method), "domains/dom_1/renewal");

        Assert.Equal(method + " /api/v2/domains/dom_1/renewal", server.Request.ToString());
        Assert.Equal("Bearer " + WireServer.Key, server.Request.Headers["Authorization"]);
        Assert.Equal("application/json", server.Request.Headers["Accept"]);
        if (method == "HEAD")
        {
            Assert.Null(answer);
        }
        else
        {
            Assert.Equal(true, Assert.IsType<FreeFormObject>(answer)["ok"]);
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("OPTIONS")]
    [InlineData("EVIL")]
    public async Task Other_methods_are_refused_and_nothing_is_sent(string method)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Api.SendAsync(new HttpMethod(method), "domains"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Api.SendAsync(null!, "domains"));

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("domains", "domains")]
    [InlineData("/domains", "domains")]
    [InlineData("domains/", "domains")]
    [InlineData("/api/v2/domains", "domains")]
    [InlineData("api/v2/domains/dom_1", "domains/dom_1")]
    [InlineData("API/V2/domains", "domains")]
    [InlineData("domains?limit=2", "domains?limit=2")]
    [InlineData("domains?", "domains")]
    [InlineData("domains?a=1&&b=2&", "domains?a=1&b=2")]
    [InlineData("domains?flag", "domains?flag=")]
    [InlineData("domains?q=a%20b%26c%3D1", "domains?q=a%20b%26c%3D1")]
    [InlineData("domains?q=a+b", "domains?q=a%2Bb")]
    [InlineData("domains?q=a?b", "domains?q=a%3Fb")]
    [InlineData("domains?next=../../x", "domains?next=..%2F..%2Fx")]
    [InlineData("domains?next=https://example.com/", "domains?next=https%3A%2F%2Fexample.com%2F")]
    [InlineData("domains?include=a&include=b", "domains?include=a&include=b")]
    [InlineData("mail/a@example.com/quota", "mail/a%40example.com/quota")]
    [InlineData("mail/a%40example.com/quota", "mail/a%40example.com/quota")]
    [InlineData("räksmörgås", "r%C3%A4ksm%C3%B6rg%C3%A5s")]
    [InlineData("a b", "a%20b")]
    [InlineData("a:b/c", null)]
    [InlineData("x/a:b", "x/a%3Ab")]
    [InlineData("v1.2/file.txt", "v1.2/file.txt")]
    [InlineData("a..b", "a..b")]
    [InlineData(".well-known", ".well-known")]
    public async Task Paths_are_escaped_once(string path, string? target)
    {
        await using WireServer server = await WireServer.StartAsync("{}");

        if (target is null)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => server.Client.Api.SendAsync(HttpMethod.Get, path));
            Assert.Empty(server.Requests);
        }
        else
        {
            await server.Client.Api.SendAsync(HttpMethod.Get, path);
            Assert.Equal("/api/v2/" + target, server.Request.Target);
        }
    }

    [Fact]
    public async Task Query_values_cannot_inject()
    {
        await using WireServer server = await WireServer.StartAsync("{}");

        await server.Client.Api.SendAsync(
            HttpMethod.Get,
            "domains?own=1",
            [new("limit", "1&cursor=x"), new("a=b", "#?/"), new("line", "x\r\nX-Evil: 1"), new("plus", "+ å"), new("limit", "2"), new("empty", "")]);

        Assert.Equal(
            "/api/v2/domains?own=1&limit=1%26cursor%3Dx&a%3Db=%23%3F%2F&line=x%0D%0AX-Evil%3A%201&plus=%2B%20%C3%A5&limit=2&empty=",
            server.Request.Target);
        Assert.False(server.Request.Headers.ContainsKey("X-Evil"));
    }

    [Fact]
    public async Task A_body_is_sent_as_it_was_written()
    {
        await using WireServer server = await WireServer.StartAsync("""{"id":"x"}""", 201);
        const string Body = """{ "b" : 1.50, "a":"räksmörgås" }""";

        var answer = (FreeFormObject?)await server.Client.Api.SendAsync(HttpMethod.Post, "support/tickets", json: Body);

        Assert.Equal(Body, server.Request.Body);
        Assert.Equal("application/json", server.Request.Headers["Content-Type"]);
        Assert.Equal("x", answer!["id"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("name=value")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task A_body_that_is_not_JSON_is_refused_and_nothing_is_sent(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Api.SendAsync(HttpMethod.Post, "domains", json: body));

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("", 204)]
    [InlineData("", 200)]
    [InlineData("null", 200)]
    public async Task An_answer_without_a_value_is_null(string body, int status)
    {
        using InMemoryApi api = InMemoryApi.Answering(body, status);

        Assert.Null(await api.Client.Api.SendAsync(HttpMethod.Get, "domains"));
    }

    [Fact]
    public async Task Every_kind_of_value_comes_back_plain()
    {
        using InMemoryApi api = InMemoryApi.Answering("""[1,-2,9223372036854775808,1.10,1e-300,"text",true,false,null,{"b":1,"a":2},[]]""");

        object?[] answer = Assert.IsType<object?[]>(await api.Client.Api.SendAsync(HttpMethod.Get, "x"));

        Assert.Equal([1L, -2L, 9223372036854775808m, 1.10m, 1e-300, "text", true, false, null], answer.Take(9));
        Assert.Equal("1.10", ((decimal)answer[3]!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["b", "a"], Assert.IsType<FreeFormObject>(answer[9]).Keys);
        Assert.Empty(Assert.IsType<object?[]>(answer[10]));
    }

    // What the endpoint can do decides whether a lost answer leaves the outcome unknown, and what is sent again.
    [Theory]
    [InlineData("GET", "shared-hosting/acct_1/actions/upgrade", null, true, true)]
    [InlineData("GET", "not/known", null, true, true)]
    [InlineData("HEAD", "domains", null, true, true)]
    [InlineData("PUT", "vps/vps_1/hostname", """{"hostname":"x"}""", true, false)]
    [InlineData("DELETE", "billing/payment-methods/contacts", """{"id":"42"}""", true, false)]
    [InlineData("DELETE", "dns-zones/zone_1/records/drr_1", null, true, false)]
    [InlineData("PATCH", "me/preferences", "{}", true, false)]
    [InlineData("PATCH", "me/preferences/peppol", "{}", true, false)]
    [InlineData("PATCH", "me", "{}", false, false)]
    [InlineData("PATCH", "cdn/zones/cdn_1", "{}", false, false)]
    [InlineData("POST", "dns-zones/zone_1/records", "{}", false, false)]
    [InlineData("POST", "domains/dom_1/contacts", """{"dryRun":true}""", false, false)]

    // A POST that only asks.
    [InlineData("POST", "orders/preview", "{}", true, true)]
    [InlineData("POST", "domains/availability", """{"names":["example.se"]}""", true, true)]
    [InlineData("POST", "/api/v2/domains/bulk/contacts/read", "{}", true, true)]

    // What spends, ends or rotates something.
    [InlineData("POST", "domains/bulk/renew", "{}", false, null)]
    [InlineData("POST", "vps/payg/deployments", "{}", false, null)]
    [InlineData("POST", "domains/dom_1/billing-cycle", "{}", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/renew", null, false, null)]
    [InlineData("POST", "orders/ord_1/actions/cancel", "{}", false, null)]
    [InlineData("DELETE", "domains/dom_1", null, false, null)]
    [InlineData("DELETE", "vps/vps_1/firewall/3", null, false, null)]
    [InlineData("PUT", "shared-hosting/acct_1/email-accounts/a@example.com/password", "{}", false, null)]

    // A dry run counts where HostUp documents one.
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"productSlug":"x","dryRun":true}""", true, true)]
    [InlineData("POST", "/api/v2/shared-hosting/acct_1/%61ctions/upgrade", """{"productSlug":"x","dryRun":true}""", true, true)]
    [InlineData("POST", "vps/vps_1/actions/config", """{"resources":{},"dryRun":true}""", true, true)]
    [InlineData("POST", "shared-hosting/acct_1/actions/renew", """{"dryRun":true}""", false, null)]
    [InlineData("POST", "domains/dom_1/actions/renew", """{"dryRun":true}""", false, null)]
    [InlineData("POST", "domains/bulk/renew", """{"dryRun":true}""", false, null)]
    [InlineData("POST", "vps/payg/deployments", """{"dryRun":true}""", false, null)]
    [InlineData("POST", "orders", """{"dryRun":true}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"productSlug":"x"}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"dryRun":false}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/%61ctions/upgrade", "{}", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"dryRun":"true"}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"dryrun":true}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """[{"dryRun":true}]""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"x":{"dryRun":true}}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"dryRun":false,"dryRun":true}""", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/actions/upgrade", """{"dryRun":true,"dryRun":false}""", false, null)]

    // An order can be told from a second one by the attemptKey it carries, and by nothing else.
    [InlineData("POST", "orders", "{}", false, null)]
    [InlineData("POST", "orders", null, false, null)]
    [InlineData("POST", "orders", """{"attemptKey":""}""", false, null)]
    [InlineData("POST", "orders", """{"attemptKey":null}""", false, null)]
    [InlineData("POST", "orders", """{"attemptKey":"a","attemptKey":1}""", false, null)]

    // What nobody has declared: other case is another path for HostUp.
    [InlineData("POST", "domains", "{}", false, null)]
    [InlineData("POST", "Orders/Preview", "{}", false, null)]
    [InlineData("POST", "shared-hosting/acct_1/ACTIONS/upgrade", """{"dryRun":true}""", false, null)]
    [InlineData("DELETE", "object-storage/buckets/b", null, false, null)]
    [InlineData("PUT", "object-storage/buckets/b", "{}", true, false)]
    [InlineData("PATCH", "vps/vps_1", "{}", false, false)]
    public async Task Safety_is_that_of_the_endpoint(string method, string path, string? body, bool repeated, bool? settled)
    {
        using var api = new InMemoryApi(static _ => InMemoryApi.Response("""{"code":"upstream_unavailable","detail":"Later."}""", 503, "application/json", ("Retry-After", "0")), static options =>
        {
            options.MaxRetryCount = 1;
            options.TimeProvider = new ImpatientTimeProvider();
        });

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Api.SendAsync(new HttpMethod(method), path, json: body));

        Assert.Equal(repeated ? 2 : 1, api.Requests.Count);
        Assert.Equal(settled is null ? ApiFailure.OutcomeUnknown : ApiFailure.Problem, error.Failure);
        Assert.Equal(settled == true, error.IsSettled);
        if (settled is null)
        {
            Assert.Contains("It may have been carried out", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("..", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_error_that_settles_a_commit_keeps_its_code()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"code":"upstream_renewal_regeneration_failed"}""", 502);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(
            () => api.Client.Api.SendAsync(HttpMethod.Post, "shared-hosting/acct_1/actions/upgrade", json: """{"productSlug":"x"}"""));

        Assert.Equal("upstream_renewal_regeneration_failed", error.ErrorId);
    }

    [Fact]
    public async Task An_order_with_an_attempt_key_is_sent_again_with_that_key()
    {
        const string Order = """{"items":[],"attemptKey":"order_attempt_1"}""";
        int answers = 0;
        using var api = new InMemoryApi(
            _ => answers++ == 0
                ? InMemoryApi.Response("""{"code":"restore_intent_failed"}""", 503, "application/json", ("Retry-After", "0"))
                : InMemoryApi.Response("""{"id":"ord_1"}""", 201),
            static options =>
            {
                options.MaxRetryCount = 1;
                options.TimeProvider = new ImpatientTimeProvider();
            });

        var order = (FreeFormObject?)await api.Client.Api.SendAsync(HttpMethod.Post, "orders", json: Order);

        Assert.Equal("ord_1", order!["id"]);
        Assert.Equal([Order, Order], api.Requests.Select(static request => request.Body));
    }

    [Theory]
    [InlineData("POST", "billing/invoices/inv_1/actions/pay", "upstream_invoice_shape_invalid")]
    [InlineData("POST", "vps/vps_1/actions/upgrade", "upstream_renewal_regeneration_failed")]
    public async Task A_code_that_says_made_settles_the_endpoint_that_documents_it(string method, string path, string code)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"code":"{{code}}"}""", 502);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Api.SendAsync(new HttpMethod(method), path));
        HostUpApiException other = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Api.SendAsync(HttpMethod.Post, "not/known"));

        Assert.Equal(code, error.ErrorId);
        Assert.Equal("OutcomeUnknown", other.ErrorId);
    }

    [Theory]
    [InlineData("shared-hosting/acct_1/databases", "read:hosting console:services")]
    [InlineData("not/known", "")]
    public async Task The_scopes_of_the_endpoint_are_on_a_refusal(string path, string scopes)
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"code":"forbidden"}""", 403);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Api.SendAsync(HttpMethod.Get, path));

        Assert.Equal(scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), error.RequiredScopes);
    }

    [Theory]
    [InlineData("GET", "products/shared-hosting", false)]
    [InlineData("GET", "products/domains/se", false)]
    [InlineData("POST", "domains/nameservers/lookup", false)]
    [InlineData("POST", "orders/preview", true)]
    [InlineData("GET", "domains/availability", true)]
    [InlineData("GET", "domains", true)]
    [InlineData("GET", "not/known", true)]
    public async Task The_key_is_sent_where_it_is_of_use(string method, string path, bool sent)
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"data":[]}""");

        await api.Client.Api.SendAsync(new HttpMethod(method), path);
        if (method == "GET")
        {
            await api.Client.Api.ReadPages(path).ReadAsync();
        }

        Assert.All(api.Requests, request => Assert.Equal(sent, request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task Pages_of_any_list_are_followed()
    {
        string[] pages =
        [
            """{"data":[{"id":1},null,"x"],"hasMore":true,"nextCursor":"eyJvZmZzZXQiOjIwfQ=="}""",
            """{"data":[],"hasMore":true,"nextCursor":"b&c"}""",
            """{"data":[2],"hasMore":false,"nextCursor":null}""",
        ];
        int page = 0;
        await using WireServer server = await WireServer.StartAsync(_ => (200, pages[page++]));

        PageReader<object?> reader = server.Client.Api.ReadPages("domains?limit=3", [new("include", "hostingConnection")]);
        List<object?> items = [];
        while (await reader.ReadAsync() is { } read)
        {
            items.AddRange(read);
        }

        Assert.Equal(4, items.Count);
        Assert.Equal(1L, Assert.IsType<FreeFormObject>(items[0])["id"]);
        Assert.Equal([null, "x", 2L], items.Skip(1));
        Assert.Equal(
            [
                "/api/v2/domains?limit=3&include=hostingConnection",
                "/api/v2/domains?limit=3&include=hostingConnection&cursor=eyJvZmZzZXQiOjIwfQ%3D%3D",
                "/api/v2/domains?limit=3&include=hostingConnection&cursor=b%26c",
            ],
            server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_list_may_begin_at_a_cursor()
    {
        int page = 0;
        await using WireServer server = await WireServer.StartAsync(_ => (200, page++ == 0 ? """{"data":[1],"nextCursor":"b"}""" : """{"data":[2]}"""));
        PageReader<object?> reader = server.Client.Api.ReadPages("domains?cursor=a&limit=1");

        await reader.ReadAsync();
        await reader.ReadAsync();

        Assert.Equal(["/api/v2/domains?cursor=a&limit=1", "/api/v2/domains?limit=1&cursor=b"], server.Requests.Select(static request => request.Target));
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"sites":[]}""")]
    [InlineData("")]
    public async Task What_is_no_paged_list_is_an_unexpected_response(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Api.ReadPages("wordpress").ReadAsync());

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Fact]
    public void Pages_of_a_path_that_leads_elsewhere_are_refused_at_once()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        Assert.Throws<ArgumentException>(() => api.Client.Api.ReadPages("../v1/domains"));
    }

    // Every wait is over at once: the tests here look at what is sent again, not at when.
    private sealed class ImpatientTimeProvider : TimeProvider
    {
        public override System.Threading.ITimer CreateTimer(System.Threading.TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            dueTime > TimeSpan.FromSeconds(20) ? System.CreateTimer(callback, state, dueTime, period) : System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
