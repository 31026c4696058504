using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Tests.Sending;

/// <summary>What an observer is told: everything but secrets.</summary>
public sealed class RedactionTests
{
    private const string Canary = "hunter2";

    [Theory]
    [InlineData("key")]
    [InlineData("apiKey")]
    [InlineData("API_KEY")]
    [InlineData("sshKeys")]
    [InlineData("publicKey")]
    [InlineData("token")]
    [InlineData("paymentMethodToken")]
    [InlineData("ACCESS-TOKEN")]
    [InlineData("secret")]
    [InlineData("clientSecret")]
    [InlineData("password")]
    [InlineData("newPassword")]
    [InlineData("PASSWORD")]
    [InlineData("adminpassword")]
    [InlineData("passwd")]
    [InlineData("passphrase")]
    [InlineData("loginUrl")]
    [InlineData("loginURL")]
    [InlineData("login_url")]
    [InlineData("autoLoginLink")]
    [InlineData("ssoUrl")]
    [InlineData("authorization")]
    [InlineData("eppCode")]
    [InlineData("Authorization")]
    public async Task Secret_members_are_taken_out_of_both_bodies(string name)
    {
        foreach (string value in new[] { $"\"{Canary}\"", $"[\"{Canary}\",{{\"x\":\"{Canary}\"}}]", $"{{\"value\":\"{Canary}\"}}" })
        {
            string body = $$$"""{"kept":"kept","{{{name}}}":{{{value}}},"nested":[{"deeper":{"{{{name}}}":{{{value}}} }}]}""";
            Observed observed = await ObserveAsync(body, body);

            string sent = observed.Requests[0].Body!;
            string received = observed.Responses[0].Body!;
            Assert.All([sent, received], shown =>
            {
                Assert.DoesNotContain(Canary, shown, StringComparison.Ordinal);
                JsonCompare.Same($$$"""{"kept":"kept","{{{name}}}":"[redacted]","nested":[{"deeper":{"{{{name}}}":"[redacted]"}}]}""", shown);
            });
        }
    }

    [Fact]
    public async Task Secrets_in_the_query_of_an_address_are_taken_out_whatever_the_member_is_called()
    {
        const string Body = """{"address":"https://cloud.hostup.se/api/dyndns/update?hostname=a.se&token=hunter2\u0026ip=1","other":"is it? yes"}""";

        Observed observed = await ObserveAsync(Body, Body);

        Assert.All([observed.Requests[0].Body!, observed.Responses[0].Body!], static shown => JsonCompare.Same(
            """{"address":"https://cloud.hostup.se/api/dyndns/update?hostname=a.se&token=[redacted]&ip=1","other":"is it? yes"}""", shown));
    }

    [Theory]
    [InlineData("""{"name":"example.com","count":25,"list":[1,null,true],"text":"räksmörgås","hasToken":true,"key":null}""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"paymentUrl":"/billing?invoice=202600001","requestId":"req_1"}""")]
    public async Task The_rest_is_shown_as_it_is(string body)
    {
        Observed observed = await ObserveAsync(body, body);

        Assert.Equal(body, observed.Requests[0].Body);
        Assert.Equal(body, observed.Responses[0].Body);
    }

    [Theory]
    [InlineData("password=hunter2")]
    [InlineData("<html>hunter2</html>")]
    [InlineData("{\"password\":\"hunter2\"")]
    [InlineData("{\"password\":\"hunter2\",}")]
    [InlineData("{\"\\ud800\":\"hunter2\"}")]
    public async Task What_is_not_JSON_is_not_shown(string body)
    {
        Observed observed = await ObserveAsync("{}", body, expectFailure: !body.StartsWith('['));

        Assert.Equal(FormattableString.Invariant($"({Encoding.UTF8.GetByteCount(body)} bytes that are not JSON)"), observed.Responses[0].Body);
    }

