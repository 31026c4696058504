using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Billing;

public sealed class InvoiceTests
{
    private const string Path = "/billing/invoices";

    [Theory]
    [InlineData(SandboxScenario.Default, 7)]
    [InlineData(SandboxScenario.Empty, 0)]
    [InlineData(SandboxScenario.UnpaidInvoice, 8)]
    [InlineData(SandboxScenario.ManyAccounts, 250)]
    public async Task The_scenario_decides_what_is_there(SandboxScenario scenario, int count)
    {
        using var caller = new SandboxCaller(scenario);
        int found = 0;

        for (string? cursor = ""; cursor is not null;)
        {
            JsonNode page = (await caller.GetAsync(Path + "?limit=100" + (cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor)))).Expect(200).Json;
            found += page["data"]!.AsArray().Count;
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(count, found);
    }

    [Fact]
    public async Task Sums_are_those_of_the_lines_and_nothing_is_left_of_what_is_paid()
    {
        using var caller = new SandboxCaller();

        foreach (JsonNode? invoice in (await caller.GetAsync(Path)).Json["data"]!.AsArray())
        {
            JsonNode totals = invoice!["totals"]!;
            decimal lines = invoice["lineItems"]!.AsArray().Sum(line => (decimal)line!["totalAmount"]!);
            Assert.Equal(lines, (decimal)totals["subtotal"]!);
            Assert.Equal((decimal)totals["total"]!, lines + (decimal)totals["taxAmount"]!);
            Assert.Equal((string?)invoice["status"] == "unpaid" ? (decimal)totals["total"]! : 0m, (decimal)totals["outstanding"]!);
            Assert.Equal((string?)invoice["status"] is "paid" or "refunded", invoice["dates"]!["paidAt"] is not null);
        }
    }

    [Fact]
    public async Task What_an_order_makes_is_in_the_list_and_says_its_order()
    {
        using var caller = new SandboxCaller();
        JsonNode order = (await caller.SendAsync(
            "POST", "/orders", """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}]}""")).Expect(201).Json;
        JsonNode newest = (await caller.GetAsync(Path + "?limit=1")).Json["data"]![0]!;
        Assert.Equal((string?)order["invoiceId"], (string?)newest["id"]);
        JsonNode detail = (await caller.GetAsync(Path + "/" + (string?)newest["id"])).Expect(200).Json;
        Assert.Equal((string?)order["id"], (string?)detail["orderId"]);
        Assert.False((bool)detail["actions"]!["canCancel"]!["allowed"]!);
    }

    [Theory]
    [InlineData("?page=1")]
    [InlineData("?status=unpaid")]
    [InlineData("?limit=101")]
    [InlineData("?cursor=x")]
    public async Task What_no_page_shows_is_refused(string query)
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync(Path + query)).Expect(400);
    }

    [Fact]
    public async Task A_body_is_refused_where_it_must_be_empty()
    {
        using var caller = new SandboxCaller();
        string id = await FindAsync(caller, "unpaid");
        (await caller.SendAsync("POST", $"{Path}/{id}/actions/generate-payment-link", """{"method":"swish"}""")).Expect(400);
        (await caller.SendAsync("POST", $"{Path}/{id}/actions/resend-email", "{}")).Expect(400);
    }

    [Theory]
    [InlineData("unpaid", 200)]
    [InlineData("paid", 409)]
    [InlineData("cancelled", 409)]
    public async Task Only_what_is_unpaid_has_a_payment_link(string status, int answer)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", $"{Path}/{await FindAsync(caller, status)}/actions/generate-payment-link")).Expect(answer);
    }

    [Theory]
    [InlineData("cancelled", 200)]
    [InlineData("refunded", 200)]
    [InlineData("paid", 409)]
    [InlineData("unpaid", 409)]
    public async Task Only_what_was_taken_back_has_a_credit_note(string status, int answer)
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync($"{Path}/{await FindAsync(caller, status)}/credit-note")).Expect(answer);

        if (answer == 409)
        {
            Assert.Equal("credit_note_unavailable", reply.Code);
            return;
        }

        Assert.Equal((int)reply.Json["byteLength"]!, Convert.FromBase64String((string)reply.Json["contentBase64"]!).Length);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/payment-link")]
    [InlineData("GET", "/email-info")]
    [InlineData("GET", "/credit-note")]
    [InlineData("POST", "/actions/resend-email")]
    [InlineData("POST", "/actions/generate-payment-link")]
    public async Task An_id_that_nothing_has_is_not_found(string method, string rest)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync(method, Path + "/inv_01hxa3b4c5d6e7f8g9h0j1k2m3" + rest)).Expect(404);
    }

    [Theory]
    [InlineData("{}", "/amount missing_required")]
    [InlineData("""{"amount":"5"}""", "/amount invalid_type")]
    [InlineData("""{"amount":0}""", "/amount invalid_value")]
    [InlineData("""{"amount":100001}""", "/amount invalid_value")]
    [InlineData("""{"amount":5,"currencyCode":"SEK"}""", "/currencyCode unknown_field")]
    public async Task A_wrong_amount_is_refused(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", "/billing/credit/actions/add-funds", body)).ExpectInvalid(error);
    }

    [Theory]
    [InlineData("?kind=credit&page=0", 400)]
    [InlineData("?kind=all", 400)]
    [InlineData("?page=-1", 400)]
    [InlineData("?limit=5", 400)]
    [InlineData("?kind=credit", 200)]
    [InlineData("", 200)]
    public async Task Activity_takes_its_own_parameters(string query, int status)
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync("/billing/activity" + query)).Expect(status);
    }

    private static async Task<string> FindAsync(SandboxCaller caller, string status) => (await caller.GetAsync(Path)).Json["data"]!.AsArray()
        .Where(invoice => (string?)invoice!["status"] == status).Select(invoice => (string)invoice!["id"]!).First();
}
