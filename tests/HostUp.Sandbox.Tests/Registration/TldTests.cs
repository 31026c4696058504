using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Registration;

public sealed class TldTests
{
    private const string Path = "/products/domains";

    [Fact]
    public async Task The_list_has_names_alone()
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("GET", Path, null, request => request.Headers.Authorization = null)).Expect(200);
        Assert.Equal("""{"tlds":[{"tld":".se"},{"tld":".nu"},{"tld":".com"},{"tld":".net"},{"tld":".org"},{"tld":".eu"}]}""", reply.Text);
    }

    [Theory]
    [InlineData("se")]
    [InlineData(".se")]
    [InlineData("SE")]
    public async Task One_has_its_prices_and_requirements(string tld)
    {
        using var caller = new SandboxCaller();
        JsonNode json = (await caller.GetAsync(Path + "/" + tld + "?locale=sv")).Expect(200).Json;
        Assert.Equal(
            ["tld", "register", "transfer", "renew", "redemption", "billing", "domainPricing", "registryRequirements"],
            json.AsObject().Select(member => member.Key));
        Assert.Equal("""{"amount":99,"currencyCode":"SEK"}""", json["register"]!.ToJsonString());
        Assert.Equal("""{"years":2,"register":{"amount":268,"currencyCode":"SEK"}}""", json["domainPricing"]![1]!.ToJsonString());
        Assert.Equal("se_registration_terms", (string?)json["registryRequirements"]!["registration"]![2]!["acceptedTermsKey"]);
    }

    [Fact]
    public async Task What_is_not_sold_is_not_found()
    {
        using var caller = new SandboxCaller();
        (await caller.GetAsync(Path + "/example")).Expect(404);
        (await caller.GetAsync(Path + "/se?limit=1")).ExpectInvalid("/query/limit unknown_field");
        (await caller.GetAsync(Path + "?locale=sv")).ExpectInvalid("/query/locale unknown_field");
    }

    [Fact]
    public async Task A_name_costs_what_its_top_level_domain_says()
    {
        using var caller = new SandboxCaller();
        JsonNode tld = (await caller.GetAsync(Path + "/nu")).Json;
        JsonNode name = (await caller.GetAsync("/domains/availability?name=ny-butik.nu")).Json;
        Assert.Equal((decimal)tld["register"]!["amount"]!, (decimal)name["billing"]!["amount"]!);
        Assert.Equal((decimal)tld["renew"]!["amount"]!, (decimal)name["renewalAmount"]!);
        Assert.Equal(tld["registryRequirements"]!.ToJsonString(), name["registryRequirements"]!.ToJsonString());
    }
}
