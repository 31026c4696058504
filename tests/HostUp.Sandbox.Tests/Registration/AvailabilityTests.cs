using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Registration;

public sealed class AvailabilityTests
{
    private const string Path = "/domains/availability";

    [Fact]
    public async Task A_small_batch_of_one_label_is_answered_at_once()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("POST", Path, """{"names":["ny-butik.se","ny-butik.com","NY-BUTIK.nu"]}""")).Expect(200);
        JsonArray data = reply.Json["data"]!.AsArray();
        Assert.Equal(["ny-butik.se", "ny-butik.com", "ny-butik.nu"], data.Select(item => (string?)item!["name"]));
        Assert.All(data, item => Assert.Equal("available", (string?)item!["state"]));
        Assert.Equal("""{"amount":99,"currencyCode":"SEK","billingCycle":"annually"}""", data[0]!["billing"]!.ToJsonString());
        Assert.Equal(
            [
                "name", "state", "unknownReason", "available", "reason", "actions", "billing", "currencyCode", "premium",
                "requiresRegistrarFeeAcceptance", "eppRequired", "renewalAmount", "supportedRegisterYears", "supportedTransferYears",
                "existingDomainId", "registryRequirements",
            ],
            data[0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Another_batch_is_a_job_that_ends_at_the_third_poll()
    {
        using var caller = new SandboxCaller();
        Reply accepted = (await caller.SendAsync("POST", Path, """{"names":["ett.se","hostup.se"]}""")).Expect(202);
        JsonNode operation = accepted.Json["operation"]!;
        string jobId = (string)operation["jobId"]!;
        string pollUrl = (string)operation["pollUrl"]!;
        Assert.Matches("^dcheck_[A-Za-z0-9]+$", jobId);
        Assert.Equal("/api/v2/domains/availability/" + jobId, pollUrl);
        Assert.Equal("queued", (string?)operation["status"]);
        Assert.Null(operation["result"]);

        Reply queued = (await caller.SendSiteAsync("GET", pollUrl)).Expect(202);
        Assert.Equal("""{"status":"queued","progress":0,"data":[]}""", queued.Text);
        Reply processing = (await caller.SendSiteAsync("GET", pollUrl)).Expect(200);
        Assert.Equal(("processing", 50), ((string?)processing.Json["status"], (int)processing.Json["progress"]!));
        Assert.Equal("ett.se", (string?)Assert.Single(processing.Json["data"]!.AsArray())!["name"]);
        Reply completed = (await caller.SendSiteAsync("GET", pollUrl)).Expect(200);
        Assert.Equal(("completed", 100), ((string?)completed.Json["status"], (int)completed.Json["progress"]!));
        Assert.Equal(["available", "unavailable"], completed.Json["data"]!.AsArray().Select(item => (string?)item!["state"]));
        Assert.Equal(completed.Text, (await caller.SendSiteAsync("GET", pollUrl)).Expect(200).Text);
    }

    [Fact]
    public async Task A_job_can_fail_and_says_why()
    {
        using var caller = new SandboxCaller();
        Reply accepted = (await caller.SendAsync("POST", Path, """{"names":["failing-1.se","b.se"]}""")).Expect(202);
        string pollUrl = (string)accepted.Json["operation"]!["pollUrl"]!;

        for (int i = 0; i < 2; i++)
        {
            await caller.SendSiteAsync("GET", pollUrl);
        }

        Reply failed = (await caller.SendSiteAsync("GET", pollUrl)).Expect(200);
        Assert.Equal("failed", (string?)failed.Json["status"]);
        Assert.NotNull(failed.Json["reason"]);
        (await caller.GetAsync(Path + "/dcheck_unknown")).Expect(404);
    }

    [Theory]
    [InlineData("fri.se", "available", true, false)]
    [InlineData("hostup.se", "unavailable", false, true)]
    [InlineData("timeout-1.se", "unknown", false, false)]
    [InlineData("smorgasbord.example", "already_owned", false, false)]
    public async Task One_name_is_looked_up(string name, string state, bool canRegister, bool canTransfer)
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Path + "?name=" + name + "&locale=sv")).Expect(200).Json;
        Assert.Equal(state, (string?)json["state"]);
        Assert.Equal(state == "unknown" ? "upstream_timeout" : null, (string?)json["unknownReason"]);
        Assert.Equal(canRegister, (bool)json["available"]!);
        Assert.Equal(canRegister, (bool)json["actions"]!["canRegister"]!["allowed"]!);
        Assert.Equal(canTransfer, (bool)json["actions"]!["canTransfer"]!["allowed"]!);
        Assert.Equal(canRegister, json["billing"] is not null);
        Assert.Equal(canRegister, json["reason"] is null);
    }

    [Fact]
    public async Task What_is_the_customers_own_is_told_to_him_alone()
    {
        using var caller = new SandboxCaller();
        JsonNode own = (await caller.GetAsync(Path + "?name=example.com")).Expect(200).Json;
        Assert.Equal("dom_01hxa3b4c5d6e7f8g9h0j1k2m3", (string?)own["existingDomainId"]);
        Reply stranger = await caller.SendAsync("GET", Path + "?name=example.com", null, request => request.Headers.Authorization = null);
        Assert.Equal("unavailable", (string?)stranger.Expect(200).Json["state"]);
        Assert.Null(stranger.Json["existingDomainId"]);
        using var fresh = new SandboxCaller(SandboxScenario.Empty);
        Assert.Equal("unavailable", (string?)(await fresh.GetAsync(Path + "?name=example.com")).Json["state"]);
    }

    [Fact]
    public async Task A_short_name_is_dear()
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Path + "?name=abc.se")).Expect(200).Json;
        Assert.True((bool)json["premium"]!);
        Assert.True((bool)json["requiresRegistrarFeeAcceptance"]!);
        Assert.Equal(990m, (decimal)json["billing"]!["amount"]!);
    }

    [Theory]
    [InlineData("räksmörgås.se")]
    [InlineData("fri.example")]
    [InlineData("www.fri.se")]
    [InlineData("-fri.se")]
    [InlineData("fri")]
    public async Task What_is_no_name_has_no_record(string name)
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync(Path + "?name=" + name)).Expect(404);
        Reply reply = (await caller.SendAsync("POST", Path, "{\"names\":[\"" + name + "\"]}")).Expect(200);
        Assert.Equal("invalid", (string?)reply.Json["data"]![0]!["state"]);
    }

    [Theory]
    [InlineData("{}", "/names missing_required")]
    [InlineData("""{"names":[]}""", "/names missing_required")]
    [InlineData("""{"names":"a.se"}""", "/names invalid_type")]
    [InlineData("""{"names":["a.se",1]}""", "/names/1 invalid_type")]
    [InlineData("""{"names":["a.se","A.se"]}""", "/names invalid_value")]
    [InlineData("""{"names":["a.se"],"domains":["a.se"]}""", "/domains unknown_field")]
    public async Task A_wrong_batch_is_refused(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, body)).ExpectInvalid(error);
    }

    [Fact]
    public async Task A_batch_has_at_most_twenty_names()
    {
        using var caller = new SandboxCaller();
        string Body(int count) => "{\"names\":[" + string.Join(",", Enumerable.Range(0, count).Select(i => "\"namn-" + i + ".se\"")) + "]}";
        (await caller.SendAsync("POST", Path, Body(20))).Expect(202);
        (await caller.SendAsync("POST", Path, Body(21))).ExpectInvalid("/names invalid_value");
        (await caller.GetAsync(Path)).ExpectInvalid("/query/name missing_required");
    }
}
