using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Account;

public sealed class ProfileTests
{
    [Theory]
    [InlineData(SandboxScenario.Default, "organisation", true)]
    [InlineData(SandboxScenario.Empty, "private", false)]
    public async Task The_scenario_decides_who_the_customer_is(SandboxScenario scenario, string type, bool isCompany)
    {
        using var caller = new SandboxCaller(scenario);
        JsonNode profile = (await caller.GetAsync("/me")).Expect(200).Json;
        Assert.Equal(type, (string?)profile["accountType"]);
        Assert.Equal(isCompany, profile["companyName"] is not null && profile["vatNumber"] is not null && profile["registrationIdentifier"] is not null);
    }

    [Fact]
    public async Task What_is_changed_stays_changed_and_the_rest_as_it_was()
    {
        using var caller = new SandboxCaller();
        Reply changed = (await caller.SendAsync("PATCH", "/me", """{"vatNumber":null,"address":{"city":"Umeå"}}""")).Expect(200);
        Assert.Null(changed.Json["vatNumber"]);
        Assert.Equal(("Umeå", "Exempelgatan 1"), ((string?)changed.Json["address"]!["city"], (string?)changed.Json["address"]!["street"]));
        Assert.Equal(changed.Text, (await caller.GetAsync("/me")).Text);
    }

    [Theory]
    [InlineData("""{"firstName":null}""", "/firstName invalid_type")]
    [InlineData("""{"languageCode":"fr"}""", "/languageCode invalid_value")]
    [InlineData("""{"accountType":"company"}""", "/accountType invalid_value")]
    [InlineData("""{"registrationIdentifier":{"countryCode":"SE"}}""", "/registrationIdentifier/value missing_required")]
    [InlineData("""{"registrationIdentifier":"559290-1325"}""", "/registrationIdentifier invalid_type")]
    [InlineData("""{"address":{"zip":"111 22"}}""", "/address/zip unknown_field")]
    [InlineData("""{"email":"a@example.com"}""", "/email read_only_field")]
    [InlineData("""{"nickname":"A"}""", "/nickname unknown_field")]
    [InlineData("{}", " missing_required")]
    public async Task A_wrong_change_is_refused(string body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("PATCH", "/me", body)).ExpectInvalid(error);
    }

    [Fact]
    public async Task A_country_that_is_none_has_its_own_code()
    {
        using var caller = new SandboxCaller();
        Assert.Equal("invalid_country_code", (await caller.SendAsync("PATCH", "/me", """{"countryCode":"Sweden"}""")).Expect(400).Code);
    }

    [Theory]
    [InlineData(SandboxScenario.Default, 1)]
    [InlineData(SandboxScenario.Empty, 0)]
    public async Task Cancellations_are_in_one_list(SandboxScenario scenario, int count)
    {
        using var caller = new SandboxCaller(scenario);
        Assert.Equal(count, (await caller.GetAsync("/cancellations")).Expect(200).Json["cancellations"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_hosting_account_that_is_cancelled_is_in_it()
    {
        using var caller = new SandboxCaller();
        const string Account = "acct_01hxb7n2q4r8s1t5v9w3x6y0z2";
        (await caller.SendAsync("POST", $"/shared-hosting/{Account}/actions/cancel", """{"reason":"No longer needed","cancelType":"end_of_period"}""")).Expect(200);
        JsonNode item = (await caller.GetAsync("/cancellations")).Json["cancellations"]!.AsArray().Single(item => (string?)item!["accountId"] == Account)!;
        Assert.Equal(("shared_hosting", "scheduled", "No longer needed"), ((string?)item["type"], (string?)item["cancellation"]!["status"], (string?)item["cancellation"]!["reason"]));
    }
}
