using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Dns;

public sealed class RecordTests
{
    private const string Records = "/dns-zones/zone_01hxa3b4c5d6e7f8g9h0j1k2m3/records";

    [Fact]
    public async Task A_record_is_added_beside_what_is_there()
    {
        using var caller = new SandboxCaller();
        Reply made = (await caller.SendAsync("POST", Records, Json("A", "sip", "203.0.113.31"))).Expect(201);
        Assert.StartsWith("drr_", (string?)made.Json["id"], System.StringComparison.Ordinal);
        Assert.Equal("sip.example.com", (string?)made.Json["name"]);
        Assert.Equal(3600, (int)made.Json["ttl"]!);
        Assert.Equal("pending", (string?)made.Json["status"]);
        Assert.Equal(2, (await caller.GetAsync(Records + "?name=sip")).Json["records"]!.AsArray().Count);

        caller.Clock.Advance(System.TimeSpan.FromMinutes(2));
        Assert.All((await caller.GetAsync(Records + "?name=sip")).Json["records"]!.AsArray(), record => Assert.Equal("active", (string?)record!["status"]));
        (await caller.SendAsync("POST", Records, Json("A", "sip", "203.0.113.31"))).Expect(409);
    }

    [Theory]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113.256"}""", "/value invalid_value")]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113"}""", "/value invalid_value")]
    [InlineData("""{"type":"AAAA","name":"x","value":"203.0.113.1"}""", "/value invalid_value")]
    [InlineData("""{"type":"AAAA","name":"x","value":"2001:db8::1%1"}""", "/value invalid_value")]
    [InlineData("""{"type":"CNAME","name":"x","value":"203.0.113.1"}""", "/value invalid_value")]
    [InlineData("""{"type":"ALIAS","name":"@","value":"2001:db8::1"}""", "/value invalid_value")]
    [InlineData("""{"type":"CNAME","name":"x","value":"host.example.net."}""", "/value invalid_value")]
    [InlineData("""{"type":"CNAME","name":"@","value":"host.example.net"}""", "/type invalid_value")]
    [InlineData("""{"type":"NS","name":"","value":"ns.example.net"}""", "/type invalid_value")]
    [InlineData("""{"type":"SPF","name":"@","value":"v=spf1 -all"}""", "/type invalid_value")]
    [InlineData("""{"type":"MX","name":"x","value":"mail.example.net"}""", "/priority missing_required")]
    [InlineData("""{"type":"MX","name":"x","value":"10 mail.example.net","priority":10}""", "/value invalid_value")]
    [InlineData("""{"type":"SRV","name":"_a._tcp","value":"sip.example.net","priority":1}""", "/weight missing_required", "/port missing_required")]
    [InlineData("""{"type":"SRV","name":"_a._tcp","value":"1 2 3 sip.example.net","priority":1,"weight":2,"port":65536}""", "/value invalid_value", "/port invalid_value")]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113.1","priority":null}""", "/priority invalid_type")]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113.1","weight":0}""", "/weight invalid_value")]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113.1","ttl":59}""", "/ttl invalid_value")]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113.1","ttl":86401}""", "/ttl invalid_value")]
    [InlineData("""{"type":"TXT","name":"x","value":"one \"two"}""", "/value invalid_value")]
    [InlineData("""{"type":"TXT","name":"x","value":""}""", "/value invalid_value")]
    [InlineData("""{"type":"CAA","name":"x","value":"0 issue letsencrypt.org"}""", "/value invalid_value")]
    [InlineData("""{"type":"TLSA","name":"_1._tcp","value":"3 1 1 abcd"}""", "/value invalid_value")]
    [InlineData("""{"type":"A","name":"www.example.com","value":"203.0.113.1"}""", "/name invalid_value")]
    [InlineData("""{"type":"A","name":"x.","value":"203.0.113.1"}""", "/name invalid_value")]
    [InlineData("""{"type":"A","name":"å","value":"203.0.113.1"}""", "/name invalid_value")]
    [InlineData("""{"type":"A","name":"a.*","value":"203.0.113.1"}""", "/name invalid_value")]
    [InlineData("""{"type":"TXT","name":"x","value":"a","proxied":false}""", "/proxied invalid_value")]
    [InlineData("""{"type":"A","name":"x","value":"203.0.113.1","data":{}}""", "/data unknown_field")]
    [InlineData("""{}""", "/type missing_required", "/name missing_required", "/value missing_required")]
    public async Task What_no_zone_can_hold_is_refused(string json, params string[] errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Records, json)).ExpectInvalid(errors);
        Assert.Equal(16, (await caller.GetAsync(Records)).Json["records"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"type":"TXT","name":"@","value":"say \"hello\""}""")]
    [InlineData("""{"type":"CAA","name":"@","value":"128 iodef \"mailto:hostmaster@example.com\""}""")]
    [InlineData("""{"type":"MX","name":"","value":"mail3.example.com","priority":0}""")]
    [InlineData("""{"type":"A","name":"*.lab2","value":"203.0.113.1","ttl":60}""")]
    [InlineData("""{"type":"A","name":"cdn","value":"203.0.113.1","proxied":true}""")]
    public async Task What_a_zone_can_hold_is_added(string json)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Records, json)).Expect(201);
    }

    [Theory]
    [InlineData("CNAME", "mail", "host.example.net", null)]
    [InlineData("TXT", "www", "text", null)]
    [InlineData("MX", "@", "mail9.example.com", 10)]
    [InlineData("A", "MAIL", "203.0.113.25", null)]
    public async Task What_cannot_be_beside_others_is_a_conflict(string type, string name, string value, int? priority)
    {
        using var caller = new SandboxCaller();
        Assert.Equal("conflict", (await caller.SendAsync("POST", Records, Json(type, name, value, priority))).Expect(409).Code);
    }

    [Fact]
    public async Task A_record_is_replaced_whole()
    {
        using var caller = new SandboxCaller();
        string id = await IdAsync(caller, "name=sip");
        Reply reply = (await caller.SendAsync("PUT", Records + "/" + id, Json("A", "voice", "203.0.113.40"))).Expect(200);
        Assert.Equal(id, (string?)reply.Json["id"]);
        Assert.Equal("voice.example.com", (string?)reply.Json["name"]);
        Assert.Equal(3600, (int)reply.Json["ttl"]!);
        Assert.Empty((await caller.GetAsync(Records + "?name=sip")).Json["records"]!.AsArray());

        // It does not stand in its own way, and others do.
        (await caller.SendAsync("PUT", Records + "/" + id, Json("CNAME", "voice", "mail.example.com"))).Expect(200);
        (await caller.SendAsync("PUT", Records + "/" + id, Json("CNAME", "mail", "voice.example.com"))).Expect(409);
        (await caller.SendAsync("PUT", Records + "/drr_1", Json("A", "x", "203.0.113.1"))).Expect(404);
    }

    [Fact]
    public async Task Only_the_CDN_is_patched()
    {
        using var caller = new SandboxCaller();
        string id = await IdAsync(caller, "name=sip");
        Assert.True((bool)(await caller.SendAsync("PATCH", Records + "/" + id, """{"proxied":true}""")).Expect(200).Json["proxied"]!);
        (await caller.SendAsync("PATCH", Records + "/" + id, """{"proxied":true,"ttl":60}""")).ExpectInvalid("/ttl unknown_field");
        (await caller.SendAsync("PATCH", Records + "/" + await IdAsync(caller, "type=CAA"), """{"proxied":true}""")).ExpectInvalid("/proxied invalid_value");

        string other = await ZoneTests.PathAsync(caller, "example.org") + "/records";
        string plain = (string)(await caller.GetAsync(other + "?name=www")).Json["records"]![0]!["id"]!;
        (await caller.SendAsync("PATCH", other + "/" + plain, """{"proxied":true}""")).Expect(409);
    }

    [Fact]
    public async Task The_CDN_takes_a_scope_of_its_own()
    {
        using var caller = new SandboxCaller(SandboxScenario.Default, "read:dns", "write:dns");
        (await caller.SendAsync("POST", Records, """{"type":"A","name":"cdn","value":"203.0.113.1","proxied":false}""")).Expect(403);
        (await caller.SendAsync("POST", Records, """{"type":"A","name":"cdn","value":"203.0.113.1"}""")).Expect(201);
        (await caller.SendAsync("PUT", Records + "/" + await IdAsync(caller, "name=www"), Json("A", "www", "203.0.113.1"))).Expect(403);
    }

    [Fact]
    public async Task A_record_is_removed_once()
    {
        using var caller = new SandboxCaller();
        string path = Records + "/" + await IdAsync(caller, "name=sip");
        Assert.Equal(204, (await caller.SendAsync("DELETE", path)).Status);
        (await caller.SendAsync("DELETE", path)).Expect(404);
    }

    [Fact]
    public async Task The_roots_MX_is_HostUps_while_mail_is_forwarded()
    {
        using var caller = new SandboxCaller();
        string records = await ZoneTests.PathAsync(caller, "butik.example") + "/records";
        Reply reply = (await caller.SendAsync("POST", records, Json("MX", "@", "mail.example.com", 10))).Expect(409);
        Assert.Equal("mx_record_blocked_email_forwarding", reply.Code);
        (await caller.SendAsync("POST", records, Json("MX", "sub", "mail.example.com", 10))).Expect(201);
    }

    [Fact]
    public async Task A_zone_has_two_hundred_records_at_most()
    {
        using var caller = new SandboxCaller();
        // The fourteen that count, less the two name servers of the sub-zone.
        for (int i = 0; i < 200 - 14; i++)
        {
            (await caller.SendAsync("POST", Records, Json("TXT", "t" + i, "text"))).Expect(201);
        }

        (await caller.SendAsync("POST", Records, Json("TXT", "more", "text"))).Expect(409);
        (await caller.SendAsync("POST", Records, Json("NS", "more", "ns1.example.net"))).Expect(201);
        (await caller.SendAsync("PUT", Records + "/" + await IdAsync(caller, "name=t1"), Json("TXT", "t1", "other"))).Expect(200);
    }

    private static async Task<string> IdAsync(SandboxCaller caller, string query) =>
        (string)(await caller.GetAsync(Records + "?" + query)).Expect(200).Json["records"]![0]!["id"]!;

    private static string Json(string type, string name, string value, int? priority = null)
    {
        var json = new JsonObject { ["type"] = type, ["name"] = name, ["value"] = value };
        if (priority is not null)
        {
            json["priority"] = priority;
        }

        return json.ToJsonString();
    }
}