    [Fact]
    public async Task What_is_not_UTF8_is_not_shown()
    {
        foreach (byte[] body in new byte[][] { [0xff, 0xfe], [.. "{\"a\":\""u8, 0xc3, .. "\"}"u8], [.. "{\"a\":\""u8, 0xed, 0xa0, 0x80, .. "\"}"u8], [.. "{\""u8, 0xff, .. "\":1}"u8] })
        {
            var observed = new Observed();
            using var api = new InMemoryApi(_ => new HttpResponseMessage { Content = new ByteArrayContent(body) });

            HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.WithObserver(observed).Api.SendAsync(HttpMethod.Get, "x"));

            Assert.Equal("UnexpectedResponse", error.ErrorId);
            Assert.NotNull(observed.Responses[0].Body);
        }
    }

    [Fact]
    public async Task A_long_body_is_cut()
    {
        string body = $$"""{"text":"{{new string('a', 200_000)}}"}""";

        string shown = (await ObserveAsync("{}", body)).Responses[0].Body!;

        Assert.EndsWith("a… (cut)", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 64 * 1024, (64 * 1024) + 10);
    }

    [Fact]
    public async Task What_steers_a_terminal_is_shown_escaped()
    {
        string shown = (await ObserveAsync("{}", "{\"a\":\"\\u001b[31m\\u009b\\u0007\",\"\\u001b\":1}")).Responses[0].Body!;

        Assert.DoesNotContain(shown, char.IsControl);
    }

    [Theory]
    [InlineData("x?apiKey=hunter2", "/x?apiKey=[redacted]")]
    [InlineData("x?a=1&TOKEN=hunter2&b=2", "/x?a=1&TOKEN=[redacted]&b=2")]
    [InlineData("x?client_secret=hunter2&password=hunter2", "/x?client_secret=[redacted]&password=[redacted]")]
    [InlineData("x?%6Bey=hunter2", "/x?key=[redacted]")]
    [InlineData("x?key=hunter2%26a%3Dhunter2", "/x?key=[redacted]")]
    [InlineData("x?name=key", "/x?name=key")]
    [InlineData("ssh-keys/ssh_1", "/ssh-keys/ssh_1")]
    public async Task Secret_query_parameters_are_taken_out(string path, string shown)
    {
        var observed = new Observed();
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await api.Client.WithObserver(observed).Api.SendAsync(HttpMethod.Get, path);

        Assert.Equal(shown, observed.Requests[0].Path);
        Assert.Equal(shown, observed.Responses[0].Path);
        Assert.Contains("hunter2", api.Requests[0].Target + "hunter2", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_observer_is_told_about_an_answer()
    {
        var observed = new Observed();
        using InMemoryApi api = InMemoryApi.Answering("""{"requestId":"req_1"}""", 201);

        await api.Client.WithObserver(observed).Api.SendAsync(HttpMethod.Post, "support/tickets?x=1", json: "{}");

        RequestStarted request = Assert.Single(observed.Requests);
        Assert.Equal(("POST", "/support/tickets?x=1", 1, "{}"), (request.Method, request.Path, request.Attempt, request.Body));
        ResponseReceived response = Assert.Single(observed.Responses);
        Assert.Equal(
            ("POST", "/support/tickets?x=1", 1, 201, "req_1"),
            (response.Method, response.Path, response.Attempt, response.StatusCode, response.RequestId));
        Assert.True(response.Duration >= TimeSpan.Zero);
        Assert.Empty(observed.Failures);
        Assert.Empty(observed.Retries);
    }

    [Fact]
    public async Task An_observer_that_wants_no_bodies_gets_none_and_the_request_id_of_errors()
    {
        var observed = new Observed { WantsBodies = false };
        using var api = new InMemoryApi(static request => InMemoryApi.Response("""{"requestId":"req_1","code":"x"}""", request.Target.EndsWith("bad", StringComparison.Ordinal) ? 400 : 200));

        await api.Client.WithObserver(observed).Api.SendAsync(HttpMethod.Post, "good", json: "{}");
        await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.WithObserver(observed).Api.SendAsync(HttpMethod.Post, "bad", json: "{}"));

        Assert.All(observed.Requests, static request => Assert.Null(request.Body));
        Assert.All(observed.Responses, static response => Assert.Null(response.Body));
        Assert.Equal([null, "req_1"], observed.Responses.Select(static response => response.RequestId));
    }

    [Fact]
    public async Task An_observer_is_told_about_a_failure_in_words()
    {
        var observed = new Observed();
        using var api = new InMemoryApi(static _ => throw new HttpRequestException("No route to host"));

        await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.WithObserver(observed).Preferences.GetAsync());

        RequestFailed failure = Assert.Single(observed.Failures);
        Assert.Equal(("GET", "/me/preferences", 1, "No route to host."), (failure.Method, failure.Path, failure.Attempt, failure.Reason));
        Assert.True(failure.Duration >= TimeSpan.Zero);
    }

    [Fact]
    public async Task The_key_is_masked_in_an_answer_that_repeats_it()
    {
        string shown = (await ObserveAsync("{}", $$"""{"echo":"Bearer {{InMemoryApi.Key}}"}""")).Responses[0].Body!;

        Assert.DoesNotContain(InMemoryApi.Key, shown, StringComparison.Ordinal);
    }

    private static async Task<Observed> ObserveAsync(string sent, string received, bool expectFailure = false)
    {
        var observed = new Observed();
        using InMemoryApi api = InMemoryApi.Answering(received);
        Task<object?> call = api.Client.WithObserver(observed).Api.SendAsync(HttpMethod.Post, "x", json: sent);
        if (expectFailure)
        {
            await Assert.ThrowsAsync<HostUpApiException>(() => call);
        }
        else
        {
            await call;
        }

        return observed;
    }
}
