using System.Linq;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Forwarding;

public sealed class EmailForwardingTests
{
    private const string Sample = "/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/email-forwarding";

    [Fact]
    public async Task Foreign_MX_records_are_in_the_way_until_they_are_forced_away()
    {
        using var caller = new SandboxCaller();
        Reply off = (await caller.GetAsync(Sample)).Expect(200);
        Assert.Equal("disabled", (string?)off.Json["integrationStatus"]);
        Assert.Equal(["mail.example.com", "mail2.example.com"], off.Json["existingMxRecords"]!.AsArray().Select(record => (string)record!["value"]!));

        foreach ((string method, string json) in new[]
        {
            ("PATCH", """{"enabled":true}"""),
            ("PATCH", """{"enabled":true,"force":false}"""),
            ("POST", """{"source":"a@example.com","destinations":["b@example.net"]}"""),
        })
        {
            Reply refused = (await caller.SendAsync(method, Sample, json)).Expect(409);
            Assert.Equal("conflict", refused.Code);
            Assert.Equal(2, refused.Json["extensions"]!["existingMxRecords"]!.AsArray().Count);
        }

        Reply on = (await caller.SendAsync("PATCH", Sample, """{"enabled":true,"force":true}""")).Expect(200);
        Assert.Equal("enabled", (string?)on.Json["integrationStatus"]);
        Assert.Null(on.Json["existingMxRecords"]);

        // One world: the zone has lost them, and takes no others.
        const string Zone = "/dns-zones/zone_01hxa3b4c5d6e7f8g9h0j1k2m3";
        Assert.Empty((await caller.GetAsync(Zone + "?type=MX")).Expect(200).Json["records"]!.AsArray());
        Reply blocked = await caller.SendAsync("POST", Zone + "/records", """{"type":"MX","name":"@","value":"mail.example.net","priority":10}""");
        Assert.Equal("mx_record_blocked_email_forwarding", blocked.Expect(409).Code);
        Assert.Equal(2, (await caller.GetAsync("/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/dns/snapshots")).Json["data"]![0]!["rrsets"]!.AsArray()
            .Single(set => (string?)set!["type"] == "MX" && (string?)set["name"] == "example.com")!["values"]!.AsArray().Count);

        (await caller.SendAsync("PATCH", Sample, """{"enabled":false}""")).Expect(200);
        (await caller.SendAsync("POST", Zone + "/records", """{"type":"MX","name":"@","value":"mail.example.net","priority":10}""")).Expect(201);
        (await caller.SendAsync("PATCH", Sample, """{"enabled":true}""")).Expect(409);
    }

