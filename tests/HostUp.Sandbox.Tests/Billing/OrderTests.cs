using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Billing;

public sealed class OrderTests
{
    private const string Path = "/orders";
    private const string Domain = """{"type":"domain","action":"register","domainName":"ny-butik.se","years":2,"acceptedTerms":["se_registration_terms"]}""";
    private const string Hosting = """{"type":"shared_hosting","productSlug":"webbhotell-business","billingCycle":"monthly","primaryDomain":"ny-butik.se"}""";

    [Fact]
    public async Task A_preview_tells_the_price_and_makes_nothing()
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.SendAsync("POST", Path + "/preview", Order(Domain, Hosting))).Expect(200).Json;
        Assert.Equal(["items", "subtotal", "taxRateDecimal", "taxAmount", "total", "currencyCode"], json.AsObject().Select(member => member.Key));
        Assert.Equal(
            """{"productSlug":null,"domainName":"ny-butik.se","type":"domain","billingCycle":"biennially","periodYears":2,"quantity":1,"unitAmount":268,"renewalAnnualAmount":169,"setupAmount":0,"subtotal":268,"currencyCode":"SEK"}""",
            json["items"]![0]!.ToJsonString());
        Assert.Equal(
            """{"productSlug":"webbhotell-business","domainName":"ny-butik.se","type":"shared_hosting","billingCycle":"monthly","periodYears":null,"quantity":1,"unitAmount":19.9,"renewalAnnualAmount":199,"setupAmount":0,"subtotal":19.9,"currencyCode":"SEK"}""",
            json["items"]![1]!.ToJsonString());
        Assert.Equal((287.9m, 0.25m, 71.98m, 359.88m), ((decimal)json["subtotal"]!, (decimal)json["taxRateDecimal"]!, (decimal)json["taxAmount"]!, (decimal)json["total"]!));
        Assert.Equal(0, await CountMadeAsync(caller));
        Assert.Equal("available", (string?)(await caller.GetAsync("/domains/availability?name=ny-butik.se")).Json["state"]);
    }

    [Fact]
    public async Task A_stranger_asks_for_a_price_when_he_says_who_he_is()
    {
        using var caller = new SandboxCaller();
        Task<Reply> AskAsync(string body) => caller.SendAsync("POST", Path + "/preview", body, request => request.Headers.Authorization = null);
        (await AskAsync(Order(Domain))).ExpectInvalid("/clientData missing_required");
        (await AskAsync("{\"items\":[" + Domain + "],\"clientData\":{\"email\":\"a@example.com\",\"countryCode\":\"SE\",\"address\":{\"city\":\"Umeå\",\"address2\":null}}}")).Expect(200);
        (await AskAsync("{\"items\":[" + Domain + "],\"clientData\":{\"countryCode\":\"Sweden\"}}")).ExpectInvalid("/clientData/countryCode invalid_country_code");
        (await caller.SendAsync("POST", Path, Order(Domain), request => request.Headers.Authorization = null)).Expect(401);
    }

    [Fact]
    public async Task An_order_makes_an_invoice_and_the_thing_that_waits_for_it()
    {
        using var caller = new SandboxCaller();
        Reply created = (await caller.SendAsync("POST", Path, Order(Domain, Hosting))).Expect(201);
        JsonNode order = created.Json;
        string id = (string)order["id"]!;
        Assert.Matches("^ord_[0-9a-hjkmnp-tv-z]{26}$", id);
        Assert.Matches("^O-[0-9A-Z]{8}$", (string?)order["number"]);
        Assert.Equal(("pending", "new"), ((string?)order["status"], (string?)order["type"]));
        Assert.Equal(359.88m, (decimal)order["billing"]!["amount"]!);
        Assert.Null(order["billing"]!["billingCycle"]);
        JsonNode invoice = order["invoice"]!;
        Assert.Equal((string?)order["invoiceId"], (string?)invoice["id"]);
        Assert.Equal((359.88m, "unpaid"), ((decimal)invoice["amount"]!, (string?)invoice["status"]));
        Assert.EndsWith(".invalid/billing?invoice=202600001", (string?)order["checkoutUrl"], StringComparison.Ordinal);

        Assert.Equal(created.Text, (await caller.GetAsync(Path + "/" + id)).Expect(200).Text);
        Assert.Equal("already_owned", (string?)(await caller.GetAsync("/domains/availability?name=ny-butik.se")).Json["state"]);
        JsonNode account = (await caller.GetAsync("/shared-hosting")).Json["data"]!.AsArray().Last()!;
        Assert.Equal(("pending", 19.9m), ((string?)account["serviceStatus"], (decimal)account["billing"]!["amount"]!));
        (await caller.GetAsync("/shared-hosting/" + (string?)account["id"] + "/account-details")).Expect(200);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_order_for_an_hour()
    {
        using var caller = new SandboxCaller();
        Reply first = (await caller.SendAsync("POST", Path, Keyed("order_attempt_1", Hosting))).Expect(201);
        caller.Clock.Advance(TimeSpan.FromMinutes(59));

        // The members in another order are the same request.
        Reply second = (await caller.SendAsync("POST", Path, "{\"attemptKey\":\"order_attempt_1\",\"paymentMethod\":\"invoice\",\"items\":[" + Hosting + "]}")).Expect(200);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(1, await CountMadeAsync(caller));
        Assert.Equal(6, (await caller.GetAsync("/shared-hosting")).Json["data"]!.AsArray().Count);

        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        Reply third = (await caller.SendAsync("POST", Path, Keyed("order_attempt_1", Hosting))).Expect(201);
        Assert.NotEqual((string?)first.Json["id"], (string?)third.Json["id"]);
        Assert.Equal(2, await CountMadeAsync(caller));
    }

    [Fact]
    public async Task A_domain_is_ordered_once_whatever_the_key()
    {
        using var caller = new SandboxCaller();
        Reply first = (await caller.SendAsync("POST", Path, Keyed("a", Domain))).Expect(201);
        Assert.Equal(first.Text, (await caller.SendAsync("POST", Path, Keyed("a", Domain))).Expect(200).Text);
        Assert.Equal("domain_conflict", (await caller.SendAsync("POST", Path, Keyed("b", Domain))).Expect(409).Code);
        Assert.Equal("domain_conflict", (await caller.SendAsync("POST", Path + "/preview", Order(Domain))).Expect(409).Code);
    }

    [Fact]
    public async Task A_key_belongs_to_one_request()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, Keyed("a", Hosting))).Expect(201);
        Assert.Equal("conflict", (await caller.SendAsync("POST", Path, Keyed("a", Hosting, Domain))).Expect(409).Code);
        Assert.Equal(1, await CountMadeAsync(caller));
    }

    [Fact]
    public async Task A_refused_request_does_not_use_up_its_key()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, Keyed("a", Domain.Replace("ny-butik", "hostup", StringComparison.Ordinal)))).Expect(409);
        (await caller.SendAsync("POST", Path, Keyed("a", Domain.Replace("domain\"", "nothing\"", StringComparison.Ordinal)))).Expect(400);
        (await caller.SendAsync("POST", Path, Keyed("a", Domain))).Expect(201);
    }

    [Fact]
    public async Task Without_a_key_each_request_is_an_order()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, Order(Hosting))).Expect(201);
        (await caller.SendAsync("POST", Path, Order(Hosting))).Expect(201);
        JsonNode list = (await caller.GetAsync(Path + "?limit=1")).Expect(200).Json;
        Assert.Single(list["data"]!.AsArray());
        Assert.True((bool)list["hasMore"]!);
    }

    [Fact]
    public async Task On_a_bad_line_an_order_that_failed_was_made_and_its_key_finds_it()
    {
        using var caller = new SandboxCaller(SandboxScenario.Flaky);
        (await caller.SendAsync("POST", Path, Keyed("a", Domain))).Expect(503);
        await Assert.ThrowsAsync<System.Net.Http.HttpRequestException>(() => caller.SendAsync("POST", Path, Keyed("a", Domain)));
        JsonNode order = (await caller.SendAsync("POST", Path, Keyed("a", Domain))).Expect(200).Json;
        Assert.Equal("202600001", (string?)order["invoice"]!["number"]);
    }

    [Fact]
    public async Task A_transfer_takes_a_code()
    {
        using var caller = new SandboxCaller();
        const string Item = """{"type":"domain","action":"transfer","domainName":"hostup.com","years":1}""";
        (await caller.SendAsync("POST", Path, Order(Hosting, Item))).ExpectInvalid("/items/1/eppCode missing_required");
        string complete = Item.Replace("}", ",\"eppCode\":\"secret\"}", StringComparison.Ordinal);
        JsonNode order = (await caller.SendAsync("POST", Path, Order(complete))).Expect(201).Json;
        Assert.Equal(("transfer", "annually"), ((string?)order["type"], (string?)order["billing"]!["billingCycle"]));
    }

    [Theory]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":1,"colour":"red"}""", "/items/0/colour unknown_field")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":4}""", "/items/0/years invalid_value")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":"1"}""", "/items/0/years invalid_type")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com"}""", "/items/0/years missing_required")]
    [InlineData("""{"type":"domain","action":"buy","domainName":"a-b-c.com","years":1}""", "/items/0/action invalid_value")]
    [InlineData("""{"type":"domain","action":"register","domainName":"å.com","years":1}""", "/items/0/domainName invalid_value")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.se","years":1}""", "/items/0/acceptedTerms missing_required")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":1,"eppCode":"x"}""", "/items/0/eppCode invalid_value")]
    [InlineData("""{"type":"domain","action":"register","domainName":"abc.com","years":1}""", "/items/0/premium invalid_value")]
    [InlineData("""{"type":"domain","action":"register","domainName":"abc.com","years":1,"premium":true}""", "/items/0/requiresRegistrarFeeAcceptance invalid_value")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":1,"nameservers":[1]}""", "/items/0/nameservers/0 invalid_type")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":1,"registrantContact":{"namn":"x"}}""", "/items/0/registrantContact/namn unknown_field")]
    [InlineData("""{"type":"domain","action":"register","domainName":"a-b-c.com","years":1,"registrantContact":{"registrationIdentifier":{"type":"x"}}}""", "/items/0/registrantContact/registrationIdentifier/value missing_required")]
    [InlineData("""{"type":"shared_hosting","productSlug":"webbhotell-enterprise","billingCycle":"monthly","primaryDomain":"a.se"}""", "/items/0/productSlug invalid_value")]
    [InlineData("""{"type":"shared_hosting","productSlug":"webbhotell-start","billingCycle":"free","primaryDomain":"a.se"}""", "/items/0/billingCycle invalid_value")]
    [InlineData("""{"type":"shared_hosting","productSlug":"webbhotell-start","billingCycle":"monthly","primaryDomain":"a"}""", "/items/0/primaryDomain invalid_value")]
    [InlineData("""{"type":"vps"}""", "/items/0/type invalid_value")]
    [InlineData("{}", "/items/0/type missing_required")]
    [InlineData("1", "/items/0 invalid_type")]
    public async Task A_wrong_item_is_refused_with_a_pointer(string item, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, Order(item))).ExpectInvalid(error);
        (await caller.SendAsync("POST", Path + "/preview", Order(item))).ExpectInvalid(error);
        Assert.Equal(0, await CountMadeAsync(caller));
    }

    [Theory]
    [InlineData("{}", "/items missing_required")]
    [InlineData("""{"items":[]}""", "/items missing_required")]
    [InlineData("""{"items":{}}""", "/items invalid_type")]
    [InlineData("{\"items\":[" + Hosting + "],\"dryRun\":true}", "/dryRun unknown_field")]
    [InlineData("{\"items\":[" + Hosting + "],\"attemptKey\":\"\"}", "/attemptKey invalid_value")]
    [InlineData("{\"items\":[" + Hosting + "],\"paymentMethod\":\"cash\"}", "/paymentMethod invalid_value")]
    [InlineData("{\"items\":[" + Domain + "," + Domain + "]}", "/items/1/domainName invalid_value")]
    [InlineData("{\"items\":[" + Hosting + "],\"clientData\":{\"name\":\"x\"}}", "/clientData/name unknown_field")]
    public async Task A_wrong_order_is_refused_with_a_pointer(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, body)).ExpectInvalid(error);
    }

    [Theory]
    [InlineData("write:orders", 201)]
    [InlineData("write:billing", 201)]
    [InlineData("write:all", 201)]
    [InlineData("transfer:domains", 403)]
    public async Task A_broader_scope_will_do(string scope, int status)
    {
        using var caller = new SandboxCaller(SandboxScenario.Default, scope);
        (await caller.SendAsync("POST", Path, Order(Hosting))).Expect(status);
    }

    [Theory]
    [InlineData(SandboxScenario.Default, "pending cancelled active", "202500107 202500104 202500103")]
    [InlineData(SandboxScenario.UnpaidInvoice, "pending cancelled active", "202500107 202500104 202500103")]
    [InlineData(SandboxScenario.Empty, "", "")]
    public async Task The_customer_has_ordered_before(SandboxScenario scenario, string states, string invoices)
    {
        using var caller = new SandboxCaller(scenario);
        JsonArray orders = (await caller.GetAsync(Path)).Expect(200).Json["data"]!.AsArray();
        Assert.Equal(states, string.Join(" ", orders.Select(order => (string?)order!["status"])));
        Assert.Equal(invoices, string.Join(" ", orders.Select(order => (string?)order!["invoice"]!["number"])));

        foreach (JsonNode? order in orders)
        {
            JsonNode invoice = (await caller.GetAsync("/billing/invoices/" + (string?)order!["invoiceId"])).Expect(200).Json;
            Assert.Equal((string?)order["id"], (string?)invoice["orderId"]);
            Assert.Equal((decimal)order["billing"]!["amount"]!, (decimal)invoice["totals"]!["total"]!);
        }
    }

    [Fact]
    public async Task The_newest_is_listed_first()
    {
        using var caller = new SandboxCaller();
        JsonNode made = (await caller.SendAsync("POST", Path, Order(Hosting))).Expect(201).Json;
        Assert.Equal((string?)made["id"], (string?)(await caller.GetAsync(Path + "?limit=1")).Json["data"]![0]!["id"]);
    }

    [Fact]
    public async Task A_pending_order_is_cancelled_with_its_invoice_and_no_other()
    {
        using var caller = new SandboxCaller();
        JsonNode made = (await caller.SendAsync("POST", Path, Order(Hosting))).Expect(201).Json;
        string path = $"{Path}/{(string?)made["id"]}";
        JsonNode cancelled = (await caller.SendAsync("POST", path + "/actions/cancel")).Expect(200).Json;
        Assert.Equal(("cancelled", "cancelled"), ((string?)cancelled["status"], (string?)cancelled["invoice"]!["status"]));
        Assert.Equal("cancelled", (string?)(await caller.GetAsync(path)).Json["status"]);
        Assert.Equal("cancelled", (string?)(await caller.GetAsync("/billing/invoices/" + (string?)made["invoiceId"])).Json["status"]);

        foreach (JsonNode? order in (await caller.GetAsync(Path)).Json["data"]!.AsArray().Where(order => (string?)order!["status"] != "pending"))
        {
            Assert.Equal("conflict", (await caller.SendAsync("POST", $"{Path}/{(string?)order!["id"]}/actions/cancel")).Expect(409).Code);
        }
    }

    [Fact]
    public async Task Cancelling_takes_no_body_and_an_order_that_is_there()
    {
        using var caller = new SandboxCaller();
        string id = (string)(await caller.GetAsync(Path)).Json["data"]![0]!["id"]!;
        (await caller.SendAsync("POST", $"{Path}/{id}/actions/cancel", "{}")).Expect(400);
        (await caller.SendAsync("POST", $"{Path}/{id}/actions/cancel", """{"reason":"x"}""")).Expect(400);
        (await caller.SendAsync("POST", Path + "/ord_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/cancel")).Expect(404);
        Assert.Equal("pending", (string?)(await caller.GetAsync($"{Path}/{id}")).Json["status"]);
    }

    [Theory]
    [InlineData("write:orders", 200)]
    [InlineData("read:orders", 403)]
    public async Task Cancelling_needs_its_scope(string scope, int status)
    {
        using var reader = new SandboxCaller();
        string id = (string)(await reader.GetAsync(Path)).Json["data"]![0]!["id"]!;
        using var caller = new SandboxCaller(SandboxScenario.Default, scope);
        (await caller.SendAsync("POST", $"{Path}/{id}/actions/cancel")).Expect(status);
    }

    // The customer has three of before.
    private static async Task<int> CountMadeAsync(SandboxCaller caller) => (await caller.GetAsync(Path)).Expect(200).Json["data"]!.AsArray().Count - 3;

    private static string Order(params string[] items) => "{\"items\":[" + string.Join(",", items) + "]}";

    private static string Keyed(string key, params string[] items) =>
        "{\"items\":[" + string.Join(",", items) + "],\"paymentMethod\":\"invoice\",\"attemptKey\":\"" + key + "\"}";
}
