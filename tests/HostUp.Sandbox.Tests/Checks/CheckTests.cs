using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Checks;

public sealed class CheckTests
{
    private const string Preferences = "/me/preferences";

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(429)]
    public async Task A_problem_has_the_shape_of_the_published_example(int status)
    {
        using var caller = new SandboxCaller(status == 429 ? SandboxScenario.RateLimited : SandboxScenario.ReadOnlyKey);

        if (status == 429)
        {
            await caller.GetAsync(Preferences);
        }

        Reply reply = status switch
        {
            400 => await caller.GetAsync("/shared-hosting?limit=0"),
            401 => await caller.SendAsync("GET", Preferences, null, request => request.Headers.Authorization = null),
            403 => await caller.SendAsync("PATCH", Preferences, "{}"),
            404 => await caller.GetAsync("/nothing"),
            _ => await caller.GetAsync(Preferences),
        };
        reply.Expect(status);
        JsonObject sample = JsonNode.Parse(Samples.Read("problem-" + status))!.AsObject();
        Assert.Equal(sample.Select(member => member.Key), reply.Json.AsObject().Select(member => member.Key));

        foreach (string same in new[] { "type", "title", "status", "code" })
        {
            Assert.Equal(sample[same]!.ToJsonString(), reply.Json[same]!.ToJsonString());
        }

        Assert.Equal(reply.Response.RequestMessage!.RequestUri!.AbsolutePath, (string?)reply.Json["instance"]);
        Assert.Matches("^req_[0-9a-hjkmnp-tv-z]{26}$", (string?)reply.Json["requestId"]);
        Assert.Equal("2026-04-27T12:34:56.000Z", (string?)reply.Json["timestamp"]);
    }

    [Fact]
    public async Task Every_problem_has_its_own_request_id()
    {
        using var caller = new SandboxCaller();
        Reply first = await caller.GetAsync("/nothing");
        Reply second = await caller.GetAsync("/nothing");
        Assert.NotEqual((string?)first.Json["requestId"], (string?)second.Json["requestId"]);
    }

    [Theory]
    [InlineData("https://sandbox.hostup.invalid/api/v1/me/preferences")]
    [InlineData("https://sandbox.hostup.invalid/api/v2")]
    [InlineData("https://sandbox.hostup.invalid/api/v22/me/preferences")]
    [InlineData("https://sandbox.hostup.invalid/api/v2/")]
    [InlineData("https://sandbox.hostup.invalid/api/v2/me/preferences/")]
    [InlineData("https://sandbox.hostup.invalid/api/v2//me/preferences")]
    [InlineData("https://sandbox.hostup.invalid/api/v2/Me/preferences")]
    [InlineData("https://sandbox.hostup.invalid/api/v2/products/vps")]
    [InlineData("https://sandbox.hostup.invalid/")]
    public async Task Another_path_is_not_found(string uri)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("GET", string.Empty, null, request => request.RequestUri = new Uri(uri))).Expect(404);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer SANDBOX-KEY-NOT-A-SECRET")]
    [InlineData("Basic sandbox-key-not-a-secret")]
    [InlineData("sandbox-key-not-a-secret")]
    public async Task Another_key_is_unauthorized(string? authorization)
    {
        using var caller = new SandboxCaller();
        Reply reply = await caller.SendAsync("GET", "/unknown/route", null, request =>
        {
            request.Headers.Authorization = null;

            if (authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }
        });
        Assert.Equal("unauthorized", reply.Expect(401).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Python-urllib/3.12")]
    [InlineData("Mozilla/5.0 (Linux; Ubuntu 24.04) PowerShell/7.4.6")]
    [InlineData("Mozilla/5.0 (Windows NT; Windows NT 10.0; sv-SE) WindowsPowerShell/5.1.19041.1")]
    public async Task A_default_user_agent_is_turned_away_by_a_page(string? agent)
    {
        using var caller = new SandboxCaller();
        Reply reply = await caller.SendAsync("GET", Preferences, null, request =>
        {
            request.Headers.UserAgent.Clear();

            if (agent is not null)
            {
                request.Headers.TryAddWithoutValidation("User-Agent", agent);
            }
        });
        Assert.Equal(403, reply.Status);
        Assert.Equal("text/html", reply.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HostUp.PowerShell/0.1.0 (.NET 10.0.1; Linux) PowerShell/7.6.5")]
    [InlineData("curl/8.5.0")]
    public async Task A_client_that_names_itself_is_served(string agent)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("GET", Preferences, null, request =>
        {
            request.Headers.UserAgent.Clear();
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        })).Expect(200);
    }

    [Theory]
    [InlineData("DELETE", "/me/preferences", "GET, PATCH")]
    [InlineData("PUT", "/billing/payment-methods/contacts", "GET, POST, DELETE")]
    [InlineData("POST", "/products/shared-hosting", "GET")]
    public async Task Another_method_is_not_allowed(string method, string path, string allowed)
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync(method, path, "{}")).Expect(405);
        Assert.Equal(allowed, string.Join(", ", reply.Response.Content.Headers.Allow));
    }

    [Fact]
    public async Task The_answer_to_head_has_no_body()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("HEAD", Preferences)).Expect(405);
        Assert.Empty(reply.Text);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("*/*", 200)]
    [InlineData("application/*", 200)]
    [InlineData("text/html, application/json;q=0.5", 200)]
    [InlineData("text/html", 406)]
    [InlineData("application/json;q=0, */*", 406)]
    [InlineData("application/problem+json", 406)]
    public async Task Accept_must_allow_json(string? accept, int status)
    {
        using var caller = new SandboxCaller();
        Reply reply = await caller.SendAsync("GET", Preferences, null, request =>
        {
            request.Headers.Accept.Clear();

            if (accept is not null)
            {
                request.Headers.TryAddWithoutValidation("Accept", accept);
            }
        });
        reply.Expect(status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/merge-patch+json")]
    [InlineData(null)]
    public async Task A_body_must_be_sent_as_json(string? contentType)
    {
        using var caller = new SandboxCaller();
        Reply reply = await caller.SendAsync("PATCH", Preferences, "{}", request =>
            request.Content!.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType));
        Assert.Equal("unsupported_media_type", reply.Expect(415).Code);
    }

    [Theory]
    [InlineData("{", "invalid_value")]
    [InlineData("{\"a\":1,}", "invalid_value")]
    [InlineData("{\"categories\":{\"ui\":{\"a\":1,\"a\":2}}}", "invalid_value")]
    [InlineData("{\"categories\":{\"ui\":{\"a\":\"\\ud800\"}}}", "invalid_value")]
    [InlineData("[]", "invalid_type")]
    [InlineData("null", "invalid_type")]
    [InlineData("\"text\"", "invalid_type")]
    [InlineData("", "missing_required")]
    public async Task A_body_must_be_a_json_object(string body, string code)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Preferences, body)).ExpectInvalid(" " + code);
    }

    [Fact]
    public async Task A_body_must_be_valid_utf8()
    {
        using var caller = new SandboxCaller();
        byte[] latin1 = Encoding.Latin1.GetBytes("""{"categories":{"ui":{"a":"å"}}}""");
        Reply reply = await caller.SendAsync("PATCH", Preferences, null, request =>
        {
            request.Content = new ByteArrayContent(latin1);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        });
        reply.ExpectInvalid(" invalid_value");
    }

    [Fact]
    public async Task A_request_without_a_use_for_a_body_may_not_have_one()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("GET", Preferences, "{}")).ExpectInvalid(" unknown_field");
    }

    [Fact]
    public async Task Unknown_query_parameters_are_refused_on_every_route()
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync(Preferences + "?a=1&b=2&a=3")).ExpectInvalid("/query/a unknown_field", "/query/b unknown_field");
        (await caller.SendAsync("POST", "/billing/payment-methods/contacts?email=a", """{"email":"a@example.com"}"""))
            .ExpectInvalid("/query/email unknown_field");
    }

    [Fact]
    public async Task The_checks_come_in_the_apis_order()
    {
        // Everything is wrong at first; each answer tells of the first thing, which is then put right.
        using var caller = new SandboxCaller(SandboxScenario.Default, "read:account");
        (int Status, Action<HttpRequestMessage> Repair)[] steps =
        [
            (404, request => request.RequestUri = new Uri(SandboxAccount.BaseUri.AbsoluteUri + "/billing/payment-methods/contacts?x=1")),
            (401, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SandboxAccount.ApiKey)),
            (403, request => request.Headers.UserAgent.ParseAdd("test/1.0")),
            (403, request => request.RequestUri = new Uri(SandboxAccount.BaseUri.AbsoluteUri + "/me/preferences/peppol?x=1")),
        ];

        for (int repaired = 0; repaired < steps.Length; repaired++)
        {
            Reply reply = await caller.SendAsync("POST", string.Empty, "not json", request =>
            {
                request.RequestUri = new Uri("https://sandbox.hostup.invalid/elsewhere");
                request.Headers.Clear();
                request.Headers.Accept.ParseAdd("text/html");

                foreach (var step in steps.Take(repaired))
                {
                    step.Repair(request);
                }
            });
            Assert.Equal(steps[repaired].Status, reply.Status);
        }
    }
}
