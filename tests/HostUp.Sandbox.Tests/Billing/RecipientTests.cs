using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Billing;

public sealed class RecipientTests
{
    private const string Path = "/billing/payment-methods/contacts";

    [Theory]
    [InlineData(SandboxScenario.Default, 0)]
    [InlineData(SandboxScenario.Empty, 0)]
    [InlineData(SandboxScenario.UnpaidInvoice, 2)]
    [InlineData(SandboxScenario.ManyAccounts, 2)]
    public async Task The_scenario_decides_who_is_there(SandboxScenario scenario, int count)
    {
        using var caller = new SandboxCaller(scenario);
        JsonArray contacts = (await caller.GetAsync(Path)).Expect(200).Json["contacts"]!.AsArray();
        Assert.Equal(count, contacts.Count);
        Assert.All(contacts, contact => Assert.Equal(["id", "email", "description"], contact!.AsObject().Select(member => member.Key)));
        Assert.All(contacts, contact => Assert.Matches("^[0-9]+$", (string?)contact!["id"]));
    }

    [Fact]
    public async Task An_added_recipient_is_listed_in_lower_case()
    {
        using var caller = new SandboxCaller();
        Reply added = (await caller.SendAsync("POST", Path, """{"email":"Ekonomi@Example.COM","description":" Åsa "}""")).Expect(201);
        Assert.Equal("""{"id":"42","email":"ekonomi@example.com","description":"Åsa"}""", added.Text);
        Assert.Equal("{\"contacts\":[" + added.Text + "]}", (await caller.GetAsync(Path)).Text);
    }

    [Theory]
    [InlineData("""{"email":"a@example.com"}""")]
    [InlineData("""{"email":"a@example.com","description":null}""")]
    [InlineData("""{"email":"a@example.com","description":"  "}""")]
    public async Task A_description_may_be_left_out(string body)
    {
        using var caller = new SandboxCaller();
        Assert.Null((await caller.SendAsync("POST", Path, body)).Expect(201).Json["description"]);
    }

    [Fact]
    public async Task A_long_description_is_cut_to_255_without_splitting_a_character()
    {
        using var caller = new SandboxCaller();
        string ascii = new('x', 300);
        Reply first = await caller.SendAsync("POST", Path, $$"""{"email":"a@example.com","description":"{{ascii}}"}""");
        Assert.Equal(255, ((string)first.Expect(201).Json["description"]!).Length);

        string emoji = new string('x', 254) + "😀😀";
        Reply second = await caller.SendAsync("POST", Path, $$"""{"email":"b@example.com","description":"{{emoji}}"}""");
        Assert.Equal(new string('x', 254), (string?)second.Expect(201).Json["description"]);
    }

    [Fact]
    public async Task A_duplicate_is_a_conflict_whatever_its_case()
    {
        using var caller = new SandboxCaller();
        await caller.SendAsync("POST", Path, """{"email":"a@example.com"}""");
        Reply reply = (await caller.SendAsync("POST", Path, """{"email":"A@Example.com"}""")).Expect(409);
        Assert.Equal("conflict", reply.Code);
        Assert.Single((await caller.GetAsync(Path)).Json["contacts"]!.AsArray());
    }

    [Fact]
    public async Task A_removed_recipient_is_gone_and_its_id_is_not_used_again()
    {
        using var caller = new SandboxCaller();
        await caller.SendAsync("POST", Path, """{"email":"a@example.com"}""");
        Reply removed = (await caller.SendAsync("DELETE", Path, """{"id":"42"}""")).Expect(200);
        Assert.Equal("""{"deleted":true,"id":"42"}""", removed.Text);
        Assert.Empty((await caller.GetAsync(Path)).Json["contacts"]!.AsArray());
        Assert.Equal("not_found", (await caller.SendAsync("DELETE", Path, """{"id":"42"}""")).Expect(404).Code);
        Reply added = await caller.SendAsync("POST", Path, """{"email":"a@example.com"}""");
        Assert.Equal("43", (string?)added.Expect(201).Json["id"]);
    }

    [Theory]
    [InlineData("POST", "{}", "/email missing_required")]
    [InlineData("POST", """{"email":null}""", "/email invalid_type")]
    [InlineData("POST", """{"email":"nobody"}""", "/email invalid_value")]
    [InlineData("POST", """{"email":"a@b"}""", "/email invalid_value")]
    [InlineData("POST", """{"email":"a@b@example.com"}""", "/email invalid_value")]
    [InlineData("POST", """{"email":" a@example.com"}""", "/email invalid_value")]
    [InlineData("POST", """{"email":"a@example.com","description":5}""", "/description invalid_type")]
    [InlineData("POST", """{"email":"a@example.com","name":"x"}""", "/name unknown_field")]
    [InlineData("DELETE", "{}", "/id missing_required")]
    [InlineData("DELETE", """{"id":42}""", "/id invalid_type")]
    [InlineData("DELETE", """{"id":""}""", "/id invalid_value")]
    [InlineData("DELETE", """{"id":"acct_1"}""", "/id invalid_value")]
    [InlineData("DELETE", null, " missing_required")]
    public async Task A_wrong_body_is_refused(string method, string? body, string error)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync(method, Path, body)).ExpectInvalid(error);
    }

    [Theory]
    [InlineData(241, 201)]
    [InlineData(242, 201)]
    [InlineData(243, 400)]
    public async Task An_address_may_have_254_characters(int localLength, int status)
    {
        using var caller = new SandboxCaller();
        string email = new string('a', localLength) + "@example.com";
        (await caller.SendAsync("POST", Path, $$"""{"email":"{{email}}"}""")).Expect(status);
    }

    [Fact]
    public async Task Reading_and_writing_have_their_scopes()
    {
        using var caller = new SandboxCaller(SandboxScenario.UnpaidInvoice, "read:billing");
        (await caller.GetAsync(Path)).Expect(200);
        (await caller.SendAsync("POST", Path, """{"email":"a@example.com"}""")).Expect(403);
        (await caller.SendAsync("DELETE", Path, """{"id":"42"}""")).Expect(403);
        using var writer = new SandboxCaller(SandboxScenario.UnpaidInvoice, "write:billing");
        (await writer.GetAsync(Path)).Expect(403);
    }
}