    [Theory]
    [InlineData("POST", """{"source":"a@example.org","destinations":["b@example.net"]}""", "/source invalid_value")]
    [InlineData("POST", """{"source":"a@example.com","destinations":[]}""", "/destinations invalid_value")]
    [InlineData("POST", """{"source":"a@example.com","destinations":["b@example.net","B@example.net"]}""", "/destinations invalid_value")]
    [InlineData("POST", """{"source":"a@example.com","destinations":"b@example.net"}""", "/destinations invalid_type")]
    [InlineData("POST", """{"email":"a@example.com","destinations":["b@example.net"]}""", "/source missing_required", "/email unknown_field")]
    [InlineData("PUT", """{"action":"disabled"}""", "/action invalid_value")]
    [InlineData("PUT", """{"action":"forward"}""", "/forwardTo missing_required")]
    [InlineData("PUT", """{"action":"drop","forwardTo":"b@example.net"}""", "/forwardTo invalid_value")]
    [InlineData("PUT", """{"action":"forward","destination":"b@example.net"}""", "/forwardTo missing_required", "/destination unknown_field")]
    [InlineData("PATCH", """{"force":true}""", "/enabled missing_required")]
    [InlineData("PATCH", """{"enabled":false,"force":true}""", "/force invalid_value")]
    [InlineData("PATCH", """{"enabled":true,"rules":[]}""", "/rules unknown_field")]
    public async Task What_the_pages_do_not_have_is_refused(string method, string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync(method, Sample, json)).ExpectInvalid(errors);
    }

    [Fact]
    public async Task Eleven_destinations_are_too_many_and_so_are_two_hundred_and_one_rules()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Sample, """{"enabled":true,"force":true}""")).Expect(200);
        (await caller.SendAsync("POST", Sample, Rules("a", 11))).ExpectInvalid("/destinations invalid_value");
        for (int i = 0; i < 20; i++)
        {
            Reply made = (await caller.SendAsync("POST", Sample, Rules("a" + i, 10))).Expect(201);
            Assert.Equal((i + 1) * 10, (int)made.Json["ruleCount"]!);
            Assert.Equal(10, made.Json["createOutcome"]!["createdRules"]!.AsArray().Count);
        }

        (await caller.SendAsync("POST", Sample, Rules("b", 1))).Expect(409);
        (await caller.SendAsync("POST", Sample, Rules("a0", 1))).Expect(409);
    }

    [Fact]
    public async Task A_destination_that_nobody_can_confirm_gets_no_rule()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", Sample, """{"enabled":true,"force":true}""")).Expect(200);
        Reply made = (await caller.SendAsync("POST", Sample, """{"source":"a@example.com","destinations":["x@nowhere.invalid","b@example.net"]}""")).Expect(201);
        Assert.Equal("b@example.net", (string?)Assert.Single(made.Json["rules"]!.AsArray())!["destination"]);
        Assert.Equal(["pending", "pending"], made.Json["destinations"]!.AsArray().Select(known => (string)known!["verificationStatus"]!));
        string rule = (string)made.Json["rules"]![0]!["id"]!;
        (await caller.SendAsync("DELETE", Sample + "/" + rule)).Response.EnsureSuccessStatusCode();
        (await caller.SendAsync("DELETE", Sample + "/" + rule)).Expect(404);
    }

    [Fact]
    public async Task Other_addresses_are_for_a_domain_that_forwards()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PUT", Sample, """{"action":"drop"}""")).Expect(409);
        (await caller.SendAsync("PATCH", Sample, """{"enabled":true,"force":true}""")).Expect(200);
        Reply forward = (await caller.SendAsync("PUT", Sample, """{"action":"forward","forwardTo":"b@example.net"}""")).Expect(200);
        Assert.Equal("""{"action":"forward","destination":"b@example.net"}""", Reply.Compact(forward.Text));
        Reply fail = (await caller.SendAsync("PUT", Sample, """{"action":"fail"}""")).Expect(200);
        Assert.Equal("""{"action":"disabled","destination":null}""", Reply.Compact(fail.Text));
    }

    [Fact]
    public async Task A_domain_with_its_DNS_elsewhere_cannot_forward()
    {
        using var caller = new SandboxCaller();
        string id = (string)(await caller.GetAsync("/domains?name=forening.example")).Json["data"]![0]!["id"]!;
        string path = $"/domains/{id}/email-forwarding";
        Assert.Equal("unavailable", (string?)(await caller.GetAsync(path)).Expect(200).Json["integrationStatus"]);
        foreach ((string method, string json) in new[]
        {
            ("PATCH", """{"enabled":true,"force":true}"""),
            ("POST", """{"source":"a@forening.example","destinations":["b@example.net"]}"""),
            ("PUT", """{"action":"drop"}"""),
        })
        {
            Assert.Equal("domain_not_eligible", (await caller.SendAsync(method, path, json)).Expect(409).Code);
        }

        (await caller.GetAsync("/domains/dom_1/email-forwarding")).Expect(404);
    }

    private static string Rules(string source, int count) =>
        $$"""{"source":"{{source}}@example.com","destinations":[{{string.Join(",", Enumerable.Range(0, count).Select(i => $"\"b{i}@example.net\""))}}]}""";
}
