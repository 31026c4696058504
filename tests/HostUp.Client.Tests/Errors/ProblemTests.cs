using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Errors;

/// <summary>Errors as scripts see them: HostUp's problem documents, whole or not, and what comes in their place.</summary>
public sealed class ProblemTests
{
    private const string Full =
        """
        {"type":"https://developer.hostup.se/errors/existing_invoice_blocking","title":"Existing invoice","status":409,
         "detail":"An unpaid invoice blocks the change.","code":"existing_invoice_blocking","instance":"/api/v2/x","requestId":"req_1",
         "timestamp":"2026-04-27T12:34:56.000Z","errors":[{"pointer":"/productSlug","detail":"Blocked.","code":"blocked"}],
         "extensions":{"invoice":{"id":"inv_1","number":"202600001","amount":99,"currencyCode":"SEK","status":"unpaid","paymentUrl":"/billing?invoice=202600001"},"hint":"x"},
         "suggestion":{"cancelExistingInvoice":true}}
        """;

    public static TheoryData<string, string> MembersAndValues()
    {
        var data = new TheoryData<string, string>();
        foreach (string member in new[] { "type", "title", "status", "detail", "code", "instance", "requestId", "timestamp", "errors", "extensions", "suggestion" })
        {
            foreach (string value in new[] { "", "null", "5", "1.5", "true", "\"\"", "\" \"", "[]", "[null,5,\"x\",[{}],{}]", "{}", """{"id":"inv_x","amount":"much"}""" })
            {
                data.Add(member, value);
            }
        }

        return data;
    }

    [Fact]
    public async Task Every_member_of_a_problem_is_at_hand()
    {
        HostUpApiException error = await FailAsync(Full, 409, headers: [("Retry-After", "7"), ("X-RateLimit-Limit", "250"), ("X-RateLimit-Remaining", "3"), ("X-RateLimit-Reset", "2026-04-27T12:35:56Z")]);

        Assert.Equal(ApiFailure.Problem, error.Failure);
        Assert.Equal("existing_invoice_blocking", error.ErrorId);
        Assert.Equal("existing_invoice_blocking", error.Code);
        Assert.Equal("Existing invoice", error.Title);
        Assert.Equal("An unpaid invoice blocks the change.", error.Detail);
        Assert.Equal(HttpStatusCode.Conflict, error.StatusCode);
        Assert.Equal("req_1", error.RequestId);
        FieldError field = Assert.Single(error.Errors);
        Assert.Equal(("/productSlug", "Blocked.", "blocked"), (field.Pointer, field.Detail, field.Code));
        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
        Assert.Equal(250L, error.RateLimit!.Limit);
        Assert.Equal(3L, error.RateLimit.Remaining);
        Assert.Equal(new DateTimeOffset(2026, 4, 27, 12, 35, 56, TimeSpan.Zero), error.RateLimit.ResetsAt);
        Assert.Equal("3 of 250 left", error.RateLimit.ToString());
        Assert.Equal("PATCH", error.Method);
        Assert.Equal("/me/preferences/peppol", error.Path);
        Assert.Equal(["suggestion", "invoice", "hint"], error.Extensions.Keys);
        Assert.Equal("inv_1", error.BlockingInvoice!.Id);
        Assert.Equal("https://cloud.hostup.se/billing?invoice=202600001", error.BlockingInvoice.PaymentUrl!.AbsoluteUri);
        Assert.True(error.IsSettled);
        Assert.Equal(
            "An unpaid invoice blocks the change. (existing_invoice_blocking, HTTP 409, request req_1)" + Environment.NewLine + "  /productSlug: Blocked. (blocked)",
            error.Message);
    }

