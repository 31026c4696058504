using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Mail;

public sealed class ForwarderTests
{
    private const string Path = "/shared-hosting/" + SandboxCaller.SampleId + "/email-forwarders";

    [Fact]
    public async Task The_list_begins_with_HostUps_example()
    {
        using var caller = new SandboxCaller();
        JsonNode list = (await caller.GetAsync(Path + "?domain=example.com")).Expect(200).Json;
        Assert.Equal(
            """{"id":"efwd_01hxa3b4c5d6e7f8g9h0j1k2m3","email":"info@example.com","domain":"example.com","localPart":"info","destinations":["anna@example.net"],"action":"forward"}""",
            list["forwarders"]![0]!.ToJsonString());
        Assert.Equal("discard", (string?)list["forwarders"]![2]!["action"]);
        Assert.Empty(list["forwarders"]![2]!["destinations"]!.AsArray());
        Assert.Equal("""{"used":3,"limit":null,"remaining":null}""", list["quota"]!.ToJsonString());
        (await caller.GetAsync(Path + "?domain=example.org")).ExpectInvalid("/query/domain invalid_value");
    }

    [Theory]
    [InlineData("""{"localPart":"ny","domain":"example.com","destinations":["A@example.net","b@example.net"]}""", "a@example.net, b@example.net")]
    [InlineData("""{"localPart":"ny","domain":"example.com","destination":"a@example.net"}""", "a@example.net")]
    [InlineData("""{"localPart":"ny","domain":"example.com","action":"forward","destinations":["a@example.net"]}""", "a@example.net")]
    [InlineData("""{"localPart":"ny","domain":"example.com","action":"discard"}""", "")]
    public async Task One_is_added(string body, string destinations)
    {
        using var caller = new SandboxCaller();
        Reply added = (await caller.SendAsync("POST", Path, body)).Expect(201);
        Assert.Equal(destinations, string.Join(", ", added.Json["destinations"]!.AsArray().Select(one => (string?)one)));
        Assert.Equal("conflict", (await caller.SendAsync("POST", Path, body)).Expect(409).Code);
    }

    [Theory]
    [InlineData("""{"localPart":"ny","domain":"example.com"}""", "/destinations missing_required")]
    [InlineData("""{"localPart":"ny","domain":"example.com","destinations":[]}""", "/destinations invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.com","destinations":[":blackhole:"]}""", "/destinations invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.com","destinations":["a@b.se"],"action":"discard"}""", "/destinations invalid_value")]
    [InlineData("""{"localPart":"ny","domain":"example.com","destinations":["a@b.se"],"action":"drop"}""", "/action invalid_value")]
    public async Task What_is_wrong_with_a_new_one_is_told(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, body)).ExpectInvalid(error);
    }

    [Fact]
    public async Task More_than_twenty_destinations_are_refused()
    {
        using var caller = new SandboxCaller();
        string many = string.Join(",", Enumerable.Range(0, 21).Select(i => $"\"a{i}@example.net\""));
        (await caller.SendAsync("POST", Path, "{\"localPart\":\"ny\",\"domain\":\"example.com\",\"destinations\":[" + many + "]}")).ExpectInvalid("/destinations invalid_value");
    }

    [Fact]
    public async Task An_empty_request_removes_nothing()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("DELETE", Path + "/sales@example.com")).ExpectInvalid("/destinations missing_required");
        (await caller.SendAsync("DELETE", Path + "/sales@example.com", "{}")).ExpectInvalid("/destinations missing_required");
        (await caller.SendAsync("DELETE", Path + "/sales@example.com", """{"destinations":[]}""")).ExpectInvalid("/destinations invalid_value");
        Assert.Equal(3, (await caller.GetAsync(Path)).Json["forwarders"]!.AsArray().Count);
    }

    [Fact]
    public async Task Destinations_are_removed_by_name_in_body_or_query_and_the_last_takes_it_with_it()
    {
        using var caller = new SandboxCaller();
        Assert.Equal(204, (await caller.SendAsync("DELETE", Path + "/sales%40example.com", """{"destinations":["bo@example.net"]}""")).Status);
        (await caller.SendAsync("DELETE", Path + "/sales@example.com", """{"destinations":["bo@example.net"]}""")).Expect(404);
        Assert.Equal(204, (await caller.SendAsync("DELETE", Path + "/sales@example.com?destinations=anna@example.net")).Status);
        Assert.DoesNotContain((await caller.GetAsync(Path)).Json["forwarders"]!.AsArray(), one => (string?)one!["email"] == "sales@example.com");
        (await caller.SendAsync("DELETE", Path + "/noreply@example.com", """{"destinations":["bo@example.net"]}""")).Expect(404);
        Assert.Equal(204, (await caller.SendAsync("DELETE", Path + "/noreply@example.com", """{"action":"discard"}""")).Status);
        (await caller.SendAsync("DELETE", Path + "/info@example.com?action=forward")).ExpectInvalid("/query/action invalid_value");
    }
}
