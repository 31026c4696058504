using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using HostUp.Testing;

namespace HostUp.Sandbox.Tests.Hosting;

public sealed class HostingAccountTests
{
    private static readonly string[] Members =
    [
        "id", "name", "primaryDomain", "domains", "customName", "serviceStatus", "billing", "createdAt", "nextDueAt", "expiresAt",
        "pinned", "resources", "controlPanel", "billingCycleState",
    ];

    [Fact]
    public async Task The_default_list_shows_what_a_client_must_cope_with()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync("/shared-hosting")).Expect(200);
        JsonArray data = reply.Json["data"]!.AsArray();
        Assert.Equal(["data", "hasMore", "nextCursor"], reply.Json.AsObject().Select(member => member.Key));
        Assert.False((bool)reply.Json["hasMore"]!);
        Assert.Null(reply.Json["nextCursor"]);
        Assert.Equal(5, data.Count);
        Assert.All(data, item => Assert.Equal(Members, item!.AsObject().Select(member => member.Key)));
        Assert.All(data, item => Assert.Matches("^acct_[0-9a-hjkmnp-tv-z]{26}$", (string?)item!["id"]));
        Assert.All(data, item => Assert.True(item!["domains"]!.AsArray().Count <= 1));
        Assert.All(data, item => Assert.Null(item!["billingCycleState"]));
        Assert.Equal(SandboxCaller.SampleId, (string?)data[0]!["id"]);
        Assert.Equal("example.com", (string?)data[0]!["name"]);
        Assert.Contains(data, item => (string?)item!["serviceStatus"] == "suspended");
        Assert.Contains(data, item => item!["customName"] is { } name && (string?)name == (string?)item["name"]);
        Assert.Contains(data, item => item!["primaryDomain"] is null && item["resources"] is null);
        Assert.True(data.Select(item => (string?)item!["billing"]!["billingCycle"]).Distinct().Count() >= 4);
    }

    [Fact]
    public async Task Include_adds_domains_and_cycle_options()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync("/shared-hosting?include=domains&include=billingCycleOptions")).Expect(200);
        JsonArray data = reply.Json["data"]!.AsArray();
        Assert.Contains(data, item => item!["domains"]!.AsArray().Any(domain => (string?)domain == "xn--rksmrgs-5wao1o.example"));
        var option = data[0]!["billingCycleState"]!["billingCycleOptions"]![0]!;
        Assert.Equal("""{"billingCycle":"monthly","amount":9.9,"currencyCode":"SEK"}""", option.ToJsonString());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        using var caller = new SandboxCaller();
        string[] all = Ids(await caller.GetAsync("/shared-hosting"));
        var paged = new List<string>();
        string cursor = string.Empty;
        int pages = 0;

        do
        {
            Reply page = (await caller.GetAsync("/shared-hosting?limit=2" + cursor)).Expect(200);
            paged.AddRange(Ids(page));
            cursor = (bool)page.Json["hasMore"]! ? "&cursor=" + Uri.EscapeDataString((string)page.Json["nextCursor"]!) : string.Empty;
            pages++;
        }
        while (cursor.Length > 0);

        Assert.Equal(all, paged);
        Assert.Equal(3, pages);
    }

    [Theory]
    [InlineData("limit=0", "/query/limit invalid_value")]
    [InlineData("limit=101", "/query/limit invalid_value")]
    [InlineData("limit=ten", "/query/limit invalid_value")]
    [InlineData("limit=%2B5", "/query/limit invalid_value")]
    [InlineData("limit=5&limit=6", "/query/limit invalid_value")]
    [InlineData("cursor=garbage", "/query/cursor invalid_value")]
    [InlineData("cursor=", "/query/cursor invalid_value")]
    [InlineData("cursor=W10%3D", "/query/cursor invalid_value")]
    [InlineData("cursor=eyJvZmZzZXQiOi0xfQ%3D%3D", "/query/cursor invalid_value")]
    [InlineData("include=everything", "/query/include invalid_value")]
    [InlineData("include=domains,billingCycleOptions", "/query/include invalid_value")]
    [InlineData("page=2", "/query/page unknown_field")]
    public async Task A_wrong_query_is_refused(string query, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync("/shared-hosting?" + query)).ExpectInvalid(error);
    }

    [Fact]
    public async Task One_account_has_the_members_of_the_list()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync("/shared-hosting/" + SandboxCaller.SampleId)).Expect(200);
        Assert.Equal(Members, reply.Json.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Details_of_the_first_account_are_the_published_example()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.GetAsync("/shared-hosting/" + SandboxCaller.SampleId + "/account-details")).Expect(200);
        Assert.Equal(Reply.Compact(Samples.Read("account-details")), reply.Text);
    }

    [Fact]
    public async Task Details_of_the_others_are_in_the_second_edition()
    {
        using var caller = new SandboxCaller();

        foreach (string id in Ids(await caller.GetAsync("/shared-hosting")).Skip(1))
        {
            Reply reply = (await caller.GetAsync("/shared-hosting/" + id + "/account-details")).Expect(200);
            JsonObject access = reply.Json["access"]!.AsObject();
            Assert.Equal(["username", "serverHostname", "sshCommand", "emailClient", "ftp"], access.Select(member => member.Key));

            if (access["serverHostname"] is { } host)
            {
                Assert.Equal("ssh " + access["username"] + "@" + host, (string?)access["sshCommand"]);
                Assert.EndsWith(".invalid", (string?)host, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("acct_01hxa3b4c5d6e7f8g9h0j1k2m4")]
    [InlineData("acct_01HXA3B4C5D6E7F8G9H0J1K2M3")]
    [InlineData("acct_short")]
    [InlineData("42")]
    [InlineData("..%2Fme")]
    [InlineData("%20")]
    public async Task An_unknown_id_is_not_found(string id)
    {
        foreach (SandboxScenario scenario in new[] { SandboxScenario.Default, SandboxScenario.ManyAccounts, SandboxScenario.Empty })
        {
            using var caller = new SandboxCaller(scenario);
            Assert.Equal("not_found", (await caller.GetAsync("/shared-hosting/" + id)).Expect(404).Code);
            (await caller.GetAsync("/shared-hosting/" + id + "/account-details")).Expect(404);
            (await caller.GetAsync("/shared-hosting/" + id + "/actions/upgrade")).Expect(404);
        }
    }

    [Fact]
    public async Task A_new_customer_has_an_empty_list()
    {
        using var caller = new SandboxCaller(SandboxScenario.Empty);
        Reply reply = (await caller.GetAsync("/shared-hosting")).Expect(200);
        Assert.Equal("""{"data":[],"hasMore":false,"nextCursor":null}""", reply.Text);
    }

    [Fact]
    public async Task Ten_thousand_accounts_have_distinct_ids_that_lead_back_to_them()
    {
        using var caller = new SandboxCaller(SandboxScenario.ManyAccounts);
        var ids = new List<string>();
        var statuses = new HashSet<string?>();
        string cursor = string.Empty;

        do
        {
            Reply page = (await caller.GetAsync("/shared-hosting?limit=100" + cursor)).Expect(200);
            ids.AddRange(Ids(page));
            statuses.UnionWith(page.Json["data"]!.AsArray().Select(item => (string?)item!["serviceStatus"]));
            cursor = (bool)page.Json["hasMore"]! ? "&cursor=" + Uri.EscapeDataString((string)page.Json["nextCursor"]!) : string.Empty;
        }
        while (cursor.Length > 0);

        Assert.Equal(10_000, ids.Count);
        Assert.Equal(10_000, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^acct_[0-9a-hjkmnp-tv-z]{26}$", id));
        Assert.Equal(8, statuses.Count);

        using var fresh = new SandboxCaller(SandboxScenario.ManyAccounts);

        foreach (string id in ids.Where((_, index) => index % 997 == 0))
        {
            Assert.Equal(id, (string?)(await fresh.GetAsync("/shared-hosting/" + id)).Expect(200).Json["id"]);
        }
    }

    [Fact]
    public async Task The_hosting_scope_is_needed()
    {
        using var caller = new SandboxCaller(SandboxScenario.Default, "read:account");
        Reply reply = (await caller.GetAsync("/shared-hosting")).Expect(403);
        Assert.Contains("read:hosting", (string?)reply.Json["detail"], StringComparison.Ordinal);
    }

    private static string[] Ids(Reply page) => page.Json["data"]!.AsArray().Select(item => (string)item!["id"]!).ToArray();
}