    [Theory]
    [MemberData(nameof(MembersAndValues))]
    public async Task Each_member_may_be_missing_null_or_of_a_wrong_type(string member, string value)
    {
        var document = (JsonObject)JsonNode.Parse(Full)!;
        document.Remove(member);
        if (value.Length > 0)
        {
            document[member] = JsonNode.Parse(value);
        }

        HostUpApiException error = await FailAsync(document.ToJsonString(), 409);

        Assert.Equal(ApiFailure.Problem, error.Failure);
        Assert.Equal(409, (int)error.StatusCode!);
        Assert.Equal(member == "code" ? "existing_invoice_blocking" : error.Code, error.ErrorId);
        Assert.Equal(member == "detail" ? "Existing invoice" : "An unpaid invoice blocks the change.", error.Detail);
        Assert.Equal(member == "title" ? null : "Existing invoice", error.Title);
        Assert.Equal(member == "requestId" ? null : "req_1", error.RequestId);
        Assert.NotNull(error.Errors);
        Assert.NotNull(error.Extensions);
        Assert.NotEmpty(error.Message);
        Assert.DoesNotContain("  : ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "invalid_request")]
    [InlineData(401, "unauthorized")]
    [InlineData(403, "forbidden")]
    [InlineData(404, "not_found")]
    [InlineData(409, "http_409")]
    [InlineData(418, "http_418")]
    [InlineData(429, "rate_limit_exceeded")]
    [InlineData(500, "internal_error")]
    [InlineData(502, "http_502")]
    [InlineData(599, "http_599")]
    public async Task Without_a_document_the_status_speaks(int status, string code)
    {
        foreach (string body in new[] { string.Empty, " \r\n", "{}", """{"unknown":1}""" })
        {
            HostUpApiException error = await FailAsync(body, status);

            Assert.Equal(code, error.ErrorId);
            Assert.Equal(FormattableString.Invariant($"HostUp answered with HTTP {status}. ({code}, HTTP {status})"), error.Message);
        }
    }

    [Theory]
    [InlineData("https://developer.hostup.se/errors/cooldown_active", "cooldown_active")]
    [InlineData("https://developer.hostup.se/errors/cooldown_active/", "cooldown_active")]
    [InlineData("/errors/cooldown_active", "cooldown_active")]
    [InlineData("about:blank", "http_409")]
    [InlineData("https://developer.hostup.se/errors/", "http_409")]
    [InlineData("https://developer.hostup.se/errors/Not A Code", "http_409")]
    public async Task Without_a_code_the_type_has_it(string type, string code)
    {
        Assert.Equal(code, (await FailAsync($$"""{"type":"{{type}}","detail":"x"}""", 409)).ErrorId);
    }

    // The unversioned API, which still lives side by side.
    [Theory]
    [InlineData("""{"error":"Too Many Requests","message":"Slow down.","retryAfter":30,"requestId":"0f8fad5b-d9cb-469f-a165-70867728950e"}""", 429, "Slow down.", "rate_limit_exceeded")]
    [InlineData("""{"error":"Unauthorized"}""", 401, "Unauthorized", "unauthorized")]
    [InlineData("""{"success":false,"error":"Validation failed","message":"Bad input","code":"VALIDATION_ERROR","details":[{"field":"x"}]}""", 422, "Bad input", "VALIDATION_ERROR")]
    public async Task Errors_of_version_1_are_read(string body, int status, string detail, string code)
    {
        HostUpApiException error = await FailAsync(body, status);

        Assert.Equal(detail, error.Detail);
        Assert.Equal(code, error.ErrorId);
        Assert.True(error.Extensions.ContainsKey("error"));
    }

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("")]
    public async Task A_problem_is_read_from_any_content_type(string contentType)
    {
        HostUpApiException error = await FailAsync("\ufeff" + Samples.Read("problem-404"), 404, contentType);

        Assert.Equal("not_found", error.ErrorId);
        Assert.Equal("req_01hxa3b4c5d6e7f8g9h0j1k2m3", error.RequestId);
    }

    [Fact]
    public async Task The_status_on_the_wire_counts_and_not_the_one_in_the_document()
    {
        HostUpApiException error = await FailAsync("""{"status":404,"code":"x"}""", 503);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
    }

    [Fact]
    public async Task An_HTML_page_is_shown_in_200_characters_of_its_text()
    {
        string page = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title><style>body{color:red}</style></head><body><script>alert(1)</script>"
            + "<h1>Bad\r\n  gateway</h1>" + string.Concat(Enumerable.Repeat("<p>räksmörgås</p>", 100)) + "</body></html>";

        HostUpApiException error = await FailAsync(page, 502, "text/html");

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.Null(error.Code);
        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
        const string Lead = "HostUp answered with HTTP 502. The answer is not HostUp's: ";
        Assert.StartsWith(Lead + "Bad gateway räksmörgås räksmörgås", error.Detail, StringComparison.Ordinal);
        Assert.InRange(error.Detail.Length - Lead.Length, 190, 200);
        Assert.DoesNotContain("alert", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("color", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("[1,2]", "[1,2]")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("{\"cut\":", "{\"cut\":")]
    [InlineData("{} {}", "{} {}")]
    [InlineData("<p", "<p")]
    public async Task What_is_no_document_is_quoted(string body, string quoted)
    {
        HostUpApiException error = await FailAsync(body, 500);

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.EndsWith("The answer is not HostUp's: " + quoted, error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_excerpt_ends_between_characters()
    {
        HostUpApiException error = await FailAsync(new string('a', 199) + "😀😀", 500);

        Assert.EndsWith(new string('a', 199), error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\u001b[31mred\\u001b[0m")]
    [InlineData("\\u001b]0;title\\u0007")]
    [InlineData("\\u009b31m")]
    [InlineData("a\\u0000b")]
    [InlineData("a\\rb")]
    [InlineData("a\\bb")]
    [InlineData("\\u202egnp.exe")]
    public async Task What_steers_a_terminal_does_not_reach_the_message(string text)
    {
        string json = $$"""{"detail":"{{text}}","title":"{{text}}","code":"x{{text}}","requestId":"{{text}}","errors":[{"pointer":"{{text}}","detail":"{{text}}","code":"{{text}}"}]}""";
        HostUpApiException[] errors =
        [
            await FailAsync(json, 400),
            await FailAsync("{\"message\":\"" + text + "\"}", 400),
            await FailAsync(System.Text.RegularExpressions.Regex.Unescape(text), 400),
            await FailAsync(System.Text.RegularExpressions.Regex.Unescape(text), 200),
            await FailAsync("{\"" + System.Text.RegularExpressions.Regex.Unescape(text) + "\":[1,}", 200),
            await FailAsync("{\"" + text + "\":{\"" + text + "\":1e999}}", 200),
            await FailAsync("{\"updatedAt\":\"" + text + "\"}", 200),
        ];

        Assert.All(errors, static error =>
        {
            AssertPrintable(error.Message);
            AssertPrintable(error.ErrorId);
            AssertPrintable(error.Title ?? string.Empty);
        });
    }

    [Fact]
    public async Task A_code_is_one_line()
    {
        HostUpApiException error = await FailAsync("""{"code":"a\nb\tc","requestId":"r\ns"}""", 400);

        Assert.Equal("a b c", error.ErrorId);
        Assert.Equal("r s", error.RequestId);
    }

    [Fact]
    public void A_field_error_reads_well_whatever_is_missing()
    {
        Assert.Equal("/a: Wrong. (bad)", new FieldError("/a", "Wrong.", "bad").ToString());
        Assert.Equal("/a: Wrong.", new FieldError("/a", "Wrong.", null).ToString());
        Assert.Equal("Wrong. (bad)", new FieldError(null, "Wrong.", "bad").ToString());
        Assert.Equal("/a (bad)", new FieldError("/a", null, "bad").ToString());
        Assert.Equal("bad", new FieldError(null, null, "bad").ToString());
        Assert.Equal("/a", new FieldError("/a", null, null).ToString());
        Assert.Equal(string.Empty, new FieldError(null, null, null).ToString());
    }

    [Theory]
    [InlineData("""{"invoice":{"id":"inv_1","amount":99}}""", "inv_1")]
    [InlineData("""{"extensions":{"invoice":{"id":"inv_1"}}}""", "inv_1")]
    [InlineData("""{"extensions":{"details":[{"x":1},{"blocking":{"id":"inv_1","status":"unpaid"}}]}}""", "inv_1")]
    [InlineData("""{"errors":[{"invoice":{"id":"inv_1"}}]}""", "inv_1")]
    [InlineData("""{"extensions":{"id":"inv_1","amount":1e999}}""", "inv_1")]
    [InlineData("""{"extensions":{"id":"inv_1","amount":"a lot"}}""", "inv_1")]
    [InlineData("""{"extensions":{"id":"ord_1"}}""", null)]
    [InlineData("{}", null)]
    public async Task The_blocking_invoice_is_found_wherever_it_is(string body, string? id)
    {
        Assert.Equal(id, (await FailAsync(body, 409)).BlockingInvoice?.Id);
    }

    [Fact]
    public async Task Only_a_conflict_has_a_blocking_invoice()
    {
        Assert.Null((await FailAsync("""{"invoice":{"id":"inv_1"}}""", 400)).BlockingInvoice);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_no_answer(int status)
    {
        HostUpApiException error = await FailAsync(string.Empty, status, headers: [("Location", "https://example.com/x?secret=1")]);

        Assert.Equal("UnexpectedResponse", error.ErrorId);
        Assert.Contains("example.com", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Contains("another path", (await FailAsync(string.Empty, status, headers: [("Location", "/login")])).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(" to ", (await FailAsync(string.Empty, status)).Message.Split("a redirect")[1].Split('.')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_nowhere_in_an_error_that_repeats_it()
    {
        HostUpApiException error = await FailAsync($$"""{"detail":"Bearer {{InMemoryApi.Key}} is wrong.","code":"{{InMemoryApi.Key}}"}""", 401);

        Assert.DoesNotContain(InMemoryApi.Key, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(new string('*', InMemoryApi.Key.Length), error.Message, StringComparison.Ordinal);
    }

    private static void AssertPrintable(string text) => Assert.DoesNotContain(
        text, static c => (char.IsControl(c) && c is not ('\r' or '\n' or '\t')) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);

    private static async Task<HostUpApiException> FailAsync(
        string body, int status, string contentType = "application/problem+json", (string Name, string Value)[]? headers = null)
    {
        using var api = new InMemoryApi(_ => InMemoryApi.Response(body, status, contentType, headers ?? []), static options => options.TimeProvider = new ManualTimeProvider());
        return await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Peppol.SetPreferenceAsync(optedOut: true));
    }
}
