using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.World;

/// <summary>One customer, whichever area shows what is his.</summary>
public sealed class OneWorldTests
{
    [Theory]
    [InlineData(SandboxScenario.Default)]
    [InlineData(SandboxScenario.ManyAccounts)]
    public async Task The_domains_of_hosting_accounts_are_the_customers(SandboxScenario scenario)
    {
        using var caller = new SandboxCaller(scenario);
        JsonArray accounts = (await caller.GetAsync("/shared-hosting?limit=50&include=domains")).Expect(200).Json["data"]!.AsArray();
        string[] domains = accounts.SelectMany(account => account!["domains"]!.AsArray()).Select(domain => (string)domain!)
            .Where(domain => !domain.StartsWith("www.", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(domains);

        foreach (string domain in domains)
        {
            JsonNode found = (await caller.GetAsync("/domains/availability?name=" + domain)).Expect(200).Json;
            Assert.Equal("already_owned", (string?)found["state"]);
            Assert.Matches("^dom_[0-9a-z]{26}$", (string?)found["existingDomainId"]);
        }
    }

    [Fact]
    public async Task A_plan_change_is_an_order_with_its_invoice()
    {
        using var caller = new SandboxCaller();
        JsonNode change = (await caller.SendAsync(
            "POST",
            "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade",
            """{"productSlug":"webbhotell-business"}""")).Expect(200).Json;
        JsonNode order = (await caller.GetAsync("/orders/" + (string?)change["orderId"])).Expect(200).Json;
        Assert.Equal(("upgrade", "pending"), ((string?)order["type"], (string?)order["status"]));
        Assert.Equal(change["paymentInvoice"]!.ToJsonString(), order["invoice"]!.ToJsonString());

        // The next one cancels the invoice, and with it the order.
        (await caller.SendAsync(
            "POST",
            "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade",
            """{"productSlug":"webbhotell-premium","cancelExistingInvoice":true}""")).Expect(200);
        JsonNode cancelled = (await caller.GetAsync("/orders/" + (string?)change["orderId"])).Json;
        Assert.Equal(("cancelled", "cancelled"), ((string?)cancelled["status"], (string?)cancelled["invoice"]!["status"]));

        // Beside the three of before.
        Assert.Equal(5, (await caller.GetAsync("/orders")).Json["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Invoices_are_numbered_through_all_areas()
    {
        using var caller = new SandboxCaller(SandboxScenario.UnpaidInvoice);
        JsonNode blocked = (await caller.SendAsync(
            "POST",
            "/shared-hosting/" + SandboxCaller.SampleId + "/actions/upgrade",
            """{"productSlug":"webbhotell-business"}""")).Expect(409).Json;
        Assert.Equal("202600001", (string?)blocked["extensions"]!["invoice"]!["number"]);
        JsonNode order = (await caller.SendAsync(
            "POST",
            "/orders",
            """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.com","years":1}]}""")).Expect(201).Json;
        Assert.Equal("202600002", (string?)order["invoice"]!["number"]);
    }
}
