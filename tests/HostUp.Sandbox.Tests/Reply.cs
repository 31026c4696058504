using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests;

/// <summary>An answer that was read to its end.</summary>
internal sealed class Reply
{
    private Reply(HttpResponseMessage response, string text)
    {
        Response = response;
        Text = text;
    }

    public HttpResponseMessage Response { get; }

    public string Text { get; }

    public int Status => (int)Response.StatusCode;

    public string? MediaType => Response.Content.Headers.ContentType?.MediaType;

    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => (string?)Json["code"];

    /// <summary>The field errors as "pointer code", in the order of the answer.</summary>
    public string[] Errors => Json["errors"]!.AsArray().Select(error => error!["pointer"] + " " + error["code"]).ToArray();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>JSON with its members in their order and without white space, for comparison.</summary>
    public static string Compact(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }

    public Reply Expect(int status)
    {
        Assert.True(Status == status, "Expected " + status + ", got " + Status + ": " + Text);
        Assert.Equal(status < 300 ? "application/json" : "application/problem+json", MediaType);
        Assert.Equal("utf-8", Response.Content.Headers.ContentType!.CharSet);
        return this;
    }

    public Reply ExpectInvalid(params string[] errors)
    {
        Expect(400);
        Assert.Equal("invalid_request", Code);
        Assert.Equal(errors.Order(), Errors.Order());
        return this;
    }
}
